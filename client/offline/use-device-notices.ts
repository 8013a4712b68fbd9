import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type BrowserFacts, type DeviceNotice, deviceNoticesOf } from './device-notices.ts';
import { hasLostData, markData } from './storage/data-marker.ts';
import { deviceConditions } from './storage/storage-condition.ts';
import { useStorageHealth } from './use-storage-health.ts';

export interface DeviceNotices {
  /** The weightiest first. */
  readonly notices: readonly DeviceNotice[];
  /** The person has understood that nothing is left here (NOTHING_LEFT). */
  readonly acknowledgeLoss: () => void;
}

/** What a person should know about this browser, as codes; words: `offline.notice`. */
export function useDeviceNotices(): DeviceNotices {
  const condition = useSyncExternalStore(subscribeToConditions, () => deviceConditions.current);
  const health = useStorageHealth();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    // Never rejects: a browser that keeps nothing has lost nothing.
    void hasLostData().then((lost) => {
      if (isCurrent) setIsLost(lost);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const acknowledgeLoss = useCallback(() => {
    setIsLost(false);
    // Told again at the next start if it cannot be noted now.
    void markData().catch(() => undefined);
  }, []);
  const notices = useMemo(
    () => deviceNoticesOf(browserFacts(), { condition, health, hasLostData: isLost }),
    [condition, health, isLost],
  );
  return useMemo(() => ({ notices, acknowledgeLoss }), [notices, acknowledgeLoss]);
}

function subscribeToConditions(listener: () => void): () => void {
  return deviceConditions.subscribe(listener);
}

function browserFacts(): BrowserFacts {
  const { userAgent, maxTouchPoints } = navigator;
  const { standalone = false } = navigator as { readonly standalone?: boolean };
  const isInstalled = standalone || matchMedia('(display-mode: standalone)').matches;
  return { userAgent, maxTouchPoints, isInstalled, isSecureContext: window.isSecureContext };
}
