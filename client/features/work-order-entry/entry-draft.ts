import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CommandInput } from '../../graphql/generated/graphql.ts';
import type { DraftRecord } from '../../offline/storage/rows.ts';
import type { EntryForm } from './entry-form.ts';
import { withMeterFields } from './with-meter-fields.ts';

/** What saving the form will do: record a new order, or amend one from the state in which it was opened. */
export type EntryPurpose =
  | { readonly kind: 'RECORD'; readonly copiedFromWorkOrderId: string | null }
  | {
      readonly kind: 'AMEND';
      readonly baseRevision: number;
      readonly base: WorkOrderContent;
      /** The unsent command whose content is the base; null when the base is what the server has. */
      readonly onto: string | null;
    };

/** A work order in the making. Its ids are reserved when the form opens, so that saving twice is one act. */
export interface EntryDraft {
  readonly draftId: string;
  readonly commandId: string;
  readonly workOrderId: string;
  readonly purpose: EntryPurpose;
  readonly form: EntryForm;
  /** The refused command whose place this one takes. */
  readonly supersedes: string | null;
}

/** A command that an earlier build sent and whose answer never came: it may have been applied, so it never changes. */
export interface SentCommand {
  readonly command: CommandInput;
  readonly content: WorkOrderContent;
}

/** Raised when the stored shape changes; drafts of an unknown shape are listed, but cannot be opened. */
const SHAPE = 2;

interface StoredForm {
  readonly shape: typeof SHAPE;
  readonly purpose: EntryPurpose;
  readonly form: EntryForm;
  readonly supersedes: string | null;
}

/** How the builds before the queue kept a draft. */
interface StoredFormOfShape1 {
  readonly shape: 1;
  readonly purpose: EntryPurpose | Omit<Extract<EntryPurpose, { kind: 'AMEND' }>, 'onto'>;
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
    supersedes: null,
  };
}

/** The same text as a draft of its own, because another tab has the first one open. */
export function apartFrom(draft: EntryDraft): EntryDraft {
  const fresh = { draftId: crypto.randomUUID(), commandId: crypto.randomUUID() };
  return draft.purpose.kind === 'AMEND' || draft.supersedes !== null
    ? { ...draft, ...fresh }
    : { ...draft, ...fresh, workOrderId: crypto.randomUUID() };
}

/** Work order number and product, as lists name the order. */
export function titleOf({ form }: Pick<EntryDraft, 'form'>): string {
  return [form.workOrderNumber, form.productName]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' · ');
}

/** The draft as it is kept on the tablet. */
export function storedDraft(draft: EntryDraft, now: string): Omit<DraftRecord, 'ownerKey'> {
  const { draftId, commandId, workOrderId, purpose, form, supersedes } = draft;
  const stored: StoredForm = { shape: SHAPE, purpose, form, supersedes };
  return { draftId, commandId, workOrderId, title: titleOf(draft), form: stored, updatedAt: now };
}

function storedShape(value: unknown): StoredForm | StoredFormOfShape1 | null {
  if (typeof value !== 'object' || value === null || !('shape' in value)) return null;
  // What this module wrote; a shape says which fields are there.
  return value.shape === SHAPE || value.shape === 1 ? (value as StoredForm | StoredFormOfShape1) : null;
}

/** A kept draft, to go on typing; null when a build of another shape wrote it. */
export function draftOfRecord(record: DraftRecord): EntryDraft | null {
  const stored = storedShape(record.form);
  if (stored === null) return null;
  const { draftId, commandId, workOrderId } = record;
  const form = withMeterFields(stored.form);
  const purpose: EntryPurpose =
    stored.purpose.kind === 'AMEND' ? { onto: null, ...stored.purpose } : stored.purpose;
  const supersedes = stored.shape === SHAPE ? stored.supersedes : null;
  return { draftId, commandId, workOrderId, purpose, form, supersedes };
}

/** The command of a draft that left this device with an earlier build; null when there is none. */
export function sentCommandOf(record: DraftRecord): SentCommand | null {
  const stored = storedShape(record.form);
  return stored?.shape === 1 ? stored.sent : null;
}
