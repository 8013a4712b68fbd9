import { useCallback, useEffect, useState } from 'react';
import type { RestOfEntry } from './rest-of-entry.ts';

let known: RestOfEntry | null = null;

/** What the first step does without, fetched once; rejects when it cannot be fetched, and asks again the next time. */
export async function loadRestOfEntry(): Promise<RestOfEntry> {
  known ??= (await import('./rest-of-entry.ts')).restOfEntry;
  return known;
}

interface RestControl {
  /** Null until it is there, moments after the form stands. */
  readonly rest: RestOfEntry | null;
  /** Why it could not be fetched; the network's return is another try. */
  readonly failure: unknown;
  readonly askAgain: () => void;
}

/** Fetches what the first step does without, once the form stands. */
export function useRestOfEntry(): RestControl {
  const [rest, setRest] = useState(known);
  const [failure, setFailure] = useState<unknown>(null);
  const isMissing = rest === null;
  const askAgain = useCallback(() => {
    loadRestOfEntry().then(
      (loaded) => {
        setRest(loaded);
        setFailure(null);
      },
      (error: unknown) => setFailure(error),
    );
  }, []);
  useEffect(() => {
    if (!isMissing) return undefined;
    askAgain();
    window.addEventListener('online', askAgain);
    return () => window.removeEventListener('online', askAgain);
  }, [isMissing, askAgain]);
  return { rest, failure, askAgain };
}
