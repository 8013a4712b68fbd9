import { Workbox } from 'workbox-window';
import { isReloadFelt, settleBeforeReload } from '../offline/reload-guard.ts';
import { openUpdateChannel } from './update-channel.ts';

/** What this tab knows about newer builds. */
export interface UpdateState {
  /** A newer build waits beside this one. */
  readonly isWaiting: boolean;
  /** Another tab let the newer build take over while something was being typed or sent here. */
  readonly isReloadDue: boolean;
}

export interface UpdateControl {
  /** Lets the newer build take over and opens the page again, once. Without a newer build it only opens the page again. */
  readonly apply: () => Promise<void>;
  /** Looks for a newer build now; without network nothing happens. */
  readonly check: () => Promise<void>;
  readonly close: () => void;
}

const SERVICE_WORKER_ADDRESS = '/service-worker.js';
const SETTLE_MS = 2_000;
/** When the newer build has not taken over by then, the page is opened again all the same. */
const TAKE_OVER_MS = 5_000;
const CHECK_EACH_MS = 60 * 60 * 1_000;

/** Registers the service worker and follows what becomes of newer builds. Nothing is reloaded unless a person asked. */
export async function controlUpdates(report: (change: Partial<UpdateState>) => void): Promise<UpdateControl> {
  const workbox = new Workbox(SERVICE_WORKER_ADDRESS);
  let isWaiting = false;
  let acceptedBy: 'NOBODY' | 'THIS_TAB' | 'ANOTHER_TAB' = 'NOBODY';
  const reload = onlyOnce(() => {
    window.location.reload();
  });
  const channel = openUpdateChannel(() => {
    if (acceptedBy === 'NOBODY') acceptedBy = 'ANOTHER_TAB';
  });
  workbox.addEventListener('waiting', () => {
    isWaiting = true;
    report({ isWaiting });
  });
  workbox.addEventListener('controlling', () => {
    isWaiting = false;
    if (acceptedBy === 'THIS_TAB') reload();
    if (acceptedBy !== 'ANOTHER_TAB') return;
    if (isReloadFelt()) report({ isWaiting, isReloadDue: true });
    else reload();
  });
  await workbox.register();
  const stopChecking = checkNowAndThen(workbox);
  return {
    apply: async () => {
      acceptedBy = 'THIS_TAB';
      await Promise.all([settleBeforeReload(SETTLE_MS), isWaiting ? channel.prepareOthers() : null]);
      if (!isWaiting) {
        reload();
        return;
      }
      workbox.messageSkipWaiting();
      setTimeout(reload, TAKE_OVER_MS);
    },
    check: () => lookForUpdate(workbox),
    close: () => {
      stopChecking();
      channel.close();
    },
  };
}

/** Apps on a tablet stay open for days: looks for a newer build each hour, and when somebody returns to it. */
function checkNowAndThen(workbox: Workbox): () => void {
  let lastCheckMs = performance.now();
  const check = () => {
    if (document.visibilityState === 'hidden' || performance.now() - lastCheckMs < CHECK_EACH_MS) return;
    lastCheckMs = performance.now();
    void lookForUpdate(workbox);
  };
  const timer = setInterval(check, CHECK_EACH_MS / 4);
  document.addEventListener('visibilitychange', check);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', check);
  };
}

async function lookForUpdate(workbox: Workbox): Promise<void> {
  // Rejects without network; the next occasion comes.
  await workbox.update().catch(() => undefined);
}

function onlyOnce(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
