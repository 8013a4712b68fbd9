import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryRowFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './history-cards.module.css';
import { FigureMarks } from './figure-marks.tsx';
import { type RowActs, RowMenu } from './row-menu.tsx';
import type { RowSelection } from './row-selection.ts';
import { RowTick } from './row-tick.tsx';

interface HistoryCardsProps {
  readonly rows: readonly HistoryRowFragment[];
  readonly acts: RowActs;
  /** Null for those who export nothing. */
  readonly selection: RowSelection | null;
}

/** The orders as cards, for narrow screens. */
export function HistoryCards({ rows, acts, selection }: HistoryCardsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={row.id} className={classes.card} data-status={row.status}>
          <div className={classes.head}>
            <Link to={paths.workOrder(row.id)} className={classes.title}>
              {row.workOrderNumber}
            </Link>
            <span className={classes.controls}>
              {selection !== null && <RowTick row={row} selection={selection} />}
              <RowMenu row={row} acts={acts} />
            </span>
          </div>
          <p className={classes.product}>{row.productName}</p>
          <p className={classes.facts}>
            <MetalChip metal={row.metal} />
            <span>{formats.date(row.processingDate)}</span>
            <span>
              {formats.timeSpan(row.startTime, row.endTime, row.endsNextDay, translate('common.nextDay'))}
            </span>
          </p>
          <div className={classes.foot}>
            <StatusChip tone={row.status === 'VOID' ? 'act' : 'ok'}>
              {translate(`terms.workOrderStatus.${row.status}`)}
            </StatusChip>
            <span className={classes.figure}>
              <FigureMarks row={row} />
              <FigureWithUnit
                size="title"
                figure={formats.kgCo2eFixed(row.attributedEmissionsKgCo2e)}
                unit={translate('common.kgCo2e')}
              />
            </span>
          </div>
          <p className={classes.quiet}>
            {translate('detail.number', { number: row.number })} · {row.customerOrderNumber} · {row.createdBy}{' '}
            · {formats.instant(row.createdAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
