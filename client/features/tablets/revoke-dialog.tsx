import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { RevokeTabletMutation } from './tablet-operations.ts';

interface RevokeDialogProps {
  readonly tablet: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Ends a tablet's session, after saying what becomes of what waits on it. */
export function RevokeDialog({ tablet, onClose, onChanged }: RevokeDialogProps) {
  const { t: translate } = useTranslation();
  const [commandId] = useState(() => crypto.randomUUID());
  const [revoke, { error, loading }] = useMutation(RevokeTabletMutation);
  const confirm = async (): Promise<void> => {
    await revoke({ variables: { input: { commandId, tabletId: tablet.id } } });
    onChanged();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      isBusy={loading}
      title={translate('tablets.revokeDialog.title', { name: tablet.name })}
      confirmLabel={translate('tablets.revokeDialog.confirm')}
      // `error` tells what failed.
      onConfirm={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{translate('tablets.revokeDialog.body')}</p>
      {error !== undefined && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
