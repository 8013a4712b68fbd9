import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { attendanceHeaders } from './attendance.ts';
import { errorLink } from './error-link.ts';
import type { GlobalRefusalHandlers } from './global-refusals.ts';

function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      // A result belongs to one revision of one work order.
      EmissionResult: { keyFields: ['workOrderId', 'revision'] },
      Viewer: { keyFields: ['accountId'] },
      // These occur only inside their order, without an identity of their own.
      ActivityData: { keyFields: false },
      ReferenceValue: { keyFields: ['kind', 'id'] },
    },
  });
}

const PATIENCE_MS = 30_000;

/** Gives up after a while: a connection that hangs is, for the person who waits, no connection. */
const fetchInTime: typeof fetch = (address, request) => {
  const giveUp = new AbortController();
  const timer = setTimeout(
    () => giveUp.abort(new DOMException('No answer in time', 'TimeoutError')),
    PATIENCE_MS,
  );
  // Also while the body is read: the time is that of the whole answer.
  giveUp.signal.addEventListener('abort', () => clearTimeout(timer));
  const asked = request?.signal;
  if (asked?.aborted === true) giveUp.abort(asked.reason);
  asked?.addEventListener('abort', () => giveUp.abort(asked.reason), { once: true });
  return fetch(address, { ...request, signal: giveUp.signal });
};

/**
 * A client with an empty cache. One is made per sign-in, so that no account ever sees another's cached data.
 */
export function createApolloClient(handlers: GlobalRefusalHandlers): ApolloClient {
  const http = new HttpLink({
    uri: '/graphql',
    fetch: fetchInTime,
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  const attendance = new SetContextLink(() => ({ headers: attendanceHeaders() }));
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([errorLink(handlers), attendance, http]),
  });
}
