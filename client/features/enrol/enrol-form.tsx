import '../../ui/field-styles.ts';
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { useSession } from '../../session/session-context.ts';
import classes from './enrol-form.module.css';

/** The code from the office; with it this device becomes a tablet of the company. */
export function EnrolForm() {
  const { t: translate } = useTranslation();
  const { enrol } = useSession();
  const [code, setCode] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const isMissing = code.trim() === '';
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await enrol(code.trim());
    } catch (error) {
      setRefusal(refusalOf(error));
      setIsBusy(false);
    }
  };
  const sentenceOf = ({ code: refused }: RefusalInfo): string => {
    if (refused === 'UNREACHABLE')
      return `${translate('common.error.unreachableTitle')} · ${translate('common.error.unreachableNext')}`;
    if (refused === 'UNAUTHENTICATED' || refused === 'NOT_FOUND' || refused === 'VALIDATION_FAILED')
      return translate('tablets.enrol.refused');
    return translate(`errors.code.${refused}`);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        setWasSubmitted(true);
        // A refusal is shown by submit itself.
        if (!isMissing) void submit();
      }}
    >
      {refusal !== null && (
        <p role="alert" className={classes.refusal}>
          {sentenceOf(refusal)}
        </p>
      )}
      <TextInput
        label={translate('tablets.enrol.code')}
        description={translate('tablets.enrol.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={wasSubmitted && isMissing ? translate('tablets.enrol.codeMissing') : null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        size="lg"
      />
      <Button type="submit" size="lg" fullWidth loading={isBusy}>
        {translate('tablets.enrol.submit')}
      </Button>
    </form>
  );
}
