import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { refusalOf } from '../../graphql/refusal.ts';
import {
  ReturnStatementMutation,
  RevokeStatementMutation,
  SealStatementMutation,
  SendStatementMutation,
  SubmitStatementMutation,
} from './statement-operations.ts';

/** What a person wants to be done with a statement. */
export type StatementActRequest =
  | { readonly act: 'submit' | 'seal' }
  | { readonly act: 'return' | 'revoke'; readonly reason: string }
  | { readonly act: 'send'; readonly to: string; readonly message: string | null };

export type StatementActName = StatementActRequest['act'];

export interface StatementAct {
  /** Resolves to whether it was done; what failed is told by `error`. */
  readonly perform: (request: StatementActRequest) => Promise<boolean>;
  readonly isSending: boolean;
  readonly error: unknown;
  /** Somebody else moved the statement on meanwhile. */
  readonly isOvertaken: boolean;
  readonly clear: () => void;
}

type Client = ReturnType<typeof useApolloClient>;

async function send(
  client: Client,
  request: StatementActRequest,
  ids: { commandId: string; statementId: string },
) {
  switch (request.act) {
    case 'submit':
      await client.mutate({ mutation: SubmitStatementMutation, variables: { input: ids } });
      return;
    case 'seal':
      await client.mutate({ mutation: SealStatementMutation, variables: { input: ids } });
      return;
    case 'return': {
      const input = { ...ids, reason: request.reason };
      await client.mutate({ mutation: ReturnStatementMutation, variables: { input } });
      return;
    }
    case 'revoke': {
      const input = { ...ids, reason: request.reason };
      await client.mutate({ mutation: RevokeStatementMutation, variables: { input } });
      return;
    }
    case 'send': {
      const input = { ...ids, to: request.to, message: request.message };
      await client.mutate({ mutation: SendStatementMutation, variables: { input } });
      return;
    }
  }
}

/**
 * Carries out acts on one statement; `onOvertaken` is told when it has moved on meanwhile. A repeated press is the same act: its id stays until it states something else.
 */
export function useStatementAct(statementId: string, onOvertaken: () => void): StatementAct {
  const client = useApolloClient();
  const last = useRef<{ readonly key: string; readonly commandId: string } | null>(null);
  // Two presses may come before the first one is drawn.
  const isBusy = useRef(false);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const perform = async (request: StatementActRequest): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const key = JSON.stringify(request);
    if (last.current?.key !== key) last.current = { key, commandId: crypto.randomUUID() };
    const { commandId } = last.current;
    setIsSending(true);
    setError(undefined);
    try {
      await send(client, request, { commandId, statementId });
      // Done is done: the same words a second time are another act.
      last.current = null;
      client.cache.evict({ fieldName: 'statements' });
      client.cache.gc();
      return true;
    } catch (cause) {
      // What was refused may be tried again after something changed; without an answer it may have been done.
      if (refusalOf(cause).code !== 'UNREACHABLE') last.current = null;
      setError(cause);
      if (refusalOf(cause).code === 'MOVE_NOT_ALLOWED') onOvertaken();
      return false;
    } finally {
      isBusy.current = false;
      setIsSending(false);
    }
  };
  const isOvertaken = error !== undefined && refusalOf(error).code === 'MOVE_NOT_ALLOWED';
  return { perform, isSending, error, isOvertaken, clear: () => setError(undefined) };
}
