import { useCallback, useEffect, useState } from 'react';
import { deleteDraft, draftsOf } from './storage/drafts.ts';
import type { LocalOwner } from './storage/owner.ts';
import type { DraftRecord } from './storage/rows.ts';

export interface Drafts {
  /** The last one typed first. */
  readonly drafts: readonly DraftRecord[];
  /** Throws when the device does not let go of it. */
  readonly discard: (draftId: string) => Promise<void>;
}

/** The owner's drafts on this device; read again whenever `count`, the number that the queue knows, changes. */
export function useDrafts({ companyId, accountId }: LocalOwner, count: number): Drafts {
  const [drafts, setDrafts] = useState<readonly DraftRecord[]>([]);
  useEffect(() => {
    let isCurrent = true;
    draftsOf({ companyId, accountId }).then(
      (found) => {
        if (isCurrent) setDrafts(found);
      },
      () => {
        // Without local storage there are no drafts.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [companyId, accountId, count]);
  const discard = useCallback(
    async (draftId: string) => {
      await deleteDraft({ companyId, accountId }, draftId);
      setDrafts((current) => current.filter((draft) => draft.draftId !== draftId));
    },
    [companyId, accountId],
  );
  return { drafts, discard };
}
