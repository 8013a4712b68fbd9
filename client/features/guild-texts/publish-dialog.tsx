import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisclaimerPoint } from '#domain/statement/disclaimer.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { DefineDisclaimerMutation } from './disclaimer-operations.ts';
import classes from './guild-texts.module.css';

interface PublishDialogProps {
  readonly version: number;
  readonly points: readonly DisclaimerPoint[];
  readonly onClose: () => void;
  /** Somebody published this version first. */
  readonly onTaken: () => void;
  readonly onPublished: (version: number) => void;
}

/** Asks before a version is published, which cannot be undone. */
export function PublishDialog({ version, points, onClose, onTaken, onPublished }: PublishDialogProps) {
  const { t: translate } = useTranslation();
  const [commandId] = useState(() => crypto.randomUUID());
  const [define, { error, loading }] = useMutation(DefineDisclaimerMutation);
  const isTaken = error !== undefined && refusalOf(error).code === 'REVISION_CONFLICT';
  const publish = async (): Promise<void> => {
    await define({ variables: { input: { commandId, version, points: [...points] } } });
    onPublished(version);
  };
  const close = (): void => {
    if (isTaken) onTaken();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={translate('guild.disclaimer.confirmTitle', { version })}
      confirmLabel={translate('guild.disclaimer.confirm', { version })}
      isBusy={loading}
      // `error` tells what failed.
      onConfirm={() => void publish().catch(() => undefined)}
      onCancel={close}
    >
      <p>{translate('guild.disclaimer.confirmBody', { count: points.length })}</p>
      {isTaken && (
        <p role="alert" className={classes.fault}>
          {translate('guild.disclaimer.taken')}
        </p>
      )}
      {error !== undefined && !isTaken && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
