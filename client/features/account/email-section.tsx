import { useMutation, useQuery } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emailKey } from '#domain/access/email-rules.ts';
import type { Issue, IssueCode } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { ChangeEmailMutation, OwnEmailQuery } from './account-operations.ts';
import classes from './account-page.module.css';

const UNTOUCHED = { email: '', currentPassword: '' };
type Field = keyof typeof UNTOUCHED;

function issuesOf({ email, currentPassword }: typeof UNTOUCHED): readonly Issue[] {
  const issue = (path: Field, code: IssueCode): Issue => ({ path, code, parameters: {} });
  return [
    ...(email.trim() === '' ? [issue('email', 'REQUIRED')] : []),
    ...(email.trim() !== '' && emailKey(email) === null ? [issue('email', 'NOT_AN_EMAIL')] : []),
    ...(currentPassword === '' ? [issue('currentPassword', 'REQUIRED')] : []),
  ];
}

/** The address to which letters about the account go; another one counts once its letter was opened. */
export function EmailSection({ onChanged }: { readonly onChanged: (to: string) => void }) {
  const { t: translate } = useTranslation();
  const { data, error, refetch } = useQuery(OwnEmailQuery, { fetchPolicy: 'cache-and-network' });
  const reload = (): void => void refetch().catch(() => undefined);
  const own = data?.ownEmail;
  return (
    <section className={classes.card} aria-labelledby="email-heading">
      <h2 id="email-heading" className={classes.heading}>
        {translate('account.email.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.email.lead')}</p>
      {own === undefined && error === undefined && <LoadingSkeleton lines={2} />}
      {own === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {own !== undefined && (
        <ul className={classes.sessions}>
          <Address address={own.email ?? null} isPending={false} />
          {own.pendingEmail != null && <Address address={own.pendingEmail} isPending />}
        </ul>
      )}
      <EmailForm
        onChanged={(to) => {
          reload();
          onChanged(to);
        }}
      />
    </section>
  );
}

function Address({ address, isPending }: { readonly address: string | null; readonly isPending: boolean }) {
  const { t: translate } = useTranslation();
  const tone = isPending || address === null ? 'wait' : 'ok';
  const word = isPending ? 'pending' : address === null ? 'none' : 'confirmed';
  return (
    <li className={classes.session}>
      {address !== null && <span className={classes.device}>{address}</span>}
      <StatusChip tone={tone}>{translate(`account.email.${word}`)}</StatusChip>
    </li>
  );
}

function EmailForm({ onChanged }: { readonly onChanged: (to: string) => void }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const [form, setForm] = useState(UNTOUCHED);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [change, { error, loading }] = useMutation(ChangeEmailMutation);
  const save = async (): Promise<void> => {
    const found = issuesOf(form);
    setIssues(found);
    if (found.length > 0) return;
    try {
      await change({ variables: { input: { commandId: crypto.randomUUID(), ...form } } });
      setForm(UNTOUCHED);
      onChanged(form.email.trim());
    } catch (refused) {
      setIssues(refusalOf(refused).issues);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const element = event.currentTarget;
    // The form itself tells what failed.
    void save().then(() => focusFirstFault(element));
  };
  const fieldOf = (field: Field) => {
    const issue = issues.find(({ path }) => path === field);
    return {
      value: form[field],
      error: issue === undefined ? null : sentence(issue),
      'aria-invalid': issue !== undefined || undefined,
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        setForm((current) => ({ ...current, [field]: value })),
    };
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        {...fieldOf('email')}
        label={translate('account.email.new')}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
      />
      <PasswordInput
        {...fieldOf('currentPassword')}
        label={translate('account.email.currentPassword')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': translate('signIn.showPassword'), tabIndex: 0 }}
      />
      {error !== undefined && issues.length === 0 && <ErrorPanel error={error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={loading}>
          {translate('account.email.save')}
        </Button>
      </div>
    </form>
  );
}
