import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { errorLink, type GlobalRefusalHandlers } from './error-link.ts';

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

/**
 * A client with an empty cache. One is made per sign-in, so that no account ever sees another's cached data.
 */
export function createApolloClient(handlers: GlobalRefusalHandlers): ApolloClient {
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  return new ApolloClient({ cache: createCache(), link: ApolloLink.from([errorLink(handlers), http]) });
}
