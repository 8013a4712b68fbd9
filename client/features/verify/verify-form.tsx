import '../../ui/field-styles.ts';
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readVerificationCode } from '#domain/statement/verification-code.ts';
import { paths } from '../../app/paths.ts';
import classes from './verify-page.module.css';

/** A code typed by hand, for who has no camera; `typed` is what the address held instead of a whole code. */
export function VerifyForm({ typed }: { readonly typed: string }) {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(typed);
  const [refused, setRefused] = useState<'notWhole' | 'notACode' | null>(typed === '' ? null : 'notWhole');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = readVerificationCode(text);
    setRefused(code === null ? 'notACode' : null);
    // nothing is lost when the address stays as it is
    if (code !== null) void navigate(paths.verifyCode(code));
  };
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <TextInput
        label={translate('verify.form.code')}
        description={translate('verify.form.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={refused === null ? null : translate(`verify.form.${refused}`)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        size="lg"
      />
      <Button type="submit" size="lg">
        {translate('verify.form.submit')}
      </Button>
    </form>
  );
}
