import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import classes from './guild-site.module.css';
import { DefineSiteTextMutation } from './site-operations.ts';

interface PublishTextDialogProps {
  readonly kind: SiteTextKind;
  readonly version: number;
  readonly fields: { readonly bodyZhTw: string; readonly bodyEn: string };
  readonly onClose: () => void;
  /** Somebody published this version first. */
  readonly onTaken: () => void;
  readonly onPublished: () => void;
}

/** Asks before a version is published, which cannot be undone. */
export function PublishTextDialog(props: PublishTextDialogProps) {
  const { kind, version, fields, onClose, onTaken, onPublished } = props;
  const { t: translate } = useTranslation();
  const [commandId] = useState(() => crypto.randomUUID());
  const [define, { error, loading }] = useMutation(DefineSiteTextMutation);
  const isTaken = error !== undefined && refusalOf(error).code === 'REVISION_CONFLICT';
  const publish = async (): Promise<void> => {
    await define({ variables: { input: { commandId, kind, version, ...fields } } });
    onPublished();
  };
  const close = (): void => {
    if (isTaken) onTaken();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={translate('guildSite.texts.confirmTitle', {
        name: translate(`guildSite.texts.parts.${kind}`),
        version,
      })}
      confirmLabel={
        isTaken ? translate('guildSite.texts.compare') : translate('guildSite.texts.confirm', { version })
      }
      isBusy={loading}
      // `error` tells what failed.
      onConfirm={isTaken ? close : () => void publish().catch(() => undefined)}
      onCancel={close}
    >
      <p>{translate('guildSite.texts.confirmBody')}</p>
      {isTaken && (
        <p role="alert" className={classes.fault}>
          {translate('guildSite.texts.taken')}
        </p>
      )}
      {error !== undefined && !isTaken && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
