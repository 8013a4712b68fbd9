import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { CaseCardFragment } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import classes from './case-card.module.css';
import type { Decision } from './use-resolve-case.ts';

interface DuplicateCaseProps {
  readonly duplicate: CaseCardFragment;
  readonly note: string;
  readonly isDeciding: boolean;
  readonly onDecide: (decision: Decision) => void;
}

type Order = Pick<
  CaseCardFragment['workOrder'],
  | 'id'
  | 'number'
  | 'workOrderNumber'
  | 'productName'
  | 'status'
  | 'attributedEmissionsKgCo2e'
  | 'createdBy'
  | 'createdAt'
>;

function OrderCard({ order }: { readonly order: Order }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { workOrderNumber, createdBy, createdAt, attributedEmissionsKgCo2e } = order;
  return (
    <div className={classes.side}>
      <h4 className={classes.sideTitle}>{translate('detail.number', { number: order.number })}</h4>
      <p className={classes.value}>{order.productName}</p>
      <p className={classes.quiet}>
        {translate('cases.duplicate.created', { by: createdBy, at: formats.instant(createdAt) })}
      </p>
      <p className={classes.total}>
        {translate('cases.duplicate.total', { emissions: formats.kgCo2eFixed(attributedEmissionsKgCo2e) })}
      </p>
      {order.status === 'VOID' && (
        <StatusChip tone="plain">{translate('terms.workOrderStatus.VOID')}</StatusChip>
      )}
      <Link to={paths.workOrder(order.id)} className={classes.link}>
        {translate('cases.openOrder', { workOrderNumber })}
      </Link>
    </div>
  );
}

/** Two orders in use with one typed number: the same batch twice, or two of the same name. */
export function DuplicateCase({ duplicate, note, isDeciding, onDecide }: DuplicateCaseProps) {
  const { t: translate } = useTranslation();
  const { workOrder, otherWorkOrder } = duplicate;
  const isOneVoid = workOrder.status === 'VOID' || otherWorkOrder?.status === 'VOID';
  return (
    <>
      <p>{translate('cases.duplicate.body', { workOrderNumber: workOrder.workOrderNumber })}</p>
      <div className={classes.sides}>
        <OrderCard order={workOrder} />
        {otherWorkOrder != null && <OrderCard order={otherWorkOrder} />}
      </div>
      {!isOneVoid && <p className={classes.quiet}>{translate('cases.duplicate.mergedHint')}</p>}
      <div className={classes.acts}>
        <Button
          variant="default"
          loading={isDeciding}
          onClick={() => onDecide({ resolution: 'DISMISSED', note })}
        >
          {translate('cases.duplicate.keepBoth')}
        </Button>
        <Button
          variant="default"
          disabled={!isOneVoid}
          loading={isDeciding}
          onClick={() => onDecide({ resolution: 'ACCEPTED', note })}
        >
          {translate('cases.duplicate.merged')}
        </Button>
      </div>
    </>
  );
}
