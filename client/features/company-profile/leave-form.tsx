import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_DECISION_REASON } from '#domain/companies/membership.ts';
import type { Issue } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useSession } from '../../session/session-context.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './own-data-section.module.css';
import { LeavePlatformMutation } from './company-operations.ts';

interface LeaveFormProps {
  readonly companyName: string;
  readonly onCancel: () => void;
}

/** The name of the company, typed, and a reason; then the company leaves and this page with it. */
export function LeaveForm({ companyName, onCancel }: LeaveFormProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const { recheck } = useSession();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [issue, setIssue] = useState<Issue | null>(null);
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [leave, { error, loading, reset }] = useMutation(LeavePlatformMutation);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const code = typed.trim() === '' ? 'REQUIRED' : typed.trim() === companyName ? null : 'NAME_DIFFERS';
    setIssue(code === null ? null : { path: 'companyName', code, parameters: { name: companyName } });
    if (code !== null) {
      focusFirstFault(form);
      return;
    }
    try {
      await leave({ variables: { input: { commandId, companyName: typed, reason } } });
      // How the company stands now is all that is left to see.
      recheck();
    } catch (failed) {
      const { code: refused, issues } = refusalOf(failed);
      // The answer to an earlier attempt got lost, or another owner was faster.
      if (refused === 'COMPANY_LEFT') recheck();
      // What is corrected is another command; what was refused for another cause is tried again as it was.
      if (issues.length > 0) setCommandId(crypto.randomUUID());
      const named = issues.find(({ path }) => path === 'companyName');
      if (named === undefined) return;
      reset();
      setIssue(named);
      focusFirstFault(form);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What fails is told on the form.
    void send(event.currentTarget);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={translate('leaving.title')}>
      <TextInput
        required
        autoComplete="off"
        label={translate('leaving.name', { name: companyName })}
        value={typed}
        error={issue === null ? null : sentence(issue)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Textarea
        rows={3}
        maxLength={LONGEST_DECISION_REASON}
        label={translate('leaving.reason')}
        description={translate('leaving.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== undefined && <ErrorPanel error={error} />}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {translate('leaving.cancel')}
        </Button>
        <Button type="submit" color="red" loading={loading}>
          {translate('leaving.submit')}
        </Button>
      </div>
    </form>
  );
}
