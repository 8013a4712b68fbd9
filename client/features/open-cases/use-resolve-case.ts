import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { CellValue } from '#domain/sync/command.ts';
import type { CaseResolution } from '../../graphql/generated/graphql.ts';
import { ResolveCaseMutation } from './case-operations.ts';

/** What a person decided about a case. */
export interface Decision {
  readonly resolution: CaseResolution;
  /** For OTHER_VALUE. */
  readonly value?: CellValue;
  readonly note: string;
}

interface ResolveCase {
  readonly decide: (decision: Decision) => void;
  readonly isDeciding: boolean;
  readonly error: unknown;
}

/** Sends the decision about one case. A repeated press is the same act: its id stays until the decision changes. */
export function useResolveCase(caseId: string, onDecided: () => void): ResolveCase {
  const client = useApolloClient();
  const [act, setAct] = useState<{ readonly key: string; readonly commandId: string } | null>(null);
  const [resolve, { loading, error }] = useMutation(ResolveCaseMutation);
  const send = async (decision: Decision): Promise<void> => {
    const key = JSON.stringify(decision);
    const commandId = act?.key === key ? act.commandId : crypto.randomUUID();
    setAct({ key, commandId });
    const note = decision.note.trim();
    const { resolution, value = null } = decision;
    await resolve({
      variables: { input: { commandId, caseId, resolution, value, note: note === '' ? null : note } },
    });
    for (const fieldName of ['openCases', 'workOrders', 'emissionResult', 'emissionResults'])
      client.cache.evict({ fieldName });
    client.cache.gc();
    onDecided();
  };
  return {
    // What failed is told by `error`.
    decide: (decision) => void send(decision).catch(() => undefined),
    isDeciding: loading,
    error,
  };
}
