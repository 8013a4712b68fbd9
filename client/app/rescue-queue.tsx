import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUILD_ID } from '../offline/build-id.ts';
import type { RescuedQueue } from '../offline/storage/rescue.ts';
import { sendRescued } from '../offline/sync/send-rescued.ts';
import { createSyncTransport } from '../offline/sync/sync-transport.ts';
import { useSession } from '../session/session-context.ts';
import classes from './rescue-queue.module.css';
import { saveQueue } from './save-queue.ts';

/** The waiting entries of one owner: how many, as a file, and to the platform where their owner is signed in. */
export function RescueQueue({ queue }: { readonly queue: RescuedQueue }) {
  const { t: translate } = useTranslation();
  const { state } = useSession();
  const [busy, setBusy] = useState<'EXPORT' | 'SEND' | null>(null);
  const [result, setResult] = useState('');
  const count = queue.entries.length;
  const isOwn =
    state.kind === 'SIGNED_IN' &&
    state.viewer.accountId === queue.owner.accountId &&
    state.viewer.company?.id === queue.owner.companyId;

  const handOut = async (): Promise<void> => {
    setBusy('EXPORT');
    try {
      if (await saveQueue(queue)) setResult(translate('offline.rescue.exported', { count }));
    } catch {
      setResult(translate('offline.rescue.exportFailed'));
    }
    setBusy(null);
  };
  const send = async (): Promise<void> => {
    setBusy('SEND');
    const { delivered, left, isComplete } = await sendRescued(queue, createSyncTransport(), BUILD_ID);
    const told = translate('offline.rescue.sent', { delivered, left });
    setResult(isComplete ? told : `${translate('offline.rescue.sendFailed')} ${told}`);
    setBusy(null);
  };
  return (
    <section className={classes.queue} data-rescue-count={count}>
      <h2 className={classes.count}>
        {translate(isOwn ? 'offline.rescue.own' : 'offline.rescue.ofOther', { count })}
      </h2>
      {/* Both tell of their failures themselves. */}
      <div>
        <Button
          variant="default"
          loading={busy === 'EXPORT'}
          disabled={busy === 'SEND'}
          onClick={() => void handOut()}
        >
          {translate('offline.rescue.export')}
        </Button>{' '}
        {isOwn && (
          <Button loading={busy === 'SEND'} disabled={busy === 'EXPORT'} onClick={() => void send()}>
            {translate('offline.rescue.send')}
          </Button>
        )}
      </div>
      {!isOwn && <p className={classes.hint}>{translate('offline.rescue.signInFirst')}</p>}
      <p role="status">{result}</p>
    </section>
  );
}
