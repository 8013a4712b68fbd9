import { ErrorLink } from '@apollo/client/link/error';
import { refusalOf } from './refusal.ts';

/** What the app does whatever screen is open: ask for a sign-in, offer the update. */
export interface GlobalRefusalHandlers {
  readonly onSessionEnded: () => void;
  readonly onTooOld: () => void;
}

/** The only place that reads error codes for all screens; the screens handle the rest. */
export function errorLink(handlers: GlobalRefusalHandlers): ErrorLink {
  return new ErrorLink(({ error }) => {
    const { code } = refusalOf(error);
    if (code === 'UNAUTHENTICATED') handlers.onSessionEnded();
    if (code === 'UPGRADE_REQUIRED') handlers.onTooOld();
  });
}
