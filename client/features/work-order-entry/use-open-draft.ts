import { useEffect } from 'react';
import { paths } from '../../app/paths.ts';
import { claimDraft, releaseDraft } from './claim-draft.ts';
import type { EntryDraft } from './entry-draft.ts';

/**
 * Holds the draft for this tab while the screen is open and, once it is on disk, names it in the address, so that a
 * reload goes on with it. The address is changed past the router: the screen must not start anew.
 */
export function useOpenDraft({ draftId, purpose }: EntryDraft, isOnDisk: boolean): void {
  useEffect(() => {
    // A fresh draft has an id that nobody else knows; a kept one was claimed before it was opened.
    void claimDraft(draftId);
    return () => releaseDraft(draftId);
  }, [draftId]);
  useEffect(() => {
    if (!isOnDisk || purpose.kind !== 'RECORD') return;
    window.history.replaceState(window.history.state, '', paths.draft(draftId));
  }, [draftId, isOnDisk, purpose.kind]);
}
