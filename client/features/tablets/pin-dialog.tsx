import { useMutation } from '@apollo/client/react';
import { Button, Modal, PasswordInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOfPin } from '#domain/access/operator-pin-rules.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { SetOperatorPinMutation } from './tablet-operations.ts';
import dialog from '../../ui/dialog.module.css';

interface PinDialogProps {
  readonly operator: { readonly accountId: string; readonly displayName: string };
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Sets a person's PIN, typed twice. */
export function PinDialog({ operator, onClose, onSaved }: PinDialogProps) {
  const { t: translate } = useTranslation();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [send, { error, loading }] = useMutation(SetOperatorPinMutation);
  const isRefused = faultOfPin(pin) !== null;
  const save = async (): Promise<void> => {
    const { accountId } = operator;
    await send({ variables: { input: { accountId, commandId: crypto.randomUUID(), pin } } });
    onSaved();
    onClose();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasSubmitted(true);
    // `error` tells what failed.
    if (!isRefused && pin === again) void save().catch(() => undefined);
  };
  const visibility = { 'aria-label': translate('signIn.showPassword'), tabIndex: 0 };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('tablets.operators.dialog', { name: operator.displayName })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <PasswordInput
          data-autofocus
          label={translate('tablets.operators.newPin')}
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          visibilityToggleButtonProps={visibility}
          error={wasSubmitted && isRefused ? translate('tablets.operators.refused') : null}
        />
        <PasswordInput
          label={translate('tablets.operators.again')}
          inputMode="numeric"
          autoComplete="off"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          visibilityToggleButtonProps={visibility}
          error={wasSubmitted && !isRefused && pin !== again ? translate('tablets.operators.differs') : null}
        />
        {error !== undefined && <ErrorPanel error={error} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {translate('tablets.operators.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
