import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { AccessField } from './access-field.tsx';
import { requestPasswordResetMutation } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { useAccessWords } from './use-access-words.ts';
import { usePublicAct } from './use-public-act.ts';

const LONGEST_NAME = 254;

/** Asks for the letter by which a forgotten password is set anew. The answer is the same for everybody. */
export function ForgotPage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const [name, setName] = useState('');
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [isSent, setIsSent] = useState(false);
  const { perform, isBusy, issues, refusal, point } = usePublicAct(requestPasswordResetMutation);
  const send = async (form: HTMLFormElement): Promise<void> => {
    if (name.trim() === '') point([{ path: 'name', code: 'REQUIRED', parameters: {} }]);
    else setIsSent((await perform({ input: { commandId, name } })) !== null);
    focusFirstFault(form);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What fails is told on the form.
    void send(event.currentTarget);
  };
  const startAgain = (): void => {
    setCommandId(crypto.randomUUID());
    setIsSent(false);
  };
  return (
    <>
      <PageHeader title={translate('access.forgot.title')} backTo={paths.signIn} />
      {isSent ? (
        <OutcomeCard
          tone="ok"
          title={translate('access.forgot.sentTitle')}
          actions={
            <button type="button" className={classes.plain} onClick={startAgain}>
              {translate('access.forgot.another')}
            </button>
          }
        >
          <p>{translate('access.forgot.sentBody')}</p>
          <p className={classes.muted}>{translate('access.forgot.noEmail')}</p>
        </OutcomeCard>
      ) : (
        <form className={classes.card} onSubmit={submit} noValidate>
          <p>{translate('access.forgot.lead')}</p>
          <AccessRefusal refusal={refusal} />
          <AccessField
            name="name"
            label={translate('access.forgot.name')}
            autoComplete="username"
            max={LONGEST_NAME}
            value={name}
            onChange={setName}
            issue={issues.find(({ path }) => path === 'name')}
          />
          <button type="submit" className={classes.submit} disabled={isBusy}>
            {translate('access.forgot.submit')}
          </button>
          <Link to={paths.signIn}>{translate('access.again')}</Link>
        </form>
      )}
    </>
  );
}
