import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEAST_PASSWORD_LENGTH } from '#domain/access/password-rules.ts';
import { checkRegistration, LEAST_FILL_SECONDS } from '#domain/companies/registration-rules.ts';
import { paths } from '../../app/paths.ts';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { registerCompanyMutation } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { newAccountIssues } from './new-account-issues.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { EMPTY_REGISTRATION, REGISTER_GROUPS } from './register-fields.ts';
import { RegisterGroupFields } from './register-group-fields.tsx';
import { usePublicAct } from './use-public-act.ts';

/** The data of a company that wants to become a member, and its first account. What was typed stays when it fails. */
export function RegisterForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t: translate } = useTranslation();
  const [values, setValues] = useState(EMPTY_REGISTRATION);
  const [typed, setTyped] = useState({ newPassword: '', again: '' });
  const [differs, setDiffers] = useState(false);
  const [registrationId] = useState(() => crypto.randomUUID());
  const [openedAt] = useState(() => performance.now());
  const [isHeld, setIsHeld] = useState(false);
  const trap = useRef<HTMLInputElement>(null);
  const { perform, isBusy, issues, refusal, point } = usePublicAct(registerCompanyMutation);

  const hold = async (): Promise<void> => {
    const leftMs = LEAST_FILL_SECONDS * 1_000 - (performance.now() - openedAt);
    if (leftMs <= 0) return;
    setIsHeld(true);
    await new Promise((resolve) => setTimeout(resolve, leftMs));
    setIsHeld(false);
  };
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { newPassword: password, again } = typed;
    const nickname = trap.current?.value ?? '';
    const input = { registrationId, ...values, password, nickname, filledInSeconds: LEAST_FILL_SECONDS };
    const found = newAccountIssues(checkRegistration(input), password, [
      values.account,
      values.name,
      values.taxId,
      values.phone,
    ]);
    point(found);
    setDiffers(password !== again);
    if (found.length > 0 || password !== again) {
      focusFirstFault(form);
      return;
    }
    await hold();
    const filledInSeconds = Math.ceil((performance.now() - openedAt) / 1_000);
    if ((await perform({ input: { ...input, filledInSeconds } })) !== null) onSent(values.email.trim());
    else focusFirstFault(form);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What fails is told on the form.
    void send(event.currentTarget);
  };
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <p>{translate('access.register.lead')}</p>
      {REGISTER_GROUPS.map((group) => (
        <RegisterGroupFields
          key={group.group}
          group={group}
          values={values}
          issues={issues}
          onChange={(name, value) => setValues((current) => ({ ...current, [name]: value }))}
        >
          {group.group === 'access' && (
            <NewPasswordFields
              label={translate('access.register.password')}
              hint={translate('access.reset.hint', { min: LEAST_PASSWORD_LENGTH })}
              name="password"
              typed={typed}
              onType={setTyped}
              issue={issues.find(({ path }) => path === 'password')}
              differs={differs}
            />
          )}
        </RegisterGroupFields>
      ))}
      {/* People neither see nor reach it; programs fill in everything. */}
      <label className={classes.trap} aria-hidden>
        {translate('access.register.trap')}
        <input ref={trap} name="nickname" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
      <p className={classes.muted}>
        {translate('access.register.privacyNote')} <Link to={paths.privacy}>{translate('site.privacy')}</Link>{' '}
        {translate('access.register.and')} <Link to={paths.terms}>{translate('site.terms')}</Link>
      </p>
      <AccessRefusal refusal={refusal} />
      <div className={classes.actions}>
        <button type="submit" className={classes.submit} disabled={isBusy || isHeld}>
          {translate('access.register.submit')}
        </button>
        <span>
          {translate('access.register.haveAccount')}{' '}
          <Link to={paths.signIn}>{translate('access.again')}</Link>
        </span>
      </div>
    </form>
  );
}
