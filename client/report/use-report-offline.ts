import { useEffect } from 'react';
import { keepReportOffline } from './keep-report-offline.ts';

/** Late enough to leave the network to what the person does after signing in. */
const AFTER_SIGN_IN_MS = 15_000;

/** Lets a tablet make statements without network: fetches what they need once, in the background. */
export function useReportOffline(): void {
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) return;
    const timer = setTimeout(() => {
      // Gives false where there is no network; the next sign-in tries again.
      void keepReportOffline();
    }, AFTER_SIGN_IN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}
