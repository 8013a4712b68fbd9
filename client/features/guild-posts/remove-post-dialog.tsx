import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { refusalOf } from '../../graphql/refusal.ts';
import classes from './guild-posts.module.css';
import { RemovePostMutation } from './post-operations.ts';

interface RemovePostDialogProps {
  readonly postId: string;
  readonly revision: number;
  readonly title: string;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Asks before a post is gone for good. */
export function RemovePostDialog({ postId, revision, title, onRemoved, onClose }: RemovePostDialogProps) {
  const { t: translate } = useTranslation();
  const [commandId] = useState(() => crypto.randomUUID());
  const [remove, { error, loading }] = useMutation(RemovePostMutation);
  const isStale = error !== undefined && refusalOf(error).code === 'REVISION_CONFLICT';
  const send = async (): Promise<void> => {
    await remove({ variables: { input: { commandId, postId, basedOn: revision } } });
    onRemoved();
  };
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title={translate('guildSite.posts.removal.title')}
      confirmLabel={translate('guildSite.posts.removal.confirm')}
      isBusy={loading}
      // `error` tells what failed.
      onConfirm={() => void send().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{translate('guildSite.posts.removal.body', { title })}</p>
      {isStale && (
        <p role="alert" className={classes.fault}>
          {translate('guildSite.posts.removal.stale')}
        </p>
      )}
      {error !== undefined && !isStale && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
