import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { storedForOwner, storeForOwner } from '../storage/mirror.ts';
import type { LocalOwner } from '../storage/owner.ts';

interface KeptAnswer<Data> {
  readonly data: Data;
  /** ISO instant of this device at which the server answered; null when it has just answered. */
  readonly keptAt: string | null;
}

interface StoredAnswer {
  readonly shape: number;
  readonly keptAt: string;
  readonly data: unknown;
}

function isStored(value: unknown, shape: number): value is StoredAnswer {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === shape;
}

interface KeptAnswerOptions<Data> {
  readonly owner: LocalOwner;
  /** Name of the answer among the owner's copies, and the shape that this build reads. */
  readonly name: string;
  readonly shape: number;
  /** The server's answer, once it is there. It must be known to be an answer to `owner`. */
  readonly data: Data | undefined;
}

/** The server's answer, kept on this device; the kept one while the server does not answer. Null when there is none. */
export function useKeptAnswer<Data>({
  owner,
  name,
  shape,
  data,
}: KeptAnswerOptions<Data>): KeptAnswer<Data> | null {
  const { companyId, accountId } = owner;
  const stored = useLiveQuery(
    () => storedForOwner({ companyId, accountId }, name).catch(() => null),
    [companyId, accountId, name],
  );
  useEffect(() => {
    if (data === undefined) return;
    const answer: StoredAnswer = { shape, keptAt: new Date().toISOString(), data };
    // A device that cannot keep it shows it as long as the server answers.
    void storeForOwner({ companyId, accountId }, name, answer).catch(() => undefined);
  }, [companyId, accountId, name, shape, data]);
  if (data !== undefined) return { data, keptAt: null };
  // The shape says that this build has written it from an answer of this type.
  return isStored(stored, shape) ? { data: stored.data as Data, keptAt: stored.keptAt } : null;
}
