import { useRef, useState } from 'react';
import type { Issue, Parameters } from '#domain/errors.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { LocalOwner } from '../../offline/local-database.ts';
import type { RefusalInfo } from '../../graphql/refusal.ts';
import type { EntryDraft } from './entry-draft.ts';
import { saveWorkOrder, type SaveResult } from './save-work-order.ts';
import { useSubmitCommand } from './use-submit-command.ts';

/** What the person is told after an attempt to save that did not end on the detail page. */
export type SaveNotice =
  | { readonly kind: 'UNSENT'; readonly code: RefusalInfo['code'] }
  | { readonly kind: 'REFUSED'; readonly code: RefusalInfo['code']; readonly parameters: Parameters }
  | { readonly kind: 'ISSUES'; readonly count: number }
  | { readonly kind: 'CONFLICT_UNREADABLE' }
  /** An order with this id is on the server already; `amendment` is the draft as a change of it. */
  | { readonly kind: 'EXISTS'; readonly amendment: EntryDraft };

interface SaveEntryOptions {
  readonly owner: LocalOwner;
  readonly keep: (draft: EntryDraft) => Promise<void>;
  /** The draft goes on with other ids or another base. */
  readonly onContinue: (draft: EntryDraft) => void;
  readonly onSaved: (draft: EntryDraft, content: WorkOrderContent) => Promise<void>;
  readonly onIssues: (draft: EntryDraft, issues: readonly Issue[]) => void;
  readonly onConflict: (draft: EntryDraft, content: WorkOrderContent) => Promise<void>;
  /** How the draft of a new order goes on when its id is taken. */
  readonly withIdTaken: (draft: EntryDraft) => Promise<EntryDraft>;
}

interface SaveEntry {
  readonly isSaving: boolean;
  readonly notice: SaveNotice | null;
  readonly setNotice: (notice: SaveNotice | null) => void;
  readonly save: (draft: EntryDraft, content: WorkOrderContent) => Promise<void>;
}

/** Saves a draft, one attempt at a time, and tells what came of it. */
export function useSaveEntry(options: SaveEntryOptions): SaveEntry {
  const { keep, onContinue, onSaved, onIssues, onConflict, withIdTaken } = options;
  const transport = useSubmitCommand(options.owner);
  const [isSaving, setIsSaving] = useState(false);
  const [notice, setNotice] = useState<SaveNotice | null>(null);
  const isUnderWay = useRef(false);

  const settle = async (result: SaveResult, draft: EntryDraft, content: WorkOrderContent): Promise<void> => {
    if (result.kind === 'SAVED') return onSaved(draft, content);
    onContinue(result.draft);
    if (result.kind === 'CONFLICT') {
      return onConflict(result.draft, result.content).catch(() => setNotice({ kind: 'CONFLICT_UNREADABLE' }));
    }
    if (result.kind === 'ISSUES') {
      onIssues(draft, result.issues);
      setNotice({ kind: 'ISSUES', count: result.issues.length });
    } else if (result.kind === 'REFUSED') {
      const next = result.code === 'ID_REUSED' ? await withIdTaken(result.draft) : result.draft;
      if (next.purpose.kind !== result.draft.purpose.kind) {
        setNotice({ kind: 'EXISTS', amendment: next });
        return;
      }
      onContinue(next);
      setNotice({ kind: 'REFUSED', code: result.code, parameters: result.parameters });
    } else {
      setNotice({ kind: 'UNSENT', code: result.code });
    }
  };

  const save = async (draft: EntryDraft, content: WorkOrderContent): Promise<void> => {
    // A second tap arrives before the button is drawn as disabled.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSaving(true);
    setNotice(null);
    try {
      // Saving online must not fail because the device cannot keep the draft; the bar says that it cannot.
      const surroundings = {
        ...transport,
        keep: (next: EntryDraft) => {
          // The screen knows that the command leaves before it does: whatever happens now, it keeps its content.
          onContinue(next);
          return keep(next).catch(() => undefined);
        },
      };
      await settle(await saveWorkOrder(draft, content, surroundings), draft, content);
    } finally {
      isUnderWay.current = false;
      setIsSaving(false);
    }
  };
  return { isSaving, notice, setNotice, save };
}
