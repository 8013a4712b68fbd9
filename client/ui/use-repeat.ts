import { useEffect, useEffectEvent } from 'react';

const REPEAT_AFTER_MS = 15_000;

/** Calls `repeat` when the network comes back and every so often, as long as it is given. */
export function useRepeat(repeat: (() => void) | undefined, afterMs = REPEAT_AFTER_MS): void {
  const isRepeating = repeat !== undefined;
  const again = useEffectEvent(() => repeat?.());
  useEffect(() => {
    if (!isRepeating) return undefined;
    const onTime = (): void => again();
    const timer = setInterval(onTime, afterMs);
    window.addEventListener('online', onTime);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', onTime);
    };
  }, [isRepeating, afterMs]);
}
