import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOfPassword, LEAST_PASSWORD_LENGTH, passwordIssue } from '#domain/access/password-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useViewer } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { ChangePasswordMutation } from './account-operations.ts';
import classes from './account-page.module.css';

const UNTOUCHED = { currentPassword: '', newPassword: '', again: '' };
type Field = keyof typeof UNTOUCHED;
const FIELDS = ['currentPassword', 'newPassword', 'again'] as const satisfies readonly Field[];

/** Another password: the old one, and the new one typed twice. */
export function PasswordSection({ onChanged }: { readonly onChanged: () => void }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const viewer = useViewer();
  const [form, setForm] = useState(UNTOUCHED);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [differs, setDiffers] = useState(false);
  const [change, { error, loading }] = useMutation(ChangePasswordMutation);

  const issuesOfForm = (): readonly Issue[] => {
    const fault = faultOfPassword(form.newPassword, [viewer.account, viewer.company?.name ?? '']);
    return [
      ...(form.currentPassword === ''
        ? [{ path: 'currentPassword', code: 'REQUIRED', parameters: {} } as const]
        : []),
      ...(fault === null ? [] : [passwordIssue('newPassword', fault)]),
    ];
  };
  const save = async (): Promise<void> => {
    const found = issuesOfForm();
    const isOther = form.again !== form.newPassword;
    setIssues(found);
    setDiffers(isOther);
    if (found.length > 0 || isOther) return;
    const { currentPassword, newPassword } = form;
    try {
      await change({
        variables: { input: { commandId: crypto.randomUUID(), currentPassword, newPassword } },
      });
      setForm(UNTOUCHED);
      onChanged();
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
  const errorOf = (field: Field): string | null => {
    if (field === 'again') return differs ? translate('account.password.differs') : null;
    const issue = issues.find(({ path }) => path === field);
    return issue === undefined ? null : sentence(issue);
  };
  return (
    <section className={classes.card} aria-labelledby="password-heading">
      <h2 id="password-heading" className={classes.heading}>
        {translate('account.password.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.password.lead')}</p>
      <form className={classes.form} onSubmit={submit} noValidate>
        {FIELDS.map((field) => (
          <PasswordInput
            key={field}
            label={translate(`account.password.${field}`)}
            {...(field === 'newPassword'
              ? { description: translate('account.password.hint', { min: LEAST_PASSWORD_LENGTH }) }
              : {})}
            value={form[field]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setForm((current) => ({ ...current, [field]: value }));
            }}
            error={errorOf(field)}
            aria-invalid={errorOf(field) !== null || undefined}
            autoComplete={field === 'currentPassword' ? 'current-password' : 'new-password'}
            visibilityToggleButtonProps={{ 'aria-label': translate('signIn.showPassword'), tabIndex: 0 }}
          />
        ))}
        {error !== undefined && issues.length === 0 && <ErrorPanel error={error} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={loading}>
            {translate('account.password.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
