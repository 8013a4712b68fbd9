import { Button, Modal, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#i18n/translator.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';
import type { OutboxEntry } from '../offline/outbox/outbox-entry.ts';
import {
  useVoidWorkOrder,
  type VoidableWorkOrder,
  type VoidOutcome,
} from '../offline/use-void-work-order.ts';
import dialog from './dialog.module.css';
import { useFaultWords } from './fault-words.ts';
import classes from './void-dialog.module.css';

interface VoidDialogProps {
  /** Null closes the dialog. */
  readonly workOrder: VoidableWorkOrder | null;
  /** A voiding that the platform refused and that this one takes the place of. */
  readonly refused?: OutboxEntry;
  readonly onClose: () => void;
  readonly onVoided: (workOrder: VoidableWorkOrder) => void;
  /** It is on this device, and the order is void once it is uploaded. */
  readonly onQueued: (workOrder: VoidableWorkOrder) => void;
}

type OpenOutcome = Exclude<VoidOutcome, { kind: 'VOIDED' | 'QUEUED' }>;

function OutcomeWords({ outcome }: { readonly outcome: OpenOutcome }) {
  const { t: translate } = useTranslation();
  const wordsOf = useFaultWords();
  switch (outcome.kind) {
    case 'UNDECIDED':
      return translate('detail.voidDialog.undecided');
    case 'NOT_STORED':
      return outcome.code === null
        ? translate('detail.voidDialog.notAnswered')
        : translate('detail.voidDialog.notStored');
    case 'REFUSED': {
      const { fault } = outcome.entry;
      const why = fault === null ? '' : wordsOf(fault);
      return translate('detail.voidDialog.refused', { why });
    }
  }
}

function faultOf(reason: string, translate: Translate): string | null {
  const max = TEXT_LIMITS.reason;
  if (reason === '') return translate('detail.voidDialog.reasonMissing');
  if (reason.length <= max) return null;
  return translate('detail.voidDialog.reasonTooLong', { max, length: reason.length });
}

function VoidForm(props: VoidDialogProps & { readonly workOrder: VoidableWorkOrder }) {
  const { workOrder, onClose, onVoided, onQueued } = props;
  const { t: translate } = useTranslation();
  const voidWorkOrder = useVoidWorkOrder();
  const [refused, setRefused] = useState(props.refused ?? null);
  const [text, setText] = useState(refused?.command.void?.reason ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<OpenOutcome | null>(null);
  const [isSending, setIsSending] = useState(false);

  const send = async (reason: string): Promise<void> => {
    setIsSending(true);
    const answer = await voidWorkOrder(workOrder, reason, refused);
    setIsSending(false);
    if (answer.kind === 'VOIDED') onVoided(workOrder);
    else if (answer.kind === 'QUEUED') onQueued(workOrder);
    else setOutcome(answer);
    if (answer.kind === 'REFUSED') setRefused(answer.entry);
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

  const isUndecided = outcome?.kind === 'UNDECIDED';
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
          <OutcomeWords outcome={outcome} />
        </div>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {translate(isUndecided ? 'common.close' : 'common.cancel')}
        </Button>
        {!isUndecided && (
          <Button type="submit" color="red" loading={isSending}>
            {translate('detail.voidDialog.confirm')}
          </Button>
        )}
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
