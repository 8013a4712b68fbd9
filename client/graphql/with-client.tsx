import { ApolloProvider } from '@apollo/client/react';
import type { ComponentType } from 'react';
import { createApolloClient } from './apollo-client.ts';
import { useConnection } from './connection.ts';

/** `Part` with the client that has the cache, whose library comes with this file. */
export function withClient<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function WithClient(props: Props) {
    const connection = useConnection();
    return (
      <ApolloProvider client={connection.clientBy(createApolloClient)}>
        <Part {...props} />
      </ApolloProvider>
    );
  };
}
