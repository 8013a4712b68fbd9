import { useState } from 'react';
import type { Issue } from '#domain/errors.ts';
import type { ContentOutcome } from './content-from-form.ts';
import type { EntryReference } from './entry-context.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { EntrySaving } from './entry-saving.ts';
import type { LiveFootprint } from './figures.ts';
import { saveDoubts, type SaveDoubt } from './save-doubts.ts';
import { useFinishEntry } from './use-finish-entry.ts';
import { useSaveEntry } from './use-save-entry.ts';
import { loadRestOfEntry } from './use-rest-of-entry.ts';
import type { StoredDraftControl } from './use-stored-draft.ts';
import { todayInTaipei } from '../../ui/clock.ts';

interface EntrySavingOptions {
  readonly draft: EntryDraft;
  /** The draft goes on with another base. */
  readonly onContinue: (draft: EntryDraft) => void;
  readonly store: StoredDraftControl;
  readonly reference: EntryReference;
  /** Null while what checks the form is not there yet. */
  readonly outcome: ContentOutcome | null;
  readonly live: LiveFootprint;
  /** From now on every field says what is wrong with it. */
  readonly onAttempt: () => void;
  readonly onIssues: (issues: readonly Issue[]) => void;
}

const NOTHING_ASKED: readonly SaveDoubt[] = [];

/** The total that stands on the screen; none while an amount has no factor. */
function shownTotal({ footprint, missingByRowId }: LiveFootprint): number | null {
  return missingByRowId.size > 0 ? null : (footprint?.attributedEmissionsKgCo2e ?? null);
}

/** The act of saving on the entry screen, with what is asked before. */
export function useEntrySaving(options: EntrySavingOptions): EntrySaving {
  const { draft, onContinue, store, reference, outcome, live } = options;
  const [doubts, ask] = useState(NOTHING_ASKED);
  const [isChecking, setIsChecking] = useState(false);
  const { onKept, onUnchanged } = useFinishEntry(store.close);
  const { phase, notice, setNotice, save } = useSaveEntry({ store, onContinue, onKept, onUnchanged });
  const saveNow = (checked: ContentOutcome | null, figures: LiveFootprint): void => {
    // Every end of saving is shown by the notice or by leaving the screen.
    if (checked?.ok === true) void save(draft, checked.content, shownTotal(figures));
  };
  const decide = (checked: ContentOutcome, figures: LiveFootprint): void => {
    if (!checked.ok) {
      setNotice({ kind: 'ISSUES', count: checked.issues.length });
      options.onIssues(checked.issues);
      return;
    }
    const found = saveDoubts(checked.content, todayInTaipei());
    if (found.length > 0) ask(found);
    else saveNow(checked, figures);
  };
  /** Somebody was faster than what checks the form: it is waited for, and nothing can be typed meanwhile. */
  const decideOnceChecked = async (): Promise<void> => {
    setIsChecking(true);
    try {
      const { liveFootprint, entryOutcome } = await loadRestOfEntry();
      const figures = liveFootprint(draft.form, reference.catalogue);
      decide(entryOutcome(draft.form, reference, figures), figures);
    } catch {
      setNotice({ kind: 'NOT_CHECKED' });
    } finally {
      setIsChecking(false);
    }
  };
  return {
    phase: isChecking ? 'KEEPING' : phase,
    notice: notice?.kind === 'ISSUES' && outcome?.ok === true ? null : notice,
    save: () => {
      options.onAttempt();
      if (outcome !== null) decide(outcome, live);
      else if (!isChecking) void decideOnceChecked();
    },
    doubts,
    saveAnyway: () => {
      ask(NOTHING_ASKED);
      saveNow(outcome, live);
    },
    goBack: () => ask(NOTHING_ASKED),
  };
}
