import { useMutation, useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LinkToShow } from '../../ui/link-to-show.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { MemberOwnersQuery, ResetOwnerAccessMutation } from './members-operations.ts';
import { OwnerAccessForm, type OwnerAccessWish } from './owner-access-form.tsx';

interface OwnerAccessDialogProps {
  readonly memberId: string;
  readonly name: string;
  readonly onClose: () => void;
  /** A letter is on its way: gets what to tell. */
  readonly onDone: (told: string) => void;
}

/** Helps an owner who cannot sign in: by a letter, or by a link that is handed over in person. */
export function OwnerAccessDialog({ memberId, name, onClose, onDone }: OwnerAccessDialogProps) {
  const { t: translate } = useTranslation();
  const owners = useQuery(MemberOwnersQuery, { variables: { memberId }, fetchPolicy: 'network-only' });
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [reset, { data, error, loading }] = useMutation(ResetOwnerAccessMutation);
  const send = async (wish: OwnerAccessWish): Promise<void> => {
    try {
      const answer = await reset({ variables: { input: { commandId, memberId, ...wish } } });
      const { maskedEmail: email } = answer.data?.resetOwnerAccess ?? {};
      if (email != null) onDone(translate('members.owner.sent', { email }));
    } catch {
      // What is stated next is another command. `error` tells what failed.
      setCommandId(crypto.randomUUID());
    }
  };
  const { link, linkExpiresAt } = data?.resetOwnerAccess ?? {};
  const isShown = link != null && linkExpiresAt != null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={isShown ? translate('members.owner.linkTitle') : translate('members.owner.title', { name })}
      // What is shown once is not lost by a touch beside it.
      closeOnClickOutside={!isShown}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {isShown && (
        <LinkToShow
          link={link}
          expiresAt={linkExpiresAt}
          words={(at) => translate('members.owner.linkBody', { at })}
          label={translate('members.owner.qr')}
          onClose={onClose}
        />
      )}
      {!isShown && owners.error !== undefined && (
        <ErrorPanel error={owners.error} onRetry={() => void owners.refetch().catch(() => undefined)} />
      )}
      {!isShown && owners.data === undefined && owners.error === undefined && <LoadingSkeleton lines={4} />}
      {!isShown && owners.data !== undefined && (
        <OwnerAccessForm
          owners={owners.data.memberOwners}
          error={error}
          isBusy={loading}
          // `send` never rejects.
          onSend={(wish) => void send(wish)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
