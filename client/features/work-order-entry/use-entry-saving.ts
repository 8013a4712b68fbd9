import { useState, type Dispatch } from 'react';
import type { Issue } from '#domain/errors.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { LocalOwner } from '../../offline/local-database.ts';
import type { ContentOutcome } from './content-from-form.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { EntryForm } from './entry-form.ts';
import type { EntryAction } from './entry-reducer.ts';
import { formFromContent } from './form-from-content.ts';
import { resolved } from './resolve-conflict.ts';
import { useConflict, type OpenConflict } from './use-conflict.ts';
import { useExistingOrder } from './use-existing-order.ts';
import { useFinishEntry } from './use-finish-entry.ts';
import { useSaveEntry, type SaveNotice } from './use-save-entry.ts';
import type { StoredDraftControl } from './use-stored-draft.ts';

interface EntrySavingOptions {
  readonly owner: LocalOwner;
  readonly draft: EntryDraft;
  /** The draft goes on with other ids or another base. */
  readonly onContinue: (draft: EntryDraft) => void;
  readonly dispatch: Dispatch<EntryAction>;
  readonly store: StoredDraftControl;
  readonly outcome: ContentOutcome;
  /** From now on every field says what is wrong with it. */
  readonly onAttempt: () => void;
  readonly onServerIssues: (form: EntryForm, issues: readonly Issue[]) => void;
  readonly onIssues: (issues: readonly Issue[]) => void;
}

export interface EntrySaving {
  readonly isSaving: boolean;
  readonly notice: SaveNotice | null;
  readonly conflict: OpenConflict | null;
  readonly save: () => void;
  /** The question before an order without any amount is saved. */
  readonly isZeroAsked: boolean;
  readonly saveZero: () => void;
  readonly cancelZero: () => void;
  /** Saves again, with the person's own value in the cells of `mine`. */
  readonly resolve: (mine: ReadonlySet<string>) => void;
  readonly cancelConflict: () => void;
  /** Goes on with the draft as a change of the order that exists already. */
  readonly amend: (amendment: EntryDraft) => void;
}

function usesNothing({ activityData }: WorkOrderContent): boolean {
  return activityData.every(({ quantity }) => quantity === 0);
}

/** The act of saving on the entry screen, with what the server may ask back. */
export function useEntrySaving(options: EntrySavingOptions): EntrySaving {
  const { owner, draft, onContinue, dispatch, store, outcome } = options;
  const [isZeroAsked, askZero] = useState(false);
  const conflict = useConflict();
  const finish = useFinishEntry(store.close);
  const withIdTaken = useExistingOrder();
  const { isSaving, notice, setNotice, save } = useSaveEntry({
    owner,
    keep: store.keep,
    onContinue,
    onSaved: finish,
    onIssues: (at, issues) => {
      options.onServerIssues(at.form, issues);
      options.onIssues(issues);
    },
    onConflict: conflict.examine,
    withIdTaken,
  });
  return {
    isSaving,
    notice: notice?.kind === 'ISSUES' && outcome.ok ? null : notice,
    conflict: conflict.open,
    save: () => {
      options.onAttempt();
      // What may have arrived already was asked about before it left.
      if (outcome.ok && draft.sent === null && usesNothing(outcome.content)) {
        askZero(true);
        return;
      }
      if (outcome.ok) {
        // Every end of saving is shown by the notice or by leaving the screen.
        void save(draft, outcome.content);
        return;
      }
      setNotice({ kind: 'ISSUES', count: outcome.issues.length });
      options.onIssues(outcome.issues);
    },
    isZeroAsked,
    saveZero: () => {
      askZero(false);
      if (outcome.ok) void save(draft, outcome.content);
    },
    cancelZero: () => askZero(false),
    resolve: (mine) => {
      if (conflict.open === null) return;
      const content = resolved(conflict.open, mine);
      const next = { ...draft, purpose: conflict.open.purpose, form: formFromContent(content) };
      conflict.close();
      onContinue(next);
      dispatch({ type: 'REPLACE', form: next.form });
      void save(next, content);
    },
    cancelConflict: conflict.close,
    amend: (amendment) => {
      onContinue(amendment);
      setNotice(null);
    },
  };
}
