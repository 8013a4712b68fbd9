import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leavingEn } from '#i18n/catalogue/leaving.en.ts';
import { leavingZhTw } from '#i18n/catalogue/leaving.zh-TW.ts';
import { readRescuedQueues, type RescuedQueue } from '../offline/storage/rescue.ts';
import type { Viewer } from '../session/viewer.ts';
import classes from './left-queue.module.css';
import { saveQueue } from './save-queue.ts';

/** What this device still holds of an account whose company left or is suspended: nothing of it is taken, nothing is dropped. */
export function LeftQueue({ viewer }: { readonly viewer: Viewer }) {
  const { t: translate, i18n } = useTranslation();
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { leaving: leavingZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { leaving: leavingEn }, true, true);
  }, [i18n]);
  const queue = useOwnQueue(viewer);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState('');
  if (queue === null) return null;
  if (queue === 'UNREADABLE') return <p role="alert">{translate('leaving.device.unreadable')}</p>;
  const count = queue.entries.length;
  const isSuspended = viewer.company?.status === 'SUSPENDED';
  const handOut = async (): Promise<void> => {
    setIsBusy(true);
    try {
      if (await saveQueue(queue)) setResult(translate('leaving.device.exported', { count }));
    } catch {
      setResult(translate('leaving.device.exportFailed'));
    }
    setIsBusy(false);
  };
  return (
    <section className={classes.queue} aria-labelledby="left-queue-heading" data-left-queue={count}>
      <h2 id="left-queue-heading" className={classes.heading}>
        {translate('leaving.device.title', { count })}
      </h2>
      <p>{translate(isSuspended ? 'leaving.device.bodySuspended' : 'leaving.device.body')}</p>
      <button
        type="button"
        className={classes.export}
        disabled={isBusy}
        // It tells of its failure itself.
        onClick={() => void handOut()}
      >
        {translate('leaving.device.export')}
      </button>
      <p role="status">{result}</p>
    </section>
  );
}

/** The waiting entries of the account on this device; null when there are none, or before that is known. */
function useOwnQueue({ accountId, company }: Viewer): RescuedQueue | 'UNREADABLE' | null {
  const [queue, setQueue] = useState<RescuedQueue | 'UNREADABLE' | null>(null);
  const companyId = company?.id;
  useEffect(() => {
    let isGone = false;
    readRescuedQueues().then(
      (queues) => {
        const own = queues.find(
          ({ owner }) => owner.accountId === accountId && owner.companyId === companyId,
        );
        if (!isGone) setQueue(own ?? null);
      },
      () => {
        if (!isGone) setQueue('UNREADABLE');
      },
    );
    return () => {
      isGone = true;
    };
  }, [accountId, companyId]);
  return queue;
}
