import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { paths } from '../../app/paths.ts';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { unsubscribeMutation, unsubscriptionQuery } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { useAccessWords } from './use-access-words.ts';
import { usePublicAct } from './use-public-act.ts';

/** Ends letters of a kind by the link of one of them; by a press, since programs open links too. */
export function UnsubscribePage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const { token = '' } = useParams();
  const [isDone, setIsDone] = useState(false);
  const [kind, setKind] = useState<NoticeKind | null>(null);
  const [unread, setUnread] = useState<RefusalInfo | null>(null);
  const { perform, isBusy, refusal } = usePublicAct(unsubscribeMutation);
  const send = async (): Promise<void> => {
    const answer = await perform({ input: { commandId: crypto.randomUUID(), token } });
    setIsDone(answer !== null);
  };
  useEffect(() => {
    let isGone = false;
    sendOperation(unsubscriptionQuery, { token }).then(
      ({ unsubscription }) => {
        if (!isGone) setKind(unsubscription.kind);
      },
      (failed: unknown) => {
        if (!isGone) setUnread(refusalOf(failed));
      },
    );
    return () => {
      isGone = true;
    };
  }, [token]);
  const letters = kind === null ? '' : translate(`access.unsubscribe.kind.${kind}`);
  const isDead = unread?.code === 'NOT_FOUND' || refusal?.code === 'NOT_FOUND';
  const account = (
    <Link to={paths.account} className={classes.submit}>
      {translate('access.unsubscribe.account')}
    </Link>
  );
  return (
    <>
      <PageHeader title={translate('access.unsubscribe.title')} />
      {isDone && (
        <OutcomeCard
          tone="ok"
          title={translate('access.unsubscribe.doneTitle', { letters })}
          actions={account}
        >
          <p>{translate('access.unsubscribe.doneBody')}</p>
        </OutcomeCard>
      )}
      {!isDone && isDead && (
        <OutcomeCard tone="act" title={translate('access.unsubscribe.deadTitle')} actions={account}>
          <p>{translate('access.unsubscribe.deadBody')}</p>
        </OutcomeCard>
      )}
      {!isDone && !isDead && (
        <div className={classes.card}>
          <AccessRefusal refusal={refusal ?? unread} />
          <p>
            {translate(kind === null ? 'access.unsubscribe.reading' : 'access.unsubscribe.lead', { letters })}
          </p>
          <button
            type="button"
            className={classes.submit}
            disabled={isBusy}
            // `perform` never rejects.
            onClick={() => void send()}
          >
            {translate('access.unsubscribe.submit')}
          </button>
        </div>
      )}
    </>
  );
}
