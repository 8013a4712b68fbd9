import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactSum } from '#domain/footprint/exact-sum.ts';
import { checkRecalculation, MOST_RECALCULATED } from '#domain/work-order/recalculation-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { RecalculateWorkOrdersMutation } from './recalculation-operations.ts';
import classes from './recalculation.module.css';
import type { WaitingOrder } from './waiting-order.ts';

interface RecalculationFormProps {
  /** The chosen ones. */
  readonly orders: readonly WaitingOrder[];
  /** Somebody changed one of them meanwhile. */
  readonly onChanged: () => void;
  readonly onDone: (count: number) => void;
}

/** The reason, and the act itself after a question that names the statements which it supersedes. */
export function RecalculationForm({ orders, onChanged, onDone }: RecalculationFormProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sentence = useIssueSentence();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [commandId, setCommandId] = useState<string | null>(null);
  const [recalculate, { error, loading, reset }] = useMutation(RecalculateWorkOrdersMutation);
  const count = orders.length;
  const statements = orders.reduce((sum, order) => sum + order.statements.length, 0);
  const change = exactSum(
    orders.flatMap(({ beforeKgCo2e, afterKgCo2e }) =>
      afterKgCo2e === null ? [] : [afterKgCo2e, -beforeKgCo2e],
    ),
  );
  const isTaken = error !== undefined && refusalOf(error).code === 'REVISION_CONFLICT';
  const inputFor = (id: string) => ({
    ...{ commandId: id, reason },
    workOrders: orders.map(({ workOrderId, revision }) => ({ workOrderId, basedOn: revision })),
  });
  const ask = (): void => {
    const id = crypto.randomUUID();
    const checked = checkRecalculation(inputFor(id));
    const issue = checked.ok ? undefined : checked.issues.find(({ path }) => path === 'reason');
    setFault(issue === undefined ? null : sentence(issue));
    reset();
    if (checked.ok) setCommandId(id);
  };
  const send = async (id: string): Promise<void> => {
    await recalculate({ variables: { input: inputFor(id) } });
    setCommandId(null);
    setReason('');
    onDone(count);
  };
  const close = (): void => {
    setCommandId(null);
    if (isTaken) onChanged();
  };
  return (
    <div className={classes.bar}>
      <p role="status" className={classes.strong}>
        {translate('recalculation.chosen', {
          count,
          change: `${change > 0 ? '+' : ''}${formats.kgCo2e(change)}`,
        })}
      </p>
      {count > MOST_RECALCULATED && (
        <p className={classes.fault}>{translate('recalculation.tooMany', { max: MOST_RECALCULATED })}</p>
      )}
      <Textarea
        required
        rows={2}
        className={classes.reason ?? ''}
        label={translate('recalculation.reason')}
        description={translate('recalculation.reasonHint')}
        value={reason}
        error={fault}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button disabled={count === 0 || count > MOST_RECALCULATED} onClick={ask}>
        {translate('recalculation.submit', { count })}
      </Button>
      <ConfirmDialog
        isOpen={commandId !== null}
        title={translate('recalculation.confirm.title', { count })}
        confirmLabel={translate('recalculation.confirm.confirm')}
        isBusy={loading}
        // `error` tells what failed.
        onConfirm={() => void (commandId === null ? undefined : send(commandId).catch(() => undefined))}
        onCancel={close}
      >
        <p>{translate('recalculation.confirm.body')}</p>
        {statements > 0 && (
          <p className={classes.wait}>
            {translate('recalculation.confirm.statements', { count: statements })}
          </p>
        )}
        {isTaken && (
          <p role="alert" className={classes.fault}>
            {translate('recalculation.changed')}
          </p>
        )}
        {error !== undefined && !isTaken && <ErrorPanel error={error} />}
      </ConfirmDialog>
    </div>
  );
}
