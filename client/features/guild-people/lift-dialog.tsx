import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_LIFT_REASON } from '#domain/access/second-factor-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import dialog from '../../ui/dialog.module.css';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { LiftGuildSecondFactorMutation } from './guild-people-operations.ts';

interface LiftDialogProps {
  readonly personId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks how it was made sure who asks, before a colleague's second factor is taken off. */
export function LiftDialog({ personId, name, onClose, onDone }: LiftDialogProps) {
  const { t: translate } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [commandId] = useState(() => crypto.randomUUID());
  const [lift, { error, loading }] = useMutation(LiftGuildSecondFactorMutation);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const words = reason.trim();
    setIsMissing(words === '');
    if (words === '') focusFirstFault(form);
    if (words === '' || loading) return;
    await lift({ variables: { input: { commandId, personId, reason: words } } });
    onDone();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // `error` tells what failed.
    void send(event.currentTarget).catch(() => undefined);
  };
  const isGone = error !== undefined && refusalOf(error).code === 'MOVE_NOT_ALLOWED';
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('guildPeople.dialogTitle', { name })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <p>{translate('guildPeople.dialogBody')}</p>
        <Textarea
          data-autofocus
          required
          rows={3}
          maxLength={LONGEST_LIFT_REASON}
          label={translate('guildPeople.reason')}
          description={translate('guildPeople.reasonHint')}
          value={reason}
          error={isMissing ? translate('errors.issue.REQUIRED') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {isGone && <p role="alert">{translate('guildPeople.gone')}</p>}
        {error !== undefined && !isGone && <ErrorPanel error={error} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" color="red" loading={loading}>
            {translate('guildPeople.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
