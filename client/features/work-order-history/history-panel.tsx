import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { HistoryBriefQuery as Brief } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { ChartStageShares } from '../../ui/chart-stage-shares.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { HistoryBriefQuery, HistoryRowFragment } from './history-operations.ts';
import classes from './history-panel.module.css';
import { FigureMarks } from './figure-marks.tsx';

interface HistoryPanelProps {
  readonly workOrderId: string;
  readonly onClose: () => void;
}

function Figures({ brief }: { readonly brief: Brief['workOrder'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { emissionResult: result } = brief;
  return (
    <>
      <div>
        <p className={classes.label}>{translate('history.panel.attributed')}</p>
        <FigureWithUnit
          figure={formats.kgCo2eFixed(result.attributedEmissionsKgCo2e)}
          unit={translate('common.kgCo2e')}
        />
        {result.allocationSharePercent !== 100 && (
          <p className={classes.quiet}>
            {translate('history.panel.batch', {
              emissions: formats.kgCo2eFixed(result.batchEmissionsKgCo2e),
              share: formats.quantity(result.allocationSharePercent),
            })}
          </p>
        )}
      </div>
      <ChartStageShares title={translate('history.panel.byStage')} stages={result.stages} />
      <dl className={classes.facts}>
        {result.intensities.map(({ declaredUnit, kgCo2ePerUnit }) => (
          <div key={declaredUnit}>
            <dt>{translate(`terms.declaredUnit.${declaredUnit}`)}</dt>
            <dd>
              {kgCo2ePerUnit == null ? (
                translate('detail.result.notComputable')
              ) : (
                <FigureWithUnit
                  size="text"
                  figure={formats.intensity(kgCo2ePerUnit)}
                  unit={translate('common.kgCo2e')}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function BriefOf({ brief }: { readonly brief: Brief['workOrder'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const row = readFragment(HistoryRowFragment, brief);
  return (
    <>
      <p className={classes.marks}>
        <StatusChip tone={row.status === 'VOID' ? 'act' : 'ok'}>
          {translate(`terms.workOrderStatus.${row.status}`)}
        </StatusChip>
        <MetalChip metal={row.metal} />
        <FigureMarks row={row} />
      </p>
      <p>
        {row.productName}
        <span className={classes.quiet}>
          {[row.customerOrderNumber, brief.customerName].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.quiet}>
          {formats.date(row.processingDate)}{' '}
          {formats.timeSpan(row.startTime, row.endTime, row.endsNextDay, translate('common.nextDay'))}
        </span>
        <span className={classes.quiet}>
          {row.company.name} · {row.createdBy} · {formats.instant(row.createdAt)}
        </span>
      </p>
      {row.status === 'VOID' && (
        <p className={classes.quiet}>
          {translate('detail.voided.body', {
            reason: brief.voidReason ?? translate('detail.voided.noReason'),
          })}
        </p>
      )}
      <Figures brief={brief} />
    </>
  );
}

/** The order of the chosen row in brief, beside the table. */
export function HistoryPanel({ workOrderId, onClose }: HistoryPanelProps) {
  const { t: translate } = useTranslation();
  const { data, previousData, error, refetch } = useQuery(HistoryBriefQuery, {
    variables: { id: workOrderId },
  });
  const brief = (data ?? previousData)?.workOrder;
  return (
    <aside className={classes.panel} aria-label={translate('history.panel.label')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{brief?.workOrderNumber}</h2>
        <ActionIcon
          variant="subtle"
          size="var(--pc-target)"
          aria-label={translate('history.panel.close')}
          onClick={onClose}
        >
          <IconX aria-hidden />
        </ActionIcon>
      </div>
      {error !== undefined && data === undefined ? (
        // The query's own `error` says what failed; the promise repeats it.
        <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
      ) : brief === undefined ? (
        <LoadingSkeleton lines={8} />
      ) : (
        <BriefOf brief={brief} />
      )}
      <Button component={Link} to={paths.workOrder(workOrderId)} fullWidth>
        {translate('history.panel.open')}
      </Button>
    </aside>
  );
}
