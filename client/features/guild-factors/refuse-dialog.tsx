import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFactorRefusal } from '#domain/emission-factors/factor-change-rules.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { DecisionFailure } from './decision-failure.tsx';
import classes from './guild-factors.module.css';
import { RejectFactorProposalMutation, WithdrawFactorProposalMutation } from './register-operations.ts';

interface RefuseDialogProps {
  readonly act: 'reject' | 'withdraw';
  readonly proposalId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Rejecting what a colleague proposed, or withdrawing an own proposal: both keep the reason. */
export function RefuseDialog({ act, proposalId, onDone, onClose }: RefuseDialogProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [commandId] = useState(() => crypto.randomUUID());
  const [reject, rejecting] = useMutation(RejectFactorProposalMutation);
  const [withdraw, withdrawing] = useMutation(WithdrawFactorProposalMutation);
  const words = `guildFactors.${act}` as const;
  const send = async (): Promise<void> => {
    const checked = checkFactorRefusal({ commandId, proposalId, reason });
    const [issue] = checked.ok ? [] : checked.issues;
    setFault(issue === undefined ? null : sentence(issue));
    if (!checked.ok) return;
    const variables = { input: { commandId, proposalId, reason: checked.value.reason ?? '' } };
    await (act === 'reject' ? reject({ variables }) : withdraw({ variables }));
    onDone();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // The mutation's own error tells what failed.
    void send().catch(() => undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate(`${words}.title`)}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{translate(`${words}.body`)}</p>
        <Textarea
          data-autofocus
          required
          rows={3}
          label={translate(`${words}.reason`)}
          value={reason}
          error={fault}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DecisionFailure error={rejecting.error ?? withdrawing.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" color="red" loading={rejecting.loading || withdrawing.loading}>
            {translate(`${words}.confirm`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
