import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { beginLineSignInMutation } from '../../session/session-operations.ts';
import classes from './line-button.module.css';
import { useRefusalSentence } from './use-refusal-sentence.ts';
import { keepWantedPage } from './wanted-page.ts';

interface LineButtonProps {
  /** Where the person goes on after the sign-in. */
  readonly wanted: string;
  /** In a tab of its own, so that this page keeps what was typed; it learns of the sign-in from there. */
  readonly isBeside?: boolean;
  /** Gets why LINE cannot be asked, in words. */
  readonly onRefused: (sentence: string) => void;
}

/** Leaves for LINE, which sends the browser back here. */
export function LineButton({ wanted, isBeside = false, onRefused }: LineButtonProps) {
  const { t: translate } = useTranslation();
  const sentence = useRefusalSentence();
  const [isBusy, setIsBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setIsBusy(true);
    keepWantedPage(wanted);
    // At once: later on, browsers take it for one that nobody asked for. Without one, this tab goes.
    const beside = isBeside ? window.open('', '_blank') : null;
    try {
      const input = { commandId: crypto.randomUUID() };
      const { beginLineSignIn } = await sendOperation(beginLineSignInMutation, { input });
      (beside ?? window).location.assign(beginLineSignIn.address);
      if (beside !== null) setIsBusy(false);
    } catch (error) {
      beside?.close();
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
      {isBeside && <p className={classes.hint}>{translate('signIn.line.beside')}</p>}
    </div>
  );
}
