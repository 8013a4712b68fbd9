import { useEffect, useRef } from 'react';
import { onDraftsChanged } from '../storage/on-drafts-changed.ts';
import { holdReloads } from '../reload-guard.ts';
import { onBackgroundWake } from './background-wake.ts';
import type { SyncEngine } from './sync-engine.ts';

const DRAFTS_REST_MS = 500;

/** Tells the engine of every occasion on which sending may work again. */
export function useEngineOccasions(engine: SyncEngine | null, isExpired: boolean): void {
  useEffect(() => {
    if (engine === null) return undefined;
    const onShown = (): void => {
      if (document.visibilityState === 'visible') engine.wake('FOREGROUND');
    };
    const onOnline = (): void => engine.wake('ONLINE');
    const onOffline = (): void => engine.offline();
    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    window.addEventListener('pageshow', onShown);
    document.addEventListener('visibilitychange', onShown);
    const stopListening = onBackgroundWake(() => engine.wake('BACKGROUND'));
    const letReload = holdReloads({
      isBusy: () => engine.view.status.isFlushing,
      settle: () => Promise.resolve(),
    });
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('pageshow', onShown);
      document.removeEventListener('visibilitychange', onShown);
      stopListening();
      letReload();
    };
  }, [engine]);

  useEffect(() => {
    if (engine === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onDraftsChanged(() => {
      clearTimeout(timer);
      // A number that cannot be read now is read again with the next change.
      timer = setTimeout(() => void engine.refreshDevice().catch(() => undefined), DRAFTS_REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [engine]);

  const wasExpired = useRef(isExpired);
  useEffect(() => {
    if (engine === null) return;
    if (isExpired) engine.sessionEnded();
    else if (wasExpired.current) engine.wake('SIGNED_IN');
    wasExpired.current = isExpired;
  }, [engine, isExpired]);
}
