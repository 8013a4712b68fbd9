import { Button } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { SyncContext } from '../offline/sync/sync-context.ts';
import { useActor } from '../session/viewer.ts';
import { latePart } from '../ui/late-part.tsx';
import classes from './expired-session.module.css';

const ExpiredSessionDialog = latePart(
  async () => (await import('./expired-session-dialog.tsx')).ExpiredSessionDialog,
);

/**
 * The session has ended: asks for a sign-in on top of the page. Who records at the line may go on first; a bar then
 * reminds on every page.
 */
export function ExpiredSession() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const sync = useContext(SyncContext);
  const [isPutOff, setIsPutOff] = useState(false);
  const mayRecord = sync !== null && can(actor, 'recordWorkOrder', { companyId: actor.companyId });
  const count = sync === null ? 0 : sync.status.waiting + sync.status.attention;
  if (!isPutOff) {
    return (
      <ExpiredSessionDialog
        waitingCount={count}
        onPutOff={
          mayRecord
            ? () => {
                setIsPutOff(true);
              }
            : null
        }
      />
    );
  }
  return (
    <div role="alert" className={classes.bar}>
      <p>{count === 0 ? translate('queue.expired.bar') : translate('queue.expired.barWaiting', { count })}</p>
      <Button onClick={() => setIsPutOff(false)}>{translate('queue.expired.signIn')}</Button>
    </div>
  );
}
