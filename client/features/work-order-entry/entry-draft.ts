import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CommandInput } from '../../graphql/generated/graphql.ts';
import type { DraftRecord } from '../../offline/local-database.ts';
import type { EntryForm } from './entry-form.ts';

/** What saving the form will do: record a new order, or amend one from the state in which it was opened. */
export type EntryPurpose =
  | { readonly kind: 'RECORD'; readonly copiedFromWorkOrderId: string | null }
  | { readonly kind: 'AMEND'; readonly baseRevision: number; readonly base: WorkOrderContent };

/** A command that left this tablet and whose answer never came: it may have been applied, so it never changes. */
export interface SentCommand {
  readonly command: CommandInput;
  readonly content: WorkOrderContent;
}

/** A work order in the making. Its ids are reserved when the form opens, so that saving twice is one act. */
export interface EntryDraft {
  readonly draftId: string;
  readonly commandId: string;
  readonly workOrderId: string;
  readonly purpose: EntryPurpose;
  readonly form: EntryForm;
  readonly sent: SentCommand | null;
}

/** Raised when the stored shape changes; drafts of another shape are listed, but cannot be opened. */
const SHAPE = 1;

interface StoredForm {
  readonly shape: typeof SHAPE;
  readonly purpose: EntryPurpose;
  readonly form: EntryForm;
  readonly sent: SentCommand | null;
}

/** A draft for a new order, or for a copy of another. */
export function newDraft(form: EntryForm, copiedFromWorkOrderId: string | null = null): EntryDraft {
  return {
    draftId: crypto.randomUUID(),
    commandId: crypto.randomUUID(),
    workOrderId: crypto.randomUUID(),
    purpose: { kind: 'RECORD', copiedFromWorkOrderId },
    form,
    sent: null,
  };
}

/** The same text as a draft of its own, because another tab has the first one open. */
export function apartFrom(draft: EntryDraft): EntryDraft {
  const fresh = { draftId: crypto.randomUUID(), commandId: crypto.randomUUID(), sent: null };
  return draft.purpose.kind === 'AMEND'
    ? { ...draft, ...fresh }
    : { ...draft, ...fresh, workOrderId: crypto.randomUUID() };
}

/** The draft as it is kept on the tablet. */
export function storedDraft(draft: EntryDraft, now: string): Omit<DraftRecord, 'ownerKey'> {
  const { draftId, commandId, workOrderId, purpose, form, sent } = draft;
  const stored: StoredForm = { shape: SHAPE, purpose, form, sent };
  const title = [form.workOrderNumber, form.productName]
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return { draftId, commandId, workOrderId, title: title.join(' · '), form: stored, updatedAt: now };
}

function isStoredForm(value: unknown): value is StoredForm {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE;
}

/** A kept draft, to go on typing; null when a build of another shape wrote it. */
export function draftOfRecord(record: DraftRecord): EntryDraft | null {
  if (!isStoredForm(record.form)) return null;
  const { draftId, commandId, workOrderId } = record;
  const { purpose, form, sent } = record.form;
  return { draftId, commandId, workOrderId, purpose, form, sent };
}
