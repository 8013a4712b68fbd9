import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorProposalPartsFragment } from '../../graphql/generated/graphql.ts';
import { DecisionFailure } from './decision-failure.tsx';
import classes from './guild-factors.module.css';
import { ImpactPreview } from './impact-preview.tsx';
import { ReleaseFactorProposalMutation } from './register-operations.ts';

interface ReleaseDialogProps {
  readonly proposal: FactorProposalPartsFragment;
  readonly onReleased: () => void;
  readonly onClose: () => void;
}

/** The second officer's decision, with what it leads to. */
export function ReleaseDialog({ proposal, onReleased, onClose }: ReleaseDialogProps) {
  const { t: translate } = useTranslation();
  const [note, setNote] = useState('');
  const [commandId] = useState(() => crypto.randomUUID());
  const [release, { error, loading }] = useMutation(ReleaseFactorProposalMutation);
  const send = async (): Promise<void> => {
    const reason = note.trim() === '' ? null : note.trim();
    await release({ variables: { input: { commandId, proposalId: proposal.id, reason } } });
    onReleased();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={translate('guildFactors.release.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <div className={classes.form}>
        <p>{translate('guildFactors.release.body')}</p>
        <ImpactPreview proposalId={proposal.id} />
        <Textarea
          rows={2}
          maxLength={1000}
          label={translate('guildFactors.release.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DecisionFailure error={error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {translate('common.cancel')}
          </Button>
          <Button
            loading={loading}
            // `error` tells what failed.
            onClick={() => void send().catch(() => undefined)}
          >
            {translate('guildFactors.release.confirm', { count: proposal.changes.length })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
