import '../ui/component-styles.ts';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readRescuedQueues, type RescuedQueue } from '../offline/storage/rescue.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words/use-words.ts';
import classes from './error-screen.module.css';
import { paths } from './paths.ts';
import { RescueQueue } from './rescue-queue.tsx';

type Reading =
  | { readonly kind: 'READING' }
  | { readonly kind: 'UNREADABLE' }
  | { readonly kind: 'READ'; readonly queues: readonly RescuedQueue[] };

/** A later build wrote the data of this device: what waits can be sent or saved as a file, and nothing is changed. */
export function RescuePage() {
  const { t: translate } = useTranslation();
  useWords('FLOOR');
  const { state } = useSession();
  const [reading, setReading] = useState<Reading>({ kind: 'READING' });
  useEffect(() => {
    let isCurrent = true;
    readRescuedQueues().then(
      (queues) => {
        if (isCurrent) setReading({ kind: 'READ', queues });
      },
      () => {
        if (isCurrent) setReading({ kind: 'UNREADABLE' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <main className={classes.screen} data-rescue>
      <h1 className={classes.title}>{translate('offline.rescue.title')}</h1>
      <p>{translate('offline.rescue.body')}</p>
      <div className={classes.actions}>
        <Button onClick={() => window.location.reload()}>{translate('offline.rescue.reload')}</Button>
        {state.kind !== 'SIGNED_IN' && (
          <Button variant="default" component={Link} to={paths.signIn}>
            {translate('offline.rescue.signIn')}
          </Button>
        )}
      </div>
      {reading.kind === 'READING' && <p role="status">{translate('offline.rescue.reading')}</p>}
      {reading.kind === 'UNREADABLE' && <p role="alert">{translate('offline.rescue.unreadable')}</p>}
      {reading.kind === 'READ' && reading.queues.length === 0 && <p>{translate('offline.rescue.nothing')}</p>}
      {reading.kind === 'READ' &&
        reading.queues.map((queue) => (
          <RescueQueue key={`${queue.owner.companyId}/${queue.owner.accountId}`} queue={queue} />
        ))}
    </main>
  );
}
