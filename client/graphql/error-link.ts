import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { type GlobalRefusalHandlers, tellGlobally } from './global-refusals.ts';

/** Reads error codes for all screens, and sends again what the person confirmed by the password. */
export function errorLink(handlers: GlobalRefusalHandlers): ErrorLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (tellGlobally(error, handlers) !== 'PASSWORD_NEEDED') return undefined;
    return from(handlers.onPasswordNeeded()).pipe(
      mergeMap((isConfirmed) => (isConfirmed ? forward(operation) : throwError(() => error))),
    );
  });
}
