import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Workbox } from 'workbox-window';

interface Update {
  /** A newer build waits beside this one. */
  readonly isWaiting: boolean;
  /** The server no longer speaks with this build. */
  readonly isTooOld: boolean;
  readonly markTooOld: () => void;
  /** Lets the newer build take over and opens the page again. */
  readonly apply: () => void;
  readonly postpone: () => void;
}

const UpdateContext = createContext<Update | null>(null);
const SERVICE_WORKER_ADDRESS = '/service-worker.js';

async function registerServiceWorker(onWaiting: () => void): Promise<Workbox> {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(SERVICE_WORKER_ADDRESS);
  workbox.addEventListener('waiting', onWaiting);
  // The page that asked for the update is reloaded by the build that took over.
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate === true) window.location.reload();
  });
  await workbox.register();
  return workbox;
}

/** Registers the service worker of a built app and knows whether a newer build waits. */
export function UpdateProvider({ children }: { readonly children: ReactNode }) {
  const [workbox, setWorkbox] = useState<Workbox | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const [isTooOld, setIsTooOld] = useState(false);

  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    registerServiceWorker(() => setIsWaiting(true)).then(setWorkbox, () => {
      // Without a service worker (private window, blocked storage) the app works online only.
    });
  }, []);

  const markTooOld = useCallback(() => setIsTooOld(true), []);
  const update = useMemo<Update>(
    () => ({
      isWaiting,
      isTooOld,
      markTooOld,
      apply: () => {
        if (workbox !== null && isWaiting) workbox.messageSkipWaiting();
        else window.location.reload();
      },
      postpone: () => setIsWaiting(false),
    }),
    [workbox, isWaiting, isTooOld, markTooOld],
  );
  return <UpdateContext value={update}>{children}</UpdateContext>;
}

/** The state of updates; for components below the provider. */
export function useUpdate(): Update {
  const update = useContext(UpdateContext);
  if (update === null) throw new Error('useUpdate is for components below the update provider');
  return update;
}
