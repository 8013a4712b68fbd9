/** What the service worker tells open pages when the system says that sending may work again. */
export const WAKE = 'WAKE';
export const BACKGROUND_SYNC_TAG = 'outbox';

/** Not part of the standard library of types, nor of every browser. */
interface SyncCapable {
  readonly sync: { readonly register: (tag: string) => Promise<void> };
}

function isSyncCapable<Registration extends object>(
  registration: Registration,
): registration is Registration & SyncCapable {
  return 'sync' in registration;
}

/**
 * Asks the browser to wake this app when there is network again, where browsers can do that. It only adds an occasion
 * to try: the queue never depends on it.
 */
export async function askForBackgroundWake(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration !== undefined && isSyncCapable(registration))
      await registration.sync.register(BACKGROUND_SYNC_TAG);
  } catch {
    // Not allowed here (battery saver, private window): the page's own occasions stay.
  }
}

/** Calls `onWake` whenever the service worker wakes this page; the answer ends it. */
export function onBackgroundWake(onWake: () => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const { serviceWorker } = navigator;
  const listen = (event: MessageEvent<unknown>): void => {
    const { data } = event;
    if (typeof data === 'object' && data !== null && 'type' in data && data.type === WAKE) onWake();
  };
  serviceWorker.addEventListener('message', listen);
  return () => {
    serviceWorker.removeEventListener('message', listen);
  };
}
