import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_DECISION_REASON, needsReason, type MembershipMove } from '#domain/companies/membership.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import dialog from '../../ui/dialog.module.css';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { DecideMembershipMutation } from './members-operations.ts';

interface DecisionDialogProps {
  readonly memberId: string;
  readonly name: string;
  readonly move: MembershipMove;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Somebody else decided meanwhile: what is shown is no longer so. */
  readonly onOvertaken: () => void;
}

/** Asks before something is decided about a company, and for the reason where somebody loses something. */
export function DecisionDialog({ memberId, name, move, onClose, onDone, onOvertaken }: DecisionDialogProps) {
  const { t: translate } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [commandId] = useState(() => crypto.randomUUID());
  const [decide, { error, loading }] = useMutation(DecideMembershipMutation);
  const isNeeded = needsReason(move);
  const send = async (): Promise<void> => {
    const words = reason.trim();
    setIsMissing(isNeeded && words === '');
    if ((isNeeded && words === '') || loading) return;
    await decide({
      variables: { input: { commandId, memberId, move, reason: words === '' ? null : words } },
    });
    onDone();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // `error` tells what failed.
    void send().catch((failed: unknown) => {
      if (refusalOf(failed).code === 'MOVE_NOT_ALLOWED') onOvertaken();
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate(`members.dialog.${move}.title`, { name })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <p>{translate(`members.dialog.${move}.body`)}</p>
        <Textarea
          data-autofocus
          rows={3}
          required={isNeeded}
          maxLength={LONGEST_DECISION_REASON}
          label={translate('members.dialog.reason')}
          description={`${translate('members.dialog.reasonHint')}${isNeeded ? '' : ` ${translate('members.dialog.optional')}`}`}
          value={reason}
          error={isMissing ? translate('errors.issue.REQUIRED') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== undefined && <ErrorPanel error={error} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={loading} {...(isNeeded ? { color: 'red' } : {})}>
            {translate(`members.move.${move}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
