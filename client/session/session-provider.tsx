import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { sendOperation } from '../graphql/send-operation.ts';
import { SessionContext, type Session, type SessionState } from './session-context.ts';
import { signInMutation, signOutMutation, viewerQuery } from './session-operations.ts';
import { storedProfile, storeProfile } from './stored-profile.ts';
import type { Viewer } from './viewer.ts';

async function stateFromServer(): Promise<SessionState | null> {
  try {
    const { viewer } = await sendOperation(viewerQuery, {});
    await storeProfile(viewer ?? null);
    return viewer ? { kind: 'SIGNED_IN', viewer } : { kind: 'SIGNED_OUT', isUnreachable: false };
  } catch {
    return null;
  }
}

/**
 * Opens with the profile of the last sign-in at once, then lets the server confirm or end it.
 * Without network the profile alone opens the app.
 */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: 'LOADING' });

  useEffect(() => {
    let isCurrent = true;
    const confirmed = stateFromServer();
    const start = async (): Promise<void> => {
      const profile = await storedProfile();
      if (isCurrent && profile !== null) setState({ kind: 'SIGNED_IN', viewer: profile });
      const answer = await confirmed;
      if (!isCurrent) return;
      if (answer !== null) setState(answer);
      else if (profile === null) setState({ kind: 'SIGNED_OUT', isUnreachable: true });
    };
    // Both parts of the start answer with a state instead of throwing.
    void start();
    return () => {
      isCurrent = false;
    };
  }, []);

  const settle = useCallback(async (viewer: Viewer | null) => {
    await storeProfile(viewer);
    setState(viewer ? { kind: 'SIGNED_IN', viewer } : { kind: 'SIGNED_OUT', isUnreachable: false });
  }, []);

  const expire = useCallback(() => {
    setState((current) =>
      current.kind === 'SIGNED_IN' ? { kind: 'EXPIRED', viewer: current.viewer } : current,
    );
  }, []);

  const session = useMemo<Session>(
    () => ({
      state,
      signIn: async (account, password) => {
        const input = { account, password, commandId: crypto.randomUUID() };
        const { signIn } = await sendOperation(signInMutation, { input });
        await settle({ ...signIn.viewer, company: signIn.viewer.company ?? null });
      },
      signOut: async () => {
        await settle(null);
        await sendOperation(signOutMutation, { commandId: crypto.randomUUID() }).catch(() => undefined);
      },
      expire,
    }),
    [state, settle, expire],
  );

  return <SessionContext value={session}>{children}</SessionContext>;
}
