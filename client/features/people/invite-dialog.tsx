import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkToShow } from '../../ui/link-to-show.tsx';
import { InviteForm, type MadeLink } from './invite-form.tsx';

interface InviteDialogProps {
  /** The letter is on its way: gets what to tell. */
  readonly onSent: (told: string) => void;
  readonly onClose: () => void;
}

/** Invites somebody: by letter, or by a link that is shown here, once. */
export function InviteDialog({ onSent, onClose }: InviteDialogProps) {
  const { t: translate } = useTranslation();
  const [made, setMade] = useState<MadeLink | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate(made === null ? 'people.invite.title' : 'people.invite.shownTitle')}
      // What is shown once is not lost by a touch beside it.
      closeOnClickOutside={made === null}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {made === null ? (
        <InviteForm onSent={onSent} onMade={setMade} onClose={onClose} />
      ) : (
        <LinkToShow
          link={made.link}
          words={(at) => translate('people.invite.shownBody', { at })}
          expiresAt={made.expiresAt}
          label={translate('people.invite.qr')}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
