import { useState } from 'react';
import type { Issue } from '#domain/errors.ts';
import type { ContentOutcome } from './content-from-form.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { LiveFootprint } from './live-footprint.ts';
import { saveDoubts, type SaveDoubt } from './save-doubts.ts';
import { useFinishEntry } from './use-finish-entry.ts';
import { useSaveEntry, type SaveNotice, type SavePhase } from './use-save-entry.ts';
import type { StoredDraftControl } from './use-stored-draft.ts';
import { todayInTaipei } from '../../ui/clock.ts';

interface EntrySavingOptions {
  readonly draft: EntryDraft;
  /** The draft goes on with another base. */
  readonly onContinue: (draft: EntryDraft) => void;
  readonly store: StoredDraftControl;
  readonly outcome: ContentOutcome;
  readonly live: LiveFootprint;
  /** From now on every field says what is wrong with it. */
  readonly onAttempt: () => void;
  readonly onIssues: (issues: readonly Issue[]) => void;
}

export interface EntrySaving {
  readonly phase: SavePhase;
  readonly notice: SaveNotice | null;
  readonly save: () => void;
  /** What is asked before the order is saved; empty while nothing is asked. */
  readonly doubts: readonly SaveDoubt[];
  readonly saveAnyway: () => void;
  readonly goBack: () => void;
}

const NOTHING_ASKED: readonly SaveDoubt[] = [];

/** The total that stands on the screen; none while an amount has no factor. */
function shownTotal({ footprint, missingByRowId }: LiveFootprint): number | null {
  return missingByRowId.size > 0 ? null : (footprint?.attributedEmissionsKgCo2e ?? null);
}

/** The act of saving on the entry screen, with what is asked before. */
export function useEntrySaving(options: EntrySavingOptions): EntrySaving {
  const { draft, onContinue, store, outcome, live } = options;
  const [doubts, ask] = useState(NOTHING_ASKED);
  const { onKept, onUnchanged } = useFinishEntry(store.close);
  const { phase, notice, setNotice, save } = useSaveEntry({ store, onContinue, onKept, onUnchanged });
  const saveNow = () => {
    // Every end of saving is shown by the notice or by leaving the screen.
    if (outcome.ok) void save(draft, outcome.content, shownTotal(live));
  };
  return {
    phase,
    notice: notice?.kind === 'ISSUES' && outcome.ok ? null : notice,
    save: () => {
      options.onAttempt();
      if (!outcome.ok) {
        setNotice({ kind: 'ISSUES', count: outcome.issues.length });
        options.onIssues(outcome.issues);
        return;
      }
      const found = saveDoubts(outcome.content, todayInTaipei());
      if (found.length > 0) ask(found);
      else saveNow();
    },
    doubts,
    saveAnyway: () => {
      ask(NOTHING_ASKED);
      saveNow();
    },
    goBack: () => ask(NOTHING_ASKED),
  };
}
