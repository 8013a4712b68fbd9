import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './account-page.module.css';

interface FactorCodeFormProps {
  readonly label: string;
  readonly submitLabel: string;
  /** Does the act with the code; throws what the server refused. */
  readonly onCode: (code: string) => Promise<void>;
  readonly onRefused?: (refusal: RefusalInfo) => void;
  readonly onCancel?: () => void;
}

/** Asks for a code of the app and does an act with it; a wrong one is told at the field. */
export function FactorCodeForm({ label, submitLabel, onCode, onRefused, onCancel }: FactorCodeFormProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const [code, setCode] = useState('');
  const [issues, setIssues] = useState<readonly Pick<Issue, 'code' | 'parameters'>[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = async (): Promise<void> => {
    setError(null);
    if (code.trim() === '') {
      setIssues([{ code: 'REQUIRED', parameters: {} }]);
      return;
    }
    setIssues([]);
    setIsBusy(true);
    try {
      await onCode(code);
    } catch (refused) {
      const refusal = refusalOf(refused);
      setIssues(refusal.issues);
      if (refusal.issues.length === 0) setError(refused);
      onRefused?.(refusal);
    }
    setIsBusy(false);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    // The form itself tells what failed.
    if (!isBusy) void send().then(() => focusFirstFault(form));
  };
  const [issue] = issues;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={label}
        value={code}
        error={issue === undefined ? null : sentence(issue)}
        autoComplete="one-time-code"
        spellCheck={false}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {error !== null && <ErrorPanel error={error} />}
      <div className={classes.buttons}>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {translate('common.cancel')}
          </Button>
        )}
        <Button type="submit" loading={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
