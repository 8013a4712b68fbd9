import type { Issue } from '#domain/errors.ts';
import type { EntryFault, OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import type { EntryDraft } from './entry-draft.ts';
import { atField } from './field-path.ts';
import { formFromContent } from './form-from-content.ts';
import { purposeOf } from './queued-order.ts';

/** Why a command was refused, as the form shows it. */
export interface Refused {
  readonly code: EntryFault['code'];
  readonly parameters: EntryFault['parameters'];
  /** At the fields of the form. */
  readonly issues: readonly Issue[];
  /** The id that the refused order had, when the server knows it with other content. */
  readonly takenId: string | null;
}

/** Why the server refused `entry`; null while nothing is known. */
export function refusedOf(entry: OutboxEntry): Refused | null {
  const { fault } = entry;
  if (fault === null) return null;
  const isTaken = fault.code === 'ID_REUSED' && entry.command.record != null;
  return {
    code: fault.code,
    parameters: fault.parameters,
    issues: fault.issues.map(atField),
    takenId: isTaken ? entry.workOrderId : null,
  };
}

/**
 * A refused recording or amendment, ready to be corrected; saving it takes its place. Null when the entry states no
 * order. A new order whose id is taken goes on under another one: the order that is there stays as it is.
 */
export function mendDraft(entry: OutboxEntry): EntryDraft | null {
  const { content } = entry;
  if (content === null) return null;
  return {
    draftId: crypto.randomUUID(),
    commandId: crypto.randomUUID(),
    workOrderId: refusedOf(entry)?.takenId == null ? entry.workOrderId : crypto.randomUUID(),
    purpose: purposeOf({ ...entry, content }),
    form: formFromContent(content),
    supersedes: entry.commandId,
  };
}
