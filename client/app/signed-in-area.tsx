import { useEffect, useMemo, useRef, useState } from 'react';
import { OperatorGate } from '../features/operator-unlock/operator-gate.tsx';
import { Connection, ConnectionContext } from '../graphql/connection.ts';
import { useOrderCopies } from '../offline/mirror/use-order-copies.ts';
import { SyncProvider } from '../offline/sync/sync-provider.tsx';
import { createPasswordDesk } from '../session/password-desk.ts';
import { useSession } from '../session/session-context.ts';
import { type Viewer, ViewerContext } from '../session/viewer.ts';
import { useWords } from '../words/use-words.ts';
import { ConfirmPassword } from './confirm-password.tsx';
import { ExpiredSession } from './expired-session.tsx';
import { Layout } from './layout.tsx';
import { SecondFactorGate } from './second-factor-gate.tsx';
import { SignedInRoutes } from './signed-in-routes.tsx';
import { useKeepPages } from './use-keep-pages.ts';
import { useKeepLazyAssets } from './use-keep-lazy-assets.ts';
import { useUpdate } from './update-provider.tsx';

/** Keeps the month's orders readable without network, beside whatever page is open. */
function OrderCopies() {
  useOrderCopies();
  return null;
}

interface SignedInAreaProps {
  readonly viewer: Viewer;
  /** The server ended the session; the screen stays and asks for a sign-in. */
  readonly isExpired: boolean;
}

/** Everything that needs an account, with a cache of its own. */
export function SignedInArea({ viewer, isExpired }: SignedInAreaProps) {
  // The frame and the pages below speak more words than the sign-in.
  useWords('FLOOR');
  const { expire, recheck } = useSession();
  // Whoever goes to another window to keep the recovery codes must find them on coming back.
  const [hasCodesToKeep, setHasCodesToKeep] = useState(false);
  const { markTooOld } = useUpdate();
  useKeepLazyAssets();
  const [passwordDesk] = useState(createPasswordDesk);
  const connection = useMemo(
    () =>
      new Connection({
        onSessionEnded: expire,
        onTooOld: markTooOld,
        onPasswordNeeded: passwordDesk.ask,
      }),
    [expire, markTooOld, passwordDesk],
  );
  useKeepPages(connection, viewer);
  const wasExpired = useRef(false);
  useEffect(() => {
    // What failed while the session was over is asked again once it is back.
    if (wasExpired.current && !isExpired) connection.renew();
    wasExpired.current = isExpired;
  }, [connection, isExpired]);

  return (
    <ViewerContext value={viewer}>
      <ConnectionContext value={connection}>
        {viewer.lacksSecondFactor === true || hasCodesToKeep ? (
          <>
            {isExpired && <ExpiredSession />}
            <SecondFactorGate
              onInForce={() => setHasCodesToKeep(true)}
              onDone={() => {
                setHasCodesToKeep(false);
                recheck();
              }}
            />
          </>
        ) : (
          <OperatorGate>
            <SyncProvider isExpired={isExpired} onTooOld={markTooOld}>
              <OrderCopies />
              <Layout>
                {isExpired && <ExpiredSession />}
                <SignedInRoutes />
              </Layout>
            </SyncProvider>
          </OperatorGate>
        )}
        <ConfirmPassword desk={passwordDesk} />
      </ConnectionContext>
    </ViewerContext>
  );
}
