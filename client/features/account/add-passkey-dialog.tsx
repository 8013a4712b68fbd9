import { useMutation } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_PASSKEY_NAME } from '#domain/access/passkey-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { PasskeyFailure } from '../../session/passkey-failure.ts';
import { browserName } from '../../ui/browser-name.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { AddPasskeyMutation, BeginPasskeyMutation } from './account-operations.ts';
import dialog from '../../ui/dialog.module.css';
import classes from './account-page.module.css';

export interface PasskeyDialogProps {
  readonly onClose: () => void;
  /** Gets what was done, in words. */
  readonly onDone: (told: string) => void;
}

/** Has a device of the person make a key for the account. */
export function AddPasskeyDialog({ onClose, onDone }: PasskeyDialogProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const [name, setName] = useState(() =>
    browserName(navigator.userAgent).slice(0, LONGEST_PASSKEY_NAME).trim(),
  );
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [begin] = useMutation(BeginPasskeyMutation);
  const [add] = useMutation(AddPasskeyMutation);
  const isMissing = name.trim() === '';
  const nameIssue =
    failed === null ? undefined : refusalOf(failed).issues.find(({ path }) => path === 'name');
  const create = async (): Promise<void> => {
    setIsBusy(true);
    setFailed(null);
    try {
      const { makePasskey } = await import('../../session/passkey-ceremonies.ts');
      const { data } = await begin({ variables: { input: { commandId: crypto.randomUUID() } } });
      if (data == null) return;
      const credential = await makePasskey(data.beginPasskey);
      await add({ variables: { input: { commandId: crypto.randomUUID(), name: name.trim(), credential } } });
      onDone(translate('account.passkeys.added', { name: name.trim() }));
    } catch (error) {
      setFailed(error);
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasSubmitted(true);
    // What failed is told in the dialog.
    if (!isMissing && !isBusy) void create();
  };
  const fault = nameIssue === undefined ? null : sentence(nameIssue);
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('account.passkeys.addTitle')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <p>{translate('account.passkeys.shared')}</p>
        <TextInput
          data-autofocus
          label={translate('account.passkeys.name')}
          description={translate('account.passkeys.nameHint')}
          value={name}
          maxLength={LONGEST_PASSKEY_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wasSubmitted && isMissing ? translate('account.passkeys.nameMissing') : fault}
        />
        {failed !== null && fault === null && <AddFailure error={failed} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {translate('account.passkeys.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What is no fault of ours or the network is told in the words of this dialog. */
function AddFailure({ error }: { readonly error: unknown }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const { code, issues } = refusalOf(error);
  const [issue] = issues;
  const told =
    error instanceof PasskeyFailure
      ? translate(`account.passkeys.${error.reason}`)
      : code === 'MOVE_NOT_ALLOWED'
        ? translate('account.passkeys.gone')
        : issue === undefined
          ? null
          : sentence(issue);
  if (told === null) return <ErrorPanel error={error} />;
  return (
    <p role="alert" className={classes.warning}>
      {told}
    </p>
  );
}
