import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { OperatorContext, type UnlockedOperator } from '../../session/operator-context.ts';
import { useViewer } from '../../session/viewer.ts';
import { latePart } from '../../ui/late-part.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';

/** For shared tablets alone. */
const UnlockScreen = latePart(async () => (await import('./unlock-screen.tsx')).UnlockScreen, {
  meanwhile: <LoadingSkeleton lines={4} />,
});

/** A tablet that nobody touched for this long asks for a PIN again. */
const IDLE_LOCK_MS = 15 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls `onIdle` after `IDLE_LOCK_MS` without a touch or a key, while `isWatching`; also after the device slept. */
function useIdle(isWatching: boolean, onIdle: () => void): void {
  useEffect(() => {
    if (!isWatching) return undefined;
    let lastSign = Date.now();
    const note = (): void => {
      lastSign = Date.now();
    };
    const check = (): void => {
      if (Date.now() - lastSign >= IDLE_LOCK_MS) onIdle();
    };
    const timer = setInterval(check, 10_000);
    document.addEventListener('visibilitychange', check);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, note, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', check);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, note);
    };
  }, [isWatching, onIdle]);
}

/**
 * On a shared tablet nothing is shown before somebody unlocked it. What is open stays mounted behind the lock, so that
 * a half-typed form passes to the next person. Personal sessions pass through.
 */
export function OperatorGate({ children }: { readonly children: ReactNode }) {
  const { role } = useViewer();
  const [operator, setOperator] = useState<UnlockedOperator | null>(null);
  const lock = useCallback(() => setOperator(null), []);
  const isShared = role === 'TABLET';
  useIdle(isShared && operator !== null, lock);
  const control = useMemo(() => ({ operator, lock }), [operator, lock]);
  const isLocked = isShared && operator === null;
  return (
    <OperatorContext value={control}>
      <div hidden={isLocked}>{children}</div>
      {isLocked && <UnlockScreen onUnlocked={setOperator} />}
    </OperatorContext>
  );
}
