import { useMutation } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_PASSKEY_NAME } from '#domain/access/passkey-rules.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { RemovePasskeyMutation, RenamePasskeyMutation } from './account-operations.ts';
import dialog from '../../ui/dialog.module.css';
import type { PasskeyDialogProps } from './add-passkey-dialog.tsx';

interface NamedPasskeyDialogProps extends PasskeyDialogProps {
  readonly passkey: { readonly id: string; readonly name: string };
}

/** Gives a passkey another name. */
export function RenamePasskeyDialog({ passkey, onClose, onDone }: NamedPasskeyDialogProps) {
  const { t: translate } = useTranslation();
  const [name, setName] = useState(passkey.name);
  const [rename, { error, loading }] = useMutation(RenamePasskeyMutation);
  const isMissing = name.trim() === '';
  const save = async (): Promise<void> => {
    const input = { commandId: crypto.randomUUID(), passkeyId: passkey.id, name: name.trim() };
    await rename({ variables: { input } });
    onDone(translate('account.passkeys.renamed', { name: name.trim() }));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // `error` tells what failed.
    if (!isMissing && !loading) void save().catch(() => undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('account.passkeys.renameTitle')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={translate('account.passkeys.name')}
          description={translate('account.passkeys.nameHint')}
          value={name}
          maxLength={LONGEST_PASSKEY_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isMissing ? translate('account.passkeys.nameMissing') : null}
        />
        {error !== undefined && <ErrorPanel error={error} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {translate('account.passkeys.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Removes a passkey, after saying what stays on the device. */
export function RemovePasskeyDialog({ passkey, onClose, onDone }: NamedPasskeyDialogProps) {
  const { t: translate } = useTranslation();
  const { id: passkeyId, name } = passkey;
  const [commandId] = useState(() => crypto.randomUUID());
  const [remove, { error, loading }] = useMutation(RemovePasskeyMutation);
  const confirm = async (): Promise<void> => {
    await remove({ variables: { input: { commandId, passkeyId } } });
    onDone(translate('account.passkeys.removed', { name }));
  };
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      isBusy={loading}
      title={translate('account.passkeys.removeTitle', { name })}
      confirmLabel={translate('account.passkeys.remove')}
      // `error` tells what failed.
      onConfirm={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{translate('account.passkeys.removeBody')}</p>
      {error !== undefined && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
