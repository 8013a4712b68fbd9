import { useCallback, useEffect, useMemo, useState } from 'react';
import { browserFacts, type DeviceNotice, deviceNoticesOf } from './device-notices.ts';
import { hasLostData, markData } from './storage/data-marker.ts';

export interface DeviceNotices {
  /** The weightiest first. */
  readonly notices: readonly DeviceNotice[];
  /** The person has understood that nothing is left here (NOTHING_LEFT). */
  readonly acknowledgeLoss: () => void;
}

/** What a person should know about this browser, as codes; words: `offline.notice`. */
export function useDeviceNotices(): DeviceNotices {
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
  const notices = useMemo(() => deviceNoticesOf(browserFacts(), isLost), [isLost]);
  return useMemo(() => ({ notices, acknowledgeLoss }), [notices, acknowledgeLoss]);
}
