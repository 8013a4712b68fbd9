import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  SignInMutation as SignInData,
  ViewerQuery as ViewerData,
} from '../graphql/generated/graphql.ts';
import { sendOperation } from '../graphql/send-operation.ts';
import { noteSessionWithoutData } from '../offline/storage/data-mark.ts';
import { noteEndedTablet } from './ended-tablet.ts';
import { notePendingSignOut, settlePendingSignOut } from './pending-sign-out.ts';
import { SessionContext, type Session, type SessionState } from './session-context.ts';
import { announce } from './session-news.ts';
import {
  enrolTabletMutation,
  signInMutation,
  signInWithLineMutation,
  viewerQuery,
} from './session-operations.ts';
import { storedProfile, storeProfile } from './stored-profile.ts';
import { hasUnsentEntries } from './unsent-entries.ts';
import { useSessionWatch } from './use-session-watch.ts';
import type { Viewer } from './viewer.ts';

const SIGNED_OUT = { kind: 'SIGNED_OUT', isUnreachable: false } as const;

interface Asked {
  /** Null: nobody is signed in; undefined: the server did not answer. */
  readonly viewer: Viewer | null | undefined;
  readonly idleMinutes: number | null | undefined;
}

/** Who is signed in as the server knows it. */
async function viewerFromServer(): Promise<Asked> {
  try {
    // A sign-out that the server has not heard of comes before every other question.
    await settlePendingSignOut();
    // Null says that nobody is; an answer without the field is not of the platform and says nothing.
    const { viewer, idleEnd }: Partial<ViewerData> = await sendOperation(viewerQuery, {});
    return { viewer, idleMinutes: idleEnd };
  } catch {
    return { viewer: undefined, idleMinutes: undefined };
  }
}

function isSameViewer(a: Viewer, b: Viewer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The state after the server said who is signed in; a session that ended meanwhile is asked for on the screen. */
function confirmed(
  state: SessionState,
  viewer: Viewer | null,
  idleMinutes: Asked['idleMinutes'],
): SessionState {
  const isOpen = state.kind === 'SIGNED_IN' || state.kind === 'EXPIRED';
  if (viewer === null)
    return isOpen ? { kind: 'EXPIRED', viewer: state.viewer, idleMinutes } : { ...SIGNED_OUT, idleMinutes };
  if (state.kind === 'SIGNED_IN' && isSameViewer(state.viewer, viewer)) return state;
  return { kind: 'SIGNED_IN', viewer };
}

/**
 * Opens with the profile of the last sign-in at once, then lets the server confirm or end it.
 * Without network the profile alone opens the app.
 */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: 'LOADING' });
  // Answers to questions from before the last sign-in or sign-out say nothing any more.
  const generation = useRef(0);

  useEffect(() => {
    const asked = generation.current;
    let isCurrent = true;
    const isValid = () => isCurrent && generation.current === asked;
    const answer = viewerFromServer();
    const start = async (): Promise<void> => {
      const profile = await storedProfile();
      if (isValid() && profile !== null) setState({ kind: 'SIGNED_IN', viewer: profile });
      const { viewer, idleMinutes } = await answer;
      // Who still has entries here signs in on top of an open app and may go on recording until then.
      const isWaitedFor = viewer === null && profile !== null && (await hasUnsentEntries(profile));
      if (!isValid()) return;
      if (profile === null && viewer) noteSessionWithoutData();
      if (viewer === null && profile?.role === 'TABLET') noteEndedTablet(true);
      if (isWaitedFor) setState({ kind: 'EXPIRED', viewer: profile, idleMinutes });
      else if (viewer !== undefined) {
        setState(
          viewer === null
            ? { ...SIGNED_OUT, idleMinutes }
            : (current) => confirmed(current, viewer, idleMinutes),
        );
        await storeProfile(viewer);
      } else if (profile === null) setState({ kind: 'SIGNED_OUT', isUnreachable: true });
    };
    // Both parts of the start answer with a state instead of throwing.
    void start();
    return () => {
      isCurrent = false;
    };
  }, []);

  const recheck = useCallback(() => {
    const asked = generation.current;
    const ask = async (): Promise<void> => {
      const { viewer, idleMinutes } = await viewerFromServer();
      if (viewer === undefined || generation.current !== asked) return;
      setState((current) => confirmed(current, viewer, idleMinutes));
      if (viewer !== null) await storeProfile(viewer);
    };
    // No answer leaves everything as it is.
    void ask();
  }, []);

  const lock = useCallback(() => {
    generation.current += 1;
    setState(SIGNED_OUT);
  }, []);
  useSessionWatch({ recheck, onSignedOutElsewhere: lock });

  const open = useCallback(async (answered: SignInData['signIn']['viewer']) => {
    const viewer: Viewer = { ...answered, company: answered.company ?? null };
    generation.current += 1;
    noteEndedTablet(false);
    await storeProfile(viewer);
    setState({ kind: 'SIGNED_IN', viewer });
    announce('SIGNED_IN');
  }, []);

  const signIn = useCallback(
    async (account: string, password: string, code?: string) => {
      await settlePendingSignOut();
      const input = { account, password, code: code ?? null, commandId: crypto.randomUUID() };
      await open((await sendOperation(signInMutation, { input })).signIn.viewer);
    },
    [open],
  );

  const signInWithLine = useCallback(
    async (code?: string) => {
      await settlePendingSignOut();
      const input = { code: code ?? null, commandId: crypto.randomUUID() };
      await open((await sendOperation(signInWithLineMutation, { input })).signInWithLine.viewer);
    },
    [open],
  );

  const signInWithPasskey = useCallback(async () => {
    await settlePendingSignOut();
    const { signInByPasskey } = await import('./passkey-ceremonies.ts');
    const viewer = await signInByPasskey();
    await open(viewer);
    return viewer.account;
  }, [open]);

  const enrol = useCallback(
    async (code: string) => {
      await settlePendingSignOut();
      const { installId } = await import('../offline/local-database.ts');
      const input = { code, commandId: crypto.randomUUID(), installId: await installId() };
      await open((await sendOperation(enrolTabletMutation, { input })).enrolTablet.viewer);
    },
    [open],
  );

  const signOut = useCallback(async () => {
    lock();
    announce('SIGNED_OUT');
    await notePendingSignOut();
    await storeProfile(null);
    await settlePendingSignOut().catch(() => undefined);
  }, [lock]);

  const expire = useCallback(() => {
    setState((current) =>
      current.kind === 'SIGNED_IN' ? { kind: 'EXPIRED', viewer: current.viewer } : current,
    );
    const asked = generation.current;
    // The server knows why; it never rejects, and no answer leaves it untold.
    void viewerFromServer().then(({ idleMinutes }) => {
      if (generation.current !== asked) return;
      setState((current) => (current.kind === 'EXPIRED' ? { ...current, idleMinutes } : current));
    });
  }, []);

  const session = useMemo<Session>(
    () => ({ state, signIn, signInWithLine, signInWithPasskey, enrol, signOut, expire, recheck }),
    [state, signIn, signInWithLine, signInWithPasskey, enrol, signOut, expire, recheck],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
