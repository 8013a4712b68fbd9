import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { refusalOf } from './refusal.ts';

/** What the app does whatever screen is open: ask for a sign-in, offer the update, ask for the password once more. */
export interface GlobalRefusalHandlers {
  readonly onSessionEnded: () => void;
  readonly onTooOld: () => void;
  /** Whether the person confirmed the password; then what was refused is sent again. */
  readonly onPasswordNeeded: () => Promise<boolean>;
}

/** The only place that reads error codes for all screens; the screens handle the rest. */
export function errorLink(handlers: GlobalRefusalHandlers): ErrorLink {
  return new ErrorLink(({ error, operation, forward }) => {
    const { code } = refusalOf(error);
    if (code === 'UNAUTHENTICATED') handlers.onSessionEnded();
    if (code === 'UPGRADE_REQUIRED') handlers.onTooOld();
    if (code !== 'PASSWORD_NEEDED') return undefined;
    return from(handlers.onPasswordNeeded()).pipe(
      mergeMap((isConfirmed) => (isConfirmed ? forward(operation) : throwError(() => error))),
    );
  });
}
