import { useQuery } from '@apollo/client/react';
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmailAddress } from '#domain/rules/read-fields.ts';
import { LONGEST_LETTER } from '#domain/statement/send-rules.ts';
import dialog from '../../ui/dialog.module.css';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { ActFailure } from './act-failure.tsx';
import classes from './statement-dialogs.module.css';
import { CustomerEmailQuery } from './statement-operations.ts';
import type { StatementAct } from './use-statement-act.ts';

interface SendDialogProps {
  /** The order that may state whom to write to. */
  readonly workOrderId: string;
  /** Those that this statement was sent with before. */
  readonly letters: StatementDetailFragment['letters'];
  readonly doing: StatementAct;
  readonly onClose: () => void;
  readonly onDone: (to: string) => void;
}

function SendForm({
  initial,
  letters,
  doing,
  onClose,
  onDone,
}: Omit<SendDialogProps, 'workOrderId'> & { initial: string }) {
  const { t: translate } = useTranslation();
  const [to, setTo] = useState(initial);
  const [message, setMessage] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const formats = useFormats();
  const address = to.trim();
  const isKnown = letters.some(({ recipient }) => recipient.toLowerCase() === address.toLowerCase());
  const isAsking = agreedTo === address;
  const fault = address === '' ? 'toMissing' : isEmailAddress(address) ? null : ('toWrong' as const);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasSubmitted(true);
    if (fault !== null || doing.isSending) return;
    // The first press asks, the second one sends again.
    if (isKnown && !isAsking) {
      setAgreedTo(address);
      return;
    }
    const words = message.trim();
    // `perform` reports failures by `doing.error` and never rejects.
    void doing.perform({ act: 'send', to: address, message: words === '' ? null : words }).then((isDone) => {
      if (isDone) onDone(address);
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {letters.length > 0 && (
        <section aria-labelledby="sent-before">
          <h3 id="sent-before">{translate('statements.sendDialog.before')}</h3>
          <ul>
            {letters.map(({ id, recipient, createdAt }) => (
              <li key={id}>
                {translate('statements.sendDialog.letter', { to: recipient, at: formats.instant(createdAt) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextInput
        data-autofocus
        required
        type="email"
        autoComplete="off"
        label={translate('statements.sendDialog.to')}
        description={initial === '' ? null : translate('statements.sendDialog.toHint')}
        value={to}
        error={wasSubmitted && fault !== null ? translate(`statements.sendDialog.${fault}`) : null}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Textarea
        rows={4}
        maxLength={LONGEST_LETTER}
        label={translate('statements.sendDialog.message')}
        description={translate('statements.sendDialog.messageHint')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {isAsking && isKnown && (
        <p role="alert" className={classes.failure}>
          {translate('statements.sendDialog.again', { to: address })}
        </p>
      )}
      <ActFailure error={doing.error} />
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" loading={doing.isSending} disabled={doing.isOvertaken}>
          {translate(`statements.sendDialog.${isAsking && isKnown ? 'confirmAgain' : 'confirm'}`)}
        </Button>
      </div>
    </form>
  );
}

/** Writes to the customer: the address of the order is filled in already. */
export function SendDialog({ workOrderId, ...rest }: SendDialogProps) {
  const { t: translate } = useTranslation();
  const { data, loading } = useQuery(CustomerEmailQuery, { variables: { id: workOrderId } });
  return (
    <Modal
      opened
      onClose={rest.onClose}
      title={translate('statements.sendDialog.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {loading ? (
        <LoadingSkeleton lines={4} />
      ) : (
        <SendForm {...rest} initial={data?.workOrder.customerEmail ?? ''} />
      )}
    </Modal>
  );
}
