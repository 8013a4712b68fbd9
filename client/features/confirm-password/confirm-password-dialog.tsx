import '../../ui/component-styles.ts';
import { useMutation } from '@apollo/client/react';
import { Button, Modal, PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type SubmitEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import type { PasswordDesk } from '../../session/password-desk.ts';
import { useViewer } from '../../session/viewer.ts';
import dialog from '../../ui/dialog.module.css';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './confirm-password-dialog.module.css';
import { ConfirmPasswordMutation } from './confirm-password-operations.ts';

/** Over whatever is open: asks for the password once more when an act was refused without it. */
export function ConfirmPasswordDialog({ desk }: { readonly desk: PasswordDesk }) {
  const { t: translate } = useTranslation();
  const isAsking = useSyncExternalStore(desk.subscribe, desk.isAsking);
  return (
    <Modal
      opened={isAsking}
      onClose={() => desk.settle(false)}
      title={translate('app.confirmPassword.title')}
      // Escape is left to the form: the dialog below, whose act is asked about, must stay with what was typed in it.
      closeOnEscape={false}
      zIndex={400}
      closeButtonProps={{ 'aria-label': translate('common.close'), ...KEEPS_ESCAPE }}
    >
      {isAsking && <PasswordForm onSettled={(isConfirmed) => desk.settle(isConfirmed)} />}
    </Modal>
  );
}

/** The library's other dialogs do not take an Escape on these for theirs. */
const KEEPS_ESCAPE = { 'data-mantine-stop-propagation': 'true' };

function PasswordForm({ onSettled }: { readonly onSettled: (isConfirmed: boolean) => void }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const { displayName, account } = useViewer();
  const [password, setPassword] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [confirm, { error, loading }] = useMutation(ConfirmPasswordMutation);
  const send = async (): Promise<void> => {
    setIssues([]);
    try {
      await confirm({ variables: { input: { password } } });
      onSettled(true);
    } catch (refused) {
      setIssues(refusalOf(refused).issues);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // The dialog lies inside another form in the tree of components, though not in the document.
    event.stopPropagation();
    // What failed is told in the form.
    if (!loading) void send();
  };
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onSettled(false);
  };
  const issue = issues.find(({ path }) => path === 'password');
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p>{translate('app.confirmPassword.body', { name: displayName })}</p>
      {/* Keepers of passwords look for the name beside it. */}
      <input type="text" hidden autoComplete="username" value={account} readOnly />
      <PasswordInput
        data-autofocus
        {...KEEPS_ESCAPE}
        label={translate('app.confirmPassword.password')}
        autoComplete="current-password"
        value={password}
        error={issue === undefined ? null : sentence(issue)}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={giveUp}
      />
      {error !== undefined && issues.length === 0 && <ErrorPanel error={error} />}
      <div className={dialog.actions}>
        <Button variant="default" {...KEEPS_ESCAPE} onClick={() => onSettled(false)} onKeyDown={giveUp}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" {...KEEPS_ESCAPE} loading={loading} onKeyDown={giveUp}>
          {translate('app.confirmPassword.confirm')}
        </Button>
      </div>
    </form>
  );
}
