import type { ApolloClient } from '@apollo/client';
import { createContext, useContext } from 'react';
import type { createApolloClient } from './apollo-client.ts';
import { type GlobalRefusalHandlers, tellGlobally } from './global-refusals.ts';
import { type Operation, sendOperation } from './send-operation.ts';

/** As long as the client with the cache waits. */
const PATIENCE_MS = 30_000;

/**
 * How one signed-in account reaches the platform: by single operations at once, and by the client with the cache, whose
 * library is loaded by the first who needs it. One is made per sign-in, so that no account ever sees what another read.
 */
export class Connection {
  private readonly handlers: GlobalRefusalHandlers;
  private readonly answers = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();
  private made: ApolloClient | null = null;

  constructor(handlers: GlobalRefusalHandlers) {
    this.handlers = handlers;
  }

  /** The client; null as long as nobody needed it, and nothing is in its cache. */
  get client(): ApolloClient | null {
    return this.made;
  }

  /** The client, for those who brought its library along. */
  clientBy(create: typeof createApolloClient): ApolloClient {
    return (this.made ??= create(this.handlers));
  }

  /** The client, with its library; rejects when that cannot be fetched. */
  async loadClient(): Promise<ApolloClient> {
    return this.clientBy((await import('./apollo-client.ts')).createApolloClient);
  }

  /** Sends a question without variables and remembers the answer. Throws ServerRefusal, with UNREACHABLE without an answer. */
  async ask<Data>(asked: Operation<Data, NoVariables>): Promise<Data> {
    try {
      const data = await sendOperation(asked, {}, PATIENCE_MS);
      this.answers.set(asked.text, data);
      return data;
    } catch (error) {
      tellGlobally(error, this.handlers);
      throw error;
    }
  }

  /** What the platform answered last; undefined when it was never asked. */
  lastAnswer<Data>({ text }: Operation<Data, NoVariables>): Data | undefined {
    // Kept under the text of the operation that states the type.
    return this.answers.get(text) as Data | undefined;
  }

  /** Asks again what open screens show: what failed while the session was over. */
  renew(): void {
    void this.made?.refetchQueries({ include: 'active' });
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` at every renewal, until the returned function is called. */
  onRenewal(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

/** The variables of an operation that has none. */
export type NoVariables = Readonly<Record<string, never>>;

export const ConnectionContext = createContext<Connection | null>(null);

/** How the signed-in account reaches the platform; for components below the signed-in area. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('useConnection is for components below the signed-in area');
  return connection;
}
