import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { VoidDialog } from '../../ui/void-dialog.tsx';
import { DetailActs } from './detail-acts.tsx';
import classes from './detail-view.module.css';

interface DetailHeaderProps {
  readonly order: StatementWorkOrderFragment;
  readonly statement: EmissionStatement;
}

function VoidedNotice({ order, isJustVoided }: { order: StatementWorkOrderFragment; isJustVoided: boolean }) {
  const { t: translate } = useTranslation();
  const { workOrderNumber, voidReason } = order;
  return (
    <div className={classes.notice} data-tone="act" role={isJustVoided ? 'status' : undefined}>
      <div>
        <p className={classes.noticeTitle}>
          {isJustVoided
            ? translate('detail.voidDialog.done', { workOrderNumber })
            : translate('detail.voided.title')}
        </p>
        <p>
          {translate('detail.voided.body', { reason: voidReason ?? translate('detail.voided.noReason') })}
        </p>
      </div>
    </div>
  );
}

/** Which order this is, in what state, and what can be done with it. */
export function DetailHeader({ order, statement }: DetailHeaderProps) {
  const { t: translate } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const [isJustVoided, setIsJustVoided] = useState(false);
  const [isQueued, setIsQueued] = useState(false);
  const metal = order.coatings[0]?.metal;
  const isVoid = order.status === 'VOID';
  return (
    <>
      <PageHeader
        title={translate('detail.title', { workOrderNumber: order.workOrderNumber })}
        backTo={paths.workOrders}
        lead={
          <span className={classes.lead}>
            <StatusChip tone={isVoid ? 'act' : 'ok'}>
              {translate(`terms.workOrderStatus.${order.status}`)}
            </StatusChip>
            {order.revision === 0 ? (
              <span>{translate('detail.notSent')}</span>
            ) : (
              <>
                <span>{translate('detail.number', { number: order.number })}</span>
                <span>{translate('detail.revision', { revision: order.revision })}</span>
              </>
            )}
            {metal !== undefined && <MetalChip metal={metal} />}
            <span>{order.productName}</span>
          </span>
        }
        actions={<DetailActs order={order} statement={statement} onVoid={() => setIsAsking(true)} />}
      />
      {isQueued && !isVoid && (
        <div className={classes.notice} role="status">
          <p>{translate('detail.voidDialog.queued', { workOrderNumber: order.workOrderNumber })}</p>
        </div>
      )}
      {isVoid && <VoidedNotice order={order} isJustVoided={isJustVoided} />}
      <VoidDialog
        workOrder={isAsking ? order : null}
        onClose={() => setIsAsking(false)}
        onVoided={() => {
          setIsAsking(false);
          setIsJustVoided(true);
        }}
        onQueued={() => {
          setIsAsking(false);
          setIsQueued(true);
        }}
      />
    </>
  );
}
