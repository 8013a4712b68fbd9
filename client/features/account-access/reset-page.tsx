import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { faultOfPassword, LEAST_PASSWORD_LENGTH, passwordIssue } from '#domain/access/password-rules.ts';
import { paths } from '../../app/paths.ts';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { resetPasswordMutation } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { NewPasswordFields } from './new-password-fields.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { useAccessWords } from './use-access-words.ts';
import { usePublicAct } from './use-public-act.ts';

const UNTOUCHED = { newPassword: '', again: '' };

/** Sets a new password by the link of a letter. */
export function ResetPage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const { token = '' } = useParams();
  const [typed, setTyped] = useState(UNTOUCHED);
  const [differs, setDiffers] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const { perform, isBusy, issues, refusal, point } = usePublicAct(resetPasswordMutation);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { newPassword, again } = typed;
    const fault = faultOfPassword(newPassword, []);
    setDiffers(newPassword !== again);
    point(fault === null ? [] : [passwordIssue('newPassword', fault)]);
    if (fault === null && newPassword === again) {
      const input = { commandId: crypto.randomUUID(), token, newPassword };
      setIsDone((await perform({ input })) !== null);
    }
    focusFirstFault(form);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What fails is told on the form.
    void send(event.currentTarget);
  };
  const toSignIn = (
    <Link to={paths.signIn} className={classes.submit}>
      {translate('access.again')}
    </Link>
  );
  return (
    <>
      <PageHeader title={translate('access.reset.title')} />
      {isDone && (
        <OutcomeCard tone="ok" title={translate('access.reset.doneTitle')} actions={toSignIn}>
          <p>{translate('access.reset.doneBody')}</p>
        </OutcomeCard>
      )}
      {!isDone && refusal?.code === 'NOT_FOUND' && (
        <OutcomeCard
          tone="act"
          title={translate('access.reset.deadTitle')}
          actions={
            <>
              <Link to={paths.forgot} className={classes.submit}>
                {translate('access.reset.once')}
              </Link>
              <Link to={paths.signIn}>{translate('access.again')}</Link>
            </>
          }
        >
          <p>{translate('access.reset.deadBody')}</p>
        </OutcomeCard>
      )}
      {!isDone && refusal?.code !== 'NOT_FOUND' && (
        <form className={classes.card} onSubmit={submit} noValidate>
          <p>{translate('access.reset.lead')}</p>
          <AccessRefusal refusal={refusal} />
          <NewPasswordFields
            label={translate('access.reset.newPassword')}
            hint={translate('access.reset.hint', { min: LEAST_PASSWORD_LENGTH })}
            name="newPassword"
            typed={typed}
            onType={setTyped}
            issue={issues.find(({ path }) => path === 'newPassword')}
            differs={differs}
          />
          <button type="submit" className={classes.submit} disabled={isBusy}>
            {translate('access.reset.submit')}
          </button>
        </form>
      )}
    </>
  );
}
