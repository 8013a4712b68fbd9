import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { untilFirstScreen } from './first-screen.tsx';
import type { UpdateControl, UpdateState } from './update-control.ts';

interface Update extends UpdateState {
  /** The server no longer speaks with this build. */
  readonly isTooOld: boolean;
  /** Called with false when they understand each other again: a server that was set back has caught up. */
  readonly markTooOld: (isTooOld?: boolean) => void;
  /** Keeps what is typed, lets the newer build take over and opens the page again. */
  readonly apply: () => void;
  readonly postpone: () => void;
}

const UpdateContext = createContext<Update | null>(null);
const NOTHING_NEW: UpdateState = { isWaiting: false, isReloadDue: false };

/** Registers the service worker once the first screen stands: what it fetches must not come before that. */
async function openControl(report: (change: Partial<UpdateState>) => void): Promise<UpdateControl> {
  await untilFirstScreen();
  const { controlUpdates } = await import('./update-control.ts');
  return controlUpdates(report);
}

function useUpdateControl(report: (change: Partial<UpdateState>) => void): UpdateControl | null {
  const [control, setControl] = useState<UpdateControl | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    let isGone = false;
    let opened: UpdateControl | null = null;
    openControl(report).then(
      (ready) => {
        opened = ready;
        if (isGone) ready.close();
        else setControl(ready);
      },
      () => {
        // Without a service worker (private window, blocked storage) the app works online only.
      },
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [report]);
  return control;
}

/** Registers the service worker of a built app and knows whether a newer build waits. */
export function UpdateProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState(NOTHING_NEW);
  const [isTooOld, setIsTooOld] = useState(false);
  const [isPostponed, setIsPostponed] = useState(false);
  const report = useCallback((change: Partial<UpdateState>) => {
    setState((before) => ({ ...before, ...change }));
  }, []);
  const control = useUpdateControl(report);
  const [checksAsked, askForCheck] = useState(0);
  useEffect(() => {
    // Never rejects: without network the next occasion comes.
    if (checksAsked > 0) void control?.check();
  }, [checksAsked, control]);
  // The same function for ever: the cache of the signed-in half is made with it.
  const markTooOld = useCallback((is = true) => {
    setIsTooOld(is);
    if (!is) return;
    setIsPostponed(false);
    askForCheck((count) => count + 1);
  }, []);
  const update = useMemo<Update>(
    () => ({
      isWaiting: state.isWaiting && !isPostponed,
      isReloadDue: state.isReloadDue,
      isTooOld,
      markTooOld,
      apply: () => {
        if (control === null) window.location.reload();
        // Its last act is to leave the page.
        else void control.apply();
      },
      postpone: () => {
        setIsPostponed(true);
      },
    }),
    [state, isPostponed, isTooOld, markTooOld, control],
  );
  return <UpdateContext value={update}>{children}</UpdateContext>;
}

/** The state of updates; for components below the provider. */
export function useUpdate(): Update {
  const update = useContext(UpdateContext);
  if (update === null) throw new Error('useUpdate is for components below the update provider');
  return update;
}
