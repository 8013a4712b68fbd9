import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import classes from './sign-in-form.module.css';

interface CodeFormProps {
  readonly lead: string;
  readonly backLabel: string;
  readonly sentence: (refusal: RefusalInfo) => string;
  /** Signs in with the code; throws what the server refused. */
  readonly onCode: (code: string) => Promise<void>;
  readonly onBack: () => void;
}

/** The second step of a sign-in: the code of the app, or a recovery code. */
export function CodeForm({ lead, backLabel, sentence, onCode, onBack }: CodeFormProps) {
  const { t: translate } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  // The step was asked for by a press: the field that it leads to is where one goes on.
  useEffect(() => field.current?.focus(), []);
  const [code, setCode] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const isMissing = wasSubmitted && code.trim() === '';
  const isWrong = refusal?.issues.some(({ path }) => path === 'code') === true;
  const send = async (): Promise<void> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await onCode(code);
    } catch (error) {
      setRefusal(refusalOf(error));
      setIsBusy(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setWasSubmitted(true);
    // A refusal is shown by `send` itself.
    if (code.trim() !== '' && !isBusy) void send();
  };
  const fault = isMissing
    ? translate('signIn.code.missing')
    : isWrong
      ? translate('errors.issue.WRONG_CODE')
      : null;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal !== null && !isWrong && (
        <p role="alert" className={classes.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <p>{lead}</p>
      <TextInput
        ref={field}
        label={translate('signIn.code.label')}
        description={translate('signIn.code.hint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={fault}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        name="code"
        size="lg"
      />
      <Button type="submit" size="lg" fullWidth loading={isBusy}>
        {translate('signIn.submit')}
      </Button>
      <Button variant="default" fullWidth onClick={onBack}>
        {backLabel}
      </Button>
    </form>
  );
}
