import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { invitationQuery, type JoinInvitation } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { JoinForm } from './join-form.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { useAccessWords } from './use-access-words.ts';

interface Joined {
  readonly account: string;
  /** Where a letter asks to confirm the address; null when none had to. */
  readonly asked: string | null;
}

/** Joins a company by the link of a letter or a QR code. What is wrong with a link is never told apart. */
export function JoinPage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const { token = '' } = useParams();
  const [turn, setTurn] = useState(0);
  const [invitation, setInvitation] = useState<JoinInvitation | null>(null);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  useEffect(() => {
    let isGone = false;
    sendOperation(invitationQuery, { token }).then(
      (answer) => {
        if (!isGone) setInvitation(answer.invitation);
      },
      (failed: unknown) => {
        if (!isGone) setRefusal(refusalOf(failed));
      },
    );
    return () => {
      isGone = true;
    };
  }, [token, turn]);
  const again = (): void => {
    setRefusal(null);
    setTurn((before) => before + 1);
  };
  const toSignIn = (
    <Link to={paths.signIn} className={classes.submit}>
      {translate('access.again')}
    </Link>
  );
  const isDead = refusal?.code === 'NOT_FOUND';
  return (
    <>
      <PageHeader title={translate('access.join.title')} />
      {joined !== null && invitation !== null && (
        <OutcomeCard
          tone="ok"
          title={translate('access.join.doneTitle', { company: invitation.company })}
          actions={toSignIn}
        >
          <p>{translate('access.join.doneBody', { account: joined.account })}</p>
          {joined.asked !== null && <p>{translate('access.join.doneEmail', { email: joined.asked })}</p>}
          {invitation.role !== 'AUDITOR' && (
            <p className={classes.muted}>{translate('access.join.donePin')}</p>
          )}
        </OutcomeCard>
      )}
      {joined === null && isDead && (
        <OutcomeCard tone="act" title={translate('access.join.deadTitle')} actions={toSignIn}>
          <p>{translate('access.join.deadBody')}</p>
        </OutcomeCard>
      )}
      {joined === null && !isDead && refusal !== null && (
        <div className={classes.card}>
          <AccessRefusal refusal={refusal} />
          <button type="button" className={classes.submit} onClick={again}>
            {translate('common.retry')}
          </button>
        </div>
      )}
      {joined === null && refusal === null && invitation === null && (
        <p role="status" className={classes.muted}>
          {translate('access.join.loading')}
        </p>
      )}
      {joined === null && refusal === null && invitation !== null && (
        <JoinForm token={token} invitation={invitation} onJoined={setJoined} onDead={setRefusal} />
      )}
    </>
  );
}
