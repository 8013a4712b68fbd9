import { useMutation } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TABLET_NAME } from '#domain/access/tablet-rules.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { RenameTabletMutation } from './tablet-operations.ts';
import dialog from '../../ui/dialog.module.css';

interface TabletDialogProps {
  readonly tablet: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Gives a tablet another name. */
export function RenameDialog({ tablet, onClose, onChanged }: TabletDialogProps) {
  const { t: translate } = useTranslation();
  const [name, setName] = useState(tablet.name);
  const [commandId] = useState(() => crypto.randomUUID());
  const [rename, { error, loading }] = useMutation(RenameTabletMutation);
  const isMissing = name.trim() === '';
  const save = async (): Promise<void> => {
    await rename({ variables: { input: { commandId, tabletId: tablet.id, name: name.trim() } } });
    onChanged();
    onClose();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // `error` tells what failed.
    if (!isMissing) void save().catch(() => undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('tablets.renameDialog.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={translate('tablets.enrolment.name')}
          value={name}
          maxLength={MAX_TABLET_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isMissing ? translate('tablets.enrolment.nameMissing') : null}
        />
        {error !== undefined && <ErrorPanel error={error} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {translate('tablets.renameDialog.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
