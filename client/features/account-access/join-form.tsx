import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_PASSWORD_LENGTH } from '#domain/access/password-rules.ts';
import { checkJoining, LONGEST_DISPLAY_NAME, PERSON_ROLES } from '#domain/access/people-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { AccessField } from './access-field.tsx';
import { joinCompanyMutation, type JoinInvitation } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { newAccountIssues } from './new-account-issues.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

interface JoinFormProps {
  readonly token: string;
  readonly invitation: JoinInvitation;
  readonly onJoined: (joined: { readonly account: string; readonly asked: string | null }) => void;
  /** The link was used or withdrawn while the form was open. */
  readonly onDead: (refusal: RefusalInfo) => void;
}

/** Who invites, in which role, and the account that the person chooses. What was typed stays when it fails. */
export function JoinForm({ token, invitation, onJoined, onDead }: JoinFormProps) {
  const { t: translate } = useTranslation();
  const { company } = invitation;
  const [values, setValues] = useState({ displayName: '', account: '', email: invitation.email ?? '' });
  const [typed, setTyped] = useState({ newPassword: '', again: '' });
  const [differs, setDiffers] = useState(false);
  const [commandId] = useState(() => crypto.randomUUID());
  const [isBusy, setIsBusy] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { newPassword: password, again } = typed;
    const input = { commandId, token, ...values, password };
    const found = newAccountIssues(checkJoining(input), password, [
      values.account,
      values.displayName,
      company,
    ]);
    setRefusal(null);
    setIssues(found);
    setDiffers(password !== again);
    if (found.length > 0 || password !== again) {
      focusFirstFault(form);
      return;
    }
    setIsBusy(true);
    try {
      const { joinCompany } = await sendOperation(joinCompanyMutation, { input });
      const email = values.email.trim().toLowerCase();
      onJoined({ ...joinCompany, asked: email === '' || email === invitation.email ? null : email });
    } catch (failed) {
      const info = refusalOf(failed);
      setIsBusy(false);
      if (info.code === 'NOT_FOUND') onDead(info);
      setRefusal(info);
      setIssues(info.issues);
      focusFirstFault(form);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // `send` never rejects.
    if (!isBusy) void send(event.currentTarget);
  };
  const field = (name: keyof typeof values) => ({
    ...{ name, value: values[name], issue: issues.find(({ path }) => path === name) },
    onChange: (value: string) => setValues((current) => ({ ...current, [name]: value })),
  });
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <Invited invitation={invitation} />
      <p>{translate('access.join.lead')}</p>
      <AccessField
        {...field('displayName')}
        label={translate('access.join.displayName')}
        hint={translate('access.join.displayNameHint')}
        autoComplete="name"
        max={LONGEST_DISPLAY_NAME}
      />
      <AccessField
        {...field('account')}
        label={translate('access.register.account')}
        hint={translate('access.register.accountHint')}
        autoComplete="username"
        max={64}
      />
      <NewPasswordFields
        label={translate('access.join.password')}
        hint={translate('access.reset.hint', { min: LEAST_PASSWORD_LENGTH })}
        name="password"
        typed={typed}
        onType={setTyped}
        issue={issues.find(({ path }) => path === 'password')}
        differs={differs}
      />
      <AccessField
        {...field('email')}
        type="email"
        label={translate('access.register.email')}
        hint={translate('access.join.emailHint')}
        autoComplete="email"
        max={254}
        isOptional
      />
      <AccessRefusal refusal={refusal} />
      <div className={classes.actions}>
        <button type="submit" className={classes.submit} disabled={isBusy}>
          {translate('access.join.submit', { company })}
        </button>
      </div>
    </form>
  );
}

function Invited({ invitation: { company, role, validUntil } }: { readonly invitation: JoinInvitation }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const known = PERSON_ROLES.find((one) => one === role);
  return (
    <div>
      <h2 className={classes.outcomeTitle}>{translate('access.join.invited', { company })}</h2>
      <p>
        {translate('access.join.role')}
        {known !== undefined && <strong> {translate(`access.join.roles.${known}`)}</strong>}
        {validUntil != null && ` · ${translate('access.join.until', { date: formats.date(validUntil) })}`}
      </p>
    </div>
  );
}
