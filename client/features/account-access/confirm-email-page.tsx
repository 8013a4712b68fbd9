import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { confirmEmailMutation } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { useAccessWords } from './use-access-words.ts';
import { usePublicAct } from './use-public-act.ts';

/** Confirms the address of an account by the link of a letter; by a press, since programs open links too. */
export function ConfirmEmailPage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const { token = '' } = useParams();
  const [email, setEmail] = useState<string | null>(null);
  const { perform, isBusy, refusal } = usePublicAct(confirmEmailMutation);
  const send = async (): Promise<void> => {
    const answer = await perform({ input: { commandId: crypto.randomUUID(), token } });
    setEmail(answer?.confirmEmail.email ?? null);
  };
  const isTaken = refusal?.issues.some(({ code }) => code === 'EMAIL_TAKEN') === true;
  const isDead = refusal?.code === 'NOT_FOUND';
  const home = (
    <Link to={paths.home} className={classes.submit}>
      {translate('access.again')}
    </Link>
  );
  return (
    <>
      <PageHeader title={translate('access.confirm.title')} />
      {email !== null && (
        <OutcomeCard tone="ok" title={translate('access.confirm.doneTitle', { email })} actions={home}>
          <p>{translate('access.confirm.doneBody')}</p>
        </OutcomeCard>
      )}
      {email === null && (isDead || isTaken) && (
        <OutcomeCard tone="act" title={translate('access.confirm.deadTitle')} actions={home}>
          <p>{translate(isTaken ? 'access.confirm.taken' : 'access.confirm.deadBody')}</p>
        </OutcomeCard>
      )}
      {email === null && !isDead && !isTaken && (
        <div className={classes.card}>
          <p>{translate('access.confirm.lead')}</p>
          <AccessRefusal refusal={refusal} />
          <button
            type="button"
            className={classes.submit}
            disabled={isBusy}
            // `perform` never rejects.
            onClick={() => void send()}
          >
            {translate('access.confirm.submit')}
          </button>
        </div>
      )}
    </>
  );
}
