import { createContext, useContext } from 'react';
import type { Viewer } from './viewer.ts';

/**
 * Where the session stands. `EXPIRED` keeps the viewer: the screen stays, a sign-in is asked for on top of it.
 * `idleMinutes`: the session ended because nobody used it for so long; null when that is not why, or not known.
 */
export type SessionState =
  | { readonly kind: 'LOADING' }
  | {
      readonly kind: 'SIGNED_OUT';
      readonly isUnreachable: boolean;
      readonly idleMinutes?: number | null | undefined;
    }
  | { readonly kind: 'SIGNED_IN'; readonly viewer: Viewer }
  | { readonly kind: 'EXPIRED'; readonly viewer: Viewer; readonly idleMinutes?: number | null | undefined };

export interface Session {
  readonly state: SessionState;
  /** Signs in; throws ServerRefusal, with SECOND_FACTOR_NEEDED when a code is to be given too. */
  readonly signIn: (account: string, password: string, code?: string) => Promise<void>;
  /** Signs in whom LINE named to this browser; otherwise as `signIn`. */
  readonly signInWithLine: (code?: string) => Promise<void>;
  /** Signs in by a passkey of this device and gives whom; throws PasskeyFailure, or ServerRefusal. */
  readonly signInWithPasskey: () => Promise<string>;
  /** Makes this device a tablet of the company whose office gave out the code; throws ServerRefusal. */
  readonly enrol: (code: string) => Promise<void>;
  /** Signs out here at once, and on the server as soon as it can be reached. Drafts stay. */
  readonly signOut: () => Promise<void>;
  /** Told by the error link that the server no longer knows the session. */
  readonly expire: () => void;
  /** Asks the server again who is signed in: another tab may have changed it. */
  readonly recheck: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The session; for every component below the providers. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is for components below the session provider');
  return session;
}
