import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StoredStatementState } from '#domain/statement/statement-state.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { IssueStatementMutation } from './statement-operations.ts';

/** What is to be issued: orders at the revisions that were looked at. */
export interface IssueRequest {
  readonly workOrders: readonly { readonly workOrderId: string; readonly revision: number }[];
  readonly language: StatementLanguage;
  /** The statement whose place the new one takes, as the page shows it. */
  readonly replaces: { readonly statementId: string; readonly seenAs: StoredStatementState } | null;
}

interface Issue {
  /** Gives the id of the statement; null when it was refused or nothing answered, told by `error`. */
  readonly issue: (request: IssueRequest) => Promise<string | null>;
  readonly isIssuing: boolean;
  readonly error: unknown;
}

/**
 * Issues statements. A repeated press is the same act: its ids stay until something else is asked for. `onConflict` when
 * an order, or the statement about it, is no longer what was looked at.
 */
export function useIssue(onConflict: () => void): Issue {
  const client = useApolloClient();
  const last = useRef<{
    readonly key: string;
    readonly commandId: string;
    readonly statementId: string;
  } | null>(null);
  const [isIssuing, setIsIssuing] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const issue = async (request: IssueRequest): Promise<string | null> => {
    const key = JSON.stringify(request);
    if (last.current?.key !== key)
      last.current = { key, commandId: crypto.randomUUID(), statementId: crypto.randomUUID() };
    const { commandId, statementId } = last.current;
    const { workOrders, ...stated } = request;
    setIsIssuing(true);
    setError(undefined);
    try {
      const input = { commandId, statementId, workOrders: [...workOrders], ...stated };
      await client.mutate({ mutation: IssueStatementMutation, variables: { input } });
      client.cache.evict({ fieldName: 'statements' });
      client.cache.gc();
      return statementId;
    } catch (cause) {
      // Without an answer it may have been issued; anything else may be asked for anew.
      const { code } = refusalOf(cause);
      if (code !== 'UNREACHABLE') last.current = null;
      if (code === 'REVISION_CONFLICT') onConflict();
      setError(cause);
      return null;
    } finally {
      setIsIssuing(false);
    }
  };
  return { issue, isIssuing, error };
}
