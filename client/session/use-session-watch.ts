import { useEffect } from 'react';
import { watchAttendance } from '../graphql/attendance.ts';
import { listen } from './session-news.ts';

interface SessionWatchOptions {
  /** Asks the server who is signed in. */
  readonly recheck: () => void;
  readonly onSignedOutElsewhere: () => void;
}

/**
 * Follows what other tabs do to the session: by their news, on return to this tab, and when the network is back. Notes
 * meanwhile whether somebody uses this one.
 */
export function useSessionWatch({ recheck, onSignedOutElsewhere }: SessionWatchOptions): void {
  useEffect(watchAttendance, []);
  useEffect(() => {
    const stopListening = listen((news) => {
      if (news === 'SIGNED_OUT') onSignedOutElsewhere();
      else recheck();
    });
    const recheckWhenShown = () => {
      if (document.visibilityState === 'visible') recheck();
    };
    window.addEventListener('focus', recheck);
    window.addEventListener('online', recheck);
    document.addEventListener('visibilitychange', recheckWhenShown);
    return () => {
      stopListening();
      window.removeEventListener('focus', recheck);
      window.removeEventListener('online', recheck);
      document.removeEventListener('visibilitychange', recheckWhenShown);
    };
  }, [recheck, onSignedOutElsewhere]);
}
