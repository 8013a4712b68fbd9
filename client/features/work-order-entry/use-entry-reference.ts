import { useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../../graphql/use-answer.ts';
import { mirrorOf, storeMirror } from '../../offline/storage/mirror.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import type { ReferenceMirror } from '../../offline/storage/rows.ts';
import { useSession } from '../../session/session-context.ts';
import type { EntryReference } from './entry-context.ts';
import { entryReferenceQuery } from './entry-reference-query.ts';
import { isAnswerTo, mirrorFrom } from './reference-mirror.ts';
import { nowIso } from '../../ui/clock.ts';

export type ReferenceState =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'FAILED'; readonly error: unknown; readonly retry: () => void }
  /** `fetchedAt` is set when the values come from the copy on this device. */
  | { readonly kind: 'READY'; readonly reference: EntryReference; readonly fetchedAt: string | null };

function referenceFrom(mirror: ReferenceMirror): EntryReference {
  const { sources, factors, gwpValues, referenceValues, productionLines = [], meters = [] } = mirror;
  return { catalogue: { sources, factors, gwpValues }, referenceValues, productionLines, meters };
}

/** The copy on this device, read again after each failure to reach the server; undefined until it was looked for. */
function useStoredMirror(companyId: string, failure: unknown): ReferenceMirror | null | undefined {
  const [stored, setStored] = useState<ReferenceMirror | null>();
  useEffect(() => {
    let isCurrent = true;
    // Without storage there is no copy.
    void mirrorOf(companyId)
      .catch(() => null)
      .then((mirror) => isCurrent && setStored(mirror));
    return () => {
      isCurrent = false;
    };
  }, [companyId, failure]);
  return stored;
}

/**
 * Sources, factors, meters and defaults: from the server when it answers, else from the copy on this device.
 * An answer to somebody else, who signed in with another tab, is neither shown nor kept.
 */
export function useEntryReference(owner: LocalOwner): ReferenceState {
  const { companyId } = owner;
  const { data, error, askAgain } = useAnswer(entryReferenceQuery);
  const { recheck } = useSession();
  const stored = useStoredMirror(companyId, error);
  const isForeign = data !== undefined && !isAnswerTo(owner, data);
  const fetched = useMemo(
    () => (data === undefined || isForeign ? null : mirrorFrom(data, nowIso())),
    [data, isForeign],
  );
  useEffect(() => {
    if (isForeign) recheck();
  }, [isForeign, recheck]);
  useEffect(() => {
    // Without storage entry still works online; the mirror is a convenience.
    if (fetched !== null) void storeMirror(companyId, fetched).catch(() => undefined);
  }, [companyId, fetched]);
  const mirror = fetched ?? (error === undefined ? null : stored) ?? null;
  const reference = useMemo(() => (mirror === null ? null : referenceFrom(mirror)), [mirror]);
  if (mirror !== null && reference !== null) {
    return { kind: 'READY', reference, fetchedAt: fetched === null ? mirror.fetchedAt : null };
  }
  if (error === undefined || stored === undefined) return { kind: 'LOADING' };
  return { kind: 'FAILED', error, retry: askAgain };
}
