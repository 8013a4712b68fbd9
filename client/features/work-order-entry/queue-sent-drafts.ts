import { changesBetween } from '#domain/work-order/cells.ts';
import type { DraftRecord } from '../../offline/storage/rows.ts';
import type { Sync } from '../../offline/sync/sync-context.ts';
import { contentFromForm } from './content-from-form.ts';
import {
  draftOfRecord,
  sentCommandOf,
  storedDraft,
  type EntryDraft,
  type SentCommand,
} from './entry-draft.ts';
import { baseRevisionOf } from './queued-order.ts';

/** What handing over needs from its surroundings. */
export interface SentDraftSurroundings {
  readonly enqueue: Sync['enqueue'];
  readonly save: (draft: Omit<DraftRecord, 'ownerKey'>) => Promise<void>;
}

/** Whether the text on the form is still exactly what was sent. */
function isUnchanged({ form }: EntryDraft, { content }: SentCommand): boolean {
  const outcome = contentFromForm(form);
  return outcome.ok && changesBetween(content, outcome.content).length === 0;
}

/**
 * Hands the commands that an earlier build sent without getting an answer to the queue, under the ids they left with:
 * if they arrived then, they count once. Text that was changed since goes on as a draft of an amendment.
 */
export async function queueSentDrafts(
  records: readonly DraftRecord[],
  { enqueue, save }: SentDraftSurroundings,
): Promise<void> {
  for (const record of records) {
    const sent = sentCommandOf(record);
    const draft = draftOfRecord(record);
    if (sent === null || draft === null) continue;
    const { id, record: recorded = null, amend = null } = sent.command;
    const isDone = isUnchanged(draft, sent);
    await enqueue({
      commandId: id,
      workOrderId: draft.workOrderId,
      kind: recorded === null ? { amend } : { record: recorded },
      content: sent.content,
      title: record.title,
      draftId: isDone ? record.draftId : null,
    });
    if (isDone) continue;
    const next: EntryDraft = {
      ...draft,
      commandId: crypto.randomUUID(),
      purpose: { kind: 'AMEND', baseRevision: baseRevisionOf(sent.command), base: sent.content, onto: id },
    };
    await save(storedDraft(next, record.updatedAt));
  }
}
