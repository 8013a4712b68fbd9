import { useCallback, useEffect, useState } from 'react';
import { type Operation, sendOperation } from '../../graphql/send-operation.ts';

interface Settled<Data> {
  readonly key: string;
  readonly data?: Data;
  readonly error?: unknown;
}

export interface PublicAnswer<Data> {
  /** Undefined until the platform answered. */
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Asks the platform without a session, again whenever the variables change. */
export function usePublicAnswer<Data, Variables>(
  asked: Operation<Data, Variables>,
  variables: Variables,
): PublicAnswer<Data> {
  const key = JSON.stringify(variables);
  const [settled, setSettled] = useState<Settled<Data> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    sendOperation(asked, JSON.parse(key) as Variables).then(
      (data) => {
        if (isCurrent) setSettled({ key, data });
      },
      (error: unknown) => {
        if (isCurrent) setSettled({ key, error });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const shown = settled?.key === key ? settled : null;
  return { data: shown?.data, error: shown?.error, retry };
}
