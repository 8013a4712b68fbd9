import '../../ui/field-styles.ts';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type SubmitEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { useSession } from '../../session/session-context.ts';
import { CodeForm } from './code-form.tsx';
import classes from './sign-in-form.module.css';
import { useRefusalSentence } from './use-refusal-sentence.ts';

interface SignInFormProps {
  readonly initialAccount?: string;
  readonly initialPassword?: string;
  readonly onSignedIn: (account: string) => void;
}

/** Account and password, with every fault named at its place. */
export function SignInForm({ initialAccount = '', initialPassword = '', onSignedIn }: SignInFormProps) {
  const { t: translate } = useTranslation();
  const { signIn } = useSession();
  const sentence = useRefusalSentence();
  const [account, setAccount] = useState(initialAccount);
  const [password, setPassword] = useState(initialPassword);
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const accountInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const submit = async (): Promise<void> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await signIn(account.trim(), password);
      onSignedIn(account.trim());
    } catch (error) {
      const refused = refusalOf(error);
      setIsBusy(false);
      if (refused.code === 'SECOND_FACTOR_NEEDED') {
        setNeedsCode(true);
        return;
      }
      setRefusal(refused);
      passwordInput.current?.select();
    }
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setWasSubmitted(true);
    if (account.trim() === '') accountInput.current?.focus();
    else if (password === '') passwordInput.current?.focus();
    // A refusal is shown by submit itself.
    else void submit();
  };
  const watchCapsLock = (event: KeyboardEvent): void => setHasCapsLock(event.getModifierState('CapsLock'));

  if (needsCode)
    return (
      <CodeForm
        lead={translate('signIn.code.lead', { account: account.trim() })}
        backLabel={translate('signIn.code.back')}
        sentence={sentence}
        onCode={async (code) => {
          await signIn(account.trim(), password, code);
          onSignedIn(account.trim());
        }}
        onBack={() => setNeedsCode(false)}
      />
    );
  return (
    <form className={classes.form} onSubmit={handleSubmit} noValidate>
      {refusal !== null && (
        <p role="alert" className={classes.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <TextInput
        ref={accountInput}
        label={translate('signIn.account')}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        error={wasSubmitted && account.trim() === '' ? translate('signIn.accountMissing') : null}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        name="account"
        size="lg"
      />
      <PasswordInput
        ref={passwordInput}
        label={translate('signIn.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyUp={watchCapsLock}
        error={wasSubmitted && password === '' ? translate('signIn.passwordMissing') : null}
        description={hasCapsLock ? translate('signIn.capsLock') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        visibilityToggleButtonProps={{ 'aria-label': translate('signIn.showPassword'), tabIndex: 0 }}
        autoComplete="current-password"
        name="password"
        size="lg"
      />
      <Button type="submit" size="lg" fullWidth loading={isBusy}>
        {translate('signIn.submit')}
      </Button>
    </form>
  );
}
