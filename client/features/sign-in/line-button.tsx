import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { beginLineSignInMutation } from '../../session/session-operations.ts';
import classes from './line-button.module.css';
import { useRefusalSentence } from './use-refusal-sentence.ts';

/** Leaves for LINE, which sends the browser back here. `onRefused` gets why that is not possible, in words. */
export function LineButton({ onRefused }: { readonly onRefused: (sentence: string) => void }) {
  const { t: translate } = useTranslation();
  const sentence = useRefusalSentence();
  const [isBusy, setIsBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const input = { commandId: crypto.randomUUID() };
      const { beginLineSignIn } = await sendOperation(beginLineSignInMutation, { input });
      window.location.assign(beginLineSignIn.address);
    } catch (error) {
      setIsBusy(false);
      onRefused(sentence(refusalOf(error)));
    }
  };
  return (
    <div className={classes.line}>
      <p className={classes.or}>{translate('signIn.line.or')}</p>
      <Button className={classes.button} size="lg" fullWidth loading={isBusy} onClick={() => void leave()}>
        {translate('signIn.line.button')}
      </Button>
    </div>
  );
}
