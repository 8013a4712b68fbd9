import { Button, Modal, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#i18n/translator.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';
import { useVoidWorkOrder, type VoidOutcome } from '../graphql/void-work-order.ts';
import dialog from './dialog.module.css';
import classes from './void-dialog.module.css';

export interface VoidDialogOrder {
  readonly id: string;
  readonly revision: number;
  readonly workOrderNumber: string;
}

interface VoidDialogProps {
  /** Null closes the dialog. */
  readonly workOrder: VoidDialogOrder | null;
  readonly onClose: () => void;
  readonly onVoided: (workOrder: VoidDialogOrder) => void;
  /** Shows the order as it is now, after somebody else changed it. */
  readonly onShowCurrent: (workOrder: VoidDialogOrder) => void;
}

function sentenceOf(outcome: Exclude<VoidOutcome, { kind: 'VOIDED' }>, translate: Translate): string {
  switch (outcome.kind) {
    case 'UNSENT':
      return translate('detail.voidDialog.unreachable');
    case 'CHANGED_MEANWHILE':
      return outcome.revision === null
        ? translate('detail.voidDialog.conflictUnknown')
        : translate('detail.voidDialog.conflict', { revision: outcome.revision });
    case 'REFUSED':
      return translate('detail.voidDialog.refused', {
        why: translate(`errors.code.${outcome.code}`, { ...outcome.parameters }),
      });
  }
}

function faultOf(reason: string, translate: Translate): string | null {
  const max = TEXT_LIMITS.reason;
  if (reason === '') return translate('detail.voidDialog.reasonMissing');
  if (reason.length <= max) return null;
  return translate('detail.voidDialog.reasonTooLong', { max, length: reason.length });
}

function VoidForm({
  workOrder,
  onClose,
  onVoided,
  onShowCurrent,
}: VoidDialogProps & { workOrder: VoidDialogOrder }) {
  const { t: translate } = useTranslation();
  const voidWorkOrder = useVoidWorkOrder();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Exclude<VoidOutcome, { kind: 'VOIDED' }> | null>(null);
  const [isSending, setIsSending] = useState(false);

  const send = async (reason: string): Promise<void> => {
    setIsSending(true);
    const answer = await voidWorkOrder(workOrder, reason);
    setIsSending(false);
    if (answer.kind === 'VOIDED') onVoided(workOrder);
    else setOutcome(answer);
  };
  const handleSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const reason = text.trim();
    const found = faultOf(reason, translate);
    setFault(found);
    setOutcome(null);
    // The answer is shown by state; `send` itself never rejects.
    if (found === null && !isSending) void send(reason);
  };

  return (
    <form onSubmit={handleSubmit} noValidate className={classes.form}>
      <p>{translate('detail.voidDialog.body')}</p>
      <Textarea
        label={translate('detail.voidDialog.reason')}
        description={translate('detail.voidDialog.reasonHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fault}
        rows={3}
        required
        data-autofocus
      />
      {outcome !== null && (
        <div role="alert" className={classes.outcome}>
          <p>{sentenceOf(outcome, translate)}</p>
          {outcome.kind === 'CHANGED_MEANWHILE' && (
            <Button variant="default" onClick={() => onShowCurrent(workOrder)}>
              {translate('detail.voidDialog.showCurrent')}
            </Button>
          )}
        </div>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" color="red" loading={isSending}>
          {translate('detail.voidDialog.confirm')}
        </Button>
      </div>
    </form>
  );
}

/** Voids a work order after asking for the reason; says what came of it. */
export function VoidDialog(props: VoidDialogProps) {
  const { t: translate } = useTranslation();
  const { workOrder, onClose } = props;
  return (
    <Modal
      opened={workOrder !== null}
      onClose={onClose}
      title={translate('detail.voidDialog.title', { workOrderNumber: workOrder?.workOrderNumber ?? '' })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {workOrder !== null && <VoidForm key={workOrder.id} {...props} workOrder={workOrder} />}
    </Modal>
  );
}
