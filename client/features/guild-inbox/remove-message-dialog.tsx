import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import type { MessageActs } from './use-message-acts.ts';

interface RemoveMessageDialogProps {
  readonly messageId: string;
  /** Who wrote it. */
  readonly name: string;
  readonly acts: MessageActs;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Asks before a message is gone for good, with what its writer stated. */
export function RemoveMessageDialog({ messageId, name, acts, onRemoved, onClose }: RemoveMessageDialogProps) {
  const { t: translate } = useTranslation();
  const remove = async (): Promise<void> => {
    await acts.remove(messageId);
    onRemoved();
  };
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title={translate('guildSite.inbox.removal.title')}
      confirmLabel={translate('guildSite.inbox.remove')}
      isBusy={acts.isBusy}
      // `acts.error` tells what failed.
      onConfirm={() => void remove().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{translate('guildSite.inbox.removal.body', { name })}</p>
      {acts.error !== undefined && <ErrorPanel error={acts.error} />}
    </ConfirmDialog>
  );
}
