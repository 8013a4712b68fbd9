import { useContext, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { SyncContext } from '../offline/sync/sync-context.ts';
import { useSession } from '../session/session-context.ts';
import { paths } from './paths.ts';

/** Where a sign-out stands: not asked for, uploading first, or asking what to do with what is left. */
export type Leaving = 'NO' | 'FLUSHING' | 'ASKING';

/**
 * The way out. What waits is uploaded first; what cannot be uploaded stays on this device, locked until its account signs
 * in again. Without network the device locks at once.
 */
export function useLeaving(): {
  readonly leaving: Leaving;
  readonly unsentCount: number;
  readonly leave: () => Promise<void>;
  readonly leaveNow: () => Promise<void>;
  readonly stay: () => void;
} {
  const sync = useContext(SyncContext);
  const { signOut } = useSession();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState<Leaving>('NO');
  // Somebody who decided while the upload ran is not overruled by its end.
  const attempt = useRef(0);
  const unsentCount = sync === null ? 0 : sync.status.waiting + sync.status.attention;

  const leaveNow = async (): Promise<void> => {
    attempt.current += 1;
    setLeaving('NO');
    await navigate(paths.signIn);
    await signOut();
  };
  const leave = async (): Promise<void> => {
    if (sync === null || unsentCount === 0) return leaveNow();
    const { isAvailable } = sync.status.storage;
    if (!navigator.onLine && isAvailable) return leaveNow();
    attempt.current += 1;
    const mine = attempt.current;
    setLeaving('FLUSHING');
    const report = await sync.flushNow().catch(() => null);
    if (attempt.current !== mine) return undefined;
    if (report !== null && report.waiting + report.attention === 0) return leaveNow();
    setLeaving('ASKING');
    return undefined;
  };
  const stay = (): void => {
    attempt.current += 1;
    setLeaving('NO');
  };
  return { leaving, unsentCount, leave, leaveNow, stay };
}
