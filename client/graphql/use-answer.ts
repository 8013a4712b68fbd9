import { useCallback, useEffect, useState } from 'react';
import { type NoVariables, useConnection } from './connection.ts';
import type { Operation } from './send-operation.ts';

export interface Answer<Data> {
  /** The newest answer, one from before the screen was opened included; undefined until there is one. */
  readonly data: Data | undefined;
  /** Why the last question was not answered. */
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** Asks the platform without the client that has the cache: at once, and again when the session is back. */
export function useAnswer<Data>(asked: Operation<Data, NoVariables>): Answer<Data> {
  const connection = useConnection();
  const [data, setData] = useState(() => connection.lastAnswer(asked));
  const [error, setError] = useState<unknown>(undefined);
  const [attempt, setAttempt] = useState(0);
  const askAgain = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => connection.onRenewal(askAgain), [connection, askAgain]);
  useEffect(() => {
    let isCurrent = true;
    connection.ask(asked).then(
      (answer) => {
        if (!isCurrent) return;
        setData(answer);
        setError(undefined);
      },
      (failure: unknown) => {
        if (isCurrent) setError(failure);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [connection, asked, attempt]);
  return { data, error, askAgain };
}
