import '@mantine/core/styles.layer.css';
import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { createApolloClient } from '../graphql/apollo-client.ts';
import { useReportOffline } from '../report/use-report-offline.ts';
import { useSession } from '../session/session-context.ts';
import { type Viewer, ViewerContext } from '../session/viewer.ts';
import { addAllWords } from './all-words.ts';
import { ExpiredSessionDialog } from './expired-session-dialog.tsx';
import { Layout } from './layout.tsx';
import { paths } from './paths.ts';
import { SignedInRoutes } from './signed-in-routes.tsx';
import { useUpdate } from './update-provider.tsx';

function AreaOf({ viewer, isExpired }: { readonly viewer: Viewer; readonly isExpired: boolean }) {
  const { expire } = useSession();
  const { markTooOld } = useUpdate();
  useReportOffline();
  const client = useMemo(
    () => createApolloClient({ onSessionEnded: expire, onTooOld: markTooOld }),
    [expire, markTooOld],
  );
  const wasExpired = useRef(false);
  useEffect(() => {
    // What failed while the session was over is asked again once it is back.
    if (wasExpired.current && !isExpired) void client.refetchQueries({ include: 'active' });
    wasExpired.current = isExpired;
  }, [client, isExpired]);

  return (
    <ViewerContext value={viewer}>
      <ApolloProvider client={client}>
        <Layout>
          <SignedInRoutes />
        </Layout>
        {isExpired && <ExpiredSessionDialog />}
      </ApolloProvider>
    </ViewerContext>
  );
}

/** Everything that needs an account; asks for a sign-in first and returns to the address that was wanted. */
export function SignedInArea() {
  const { state } = useSession();
  const { i18n } = useTranslation();
  const location = useLocation();
  // The pages below speak more words than the sign-in; adding them again is harmless.
  useMemo(() => addAllWords(i18n), [i18n]);
  if (state.kind === 'LOADING') return null;
  if (state.kind === 'SIGNED_OUT') {
    return <Navigate to={paths.signIn} replace state={{ wanted: location.pathname + location.search }} />;
  }
  // Another account gets a new client, and with it an empty cache.
  return <AreaOf key={state.viewer.accountId} viewer={state.viewer} isExpired={state.kind === 'EXPIRED'} />;
}
