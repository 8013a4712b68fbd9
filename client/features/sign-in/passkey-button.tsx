import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal.ts';
import { knowsPasskeys, PasskeyFailure } from '../../session/passkey-failure.ts';
import { useSession } from '../../session/session-context.ts';
import classes from './sign-in-form.module.css';
import { useRefusalSentence } from './use-refusal-sentence.ts';

interface PasskeyButtonProps {
  /** Gets the account that the passkey opened. */
  readonly onSignedIn: (account: string) => void;
  /** Gets why nobody was signed in, in words; null when it is tried again. */
  readonly onRefused: (sentence: string | null) => void;
}

/** Signs in by a key of the device; not shown where the browser knows none. */
export function PasskeyButton({ onSignedIn, onRefused }: PasskeyButtonProps) {
  const { t: translate } = useTranslation();
  const { signInWithPasskey } = useSession();
  const sentence = useRefusalSentence();
  const [isBusy, setIsBusy] = useState(false);
  if (!knowsPasskeys()) return null;
  const signIn = async (): Promise<void> => {
    setIsBusy(true);
    onRefused(null);
    try {
      onSignedIn(await signInWithPasskey());
    } catch (error) {
      setIsBusy(false);
      onRefused(
        error instanceof PasskeyFailure
          ? translate(`signIn.passkey.${error.reason === 'KNOWN' ? 'FAILED' : error.reason}`)
          : sentence(refusalOf(error)),
      );
    }
  };
  return (
    <Button
      variant="default"
      size="lg"
      fullWidth
      className={classes.passkey}
      loading={isBusy}
      onClick={() => void signIn()}
    >
      {translate('signIn.passkey.button')}
    </Button>
  );
}
