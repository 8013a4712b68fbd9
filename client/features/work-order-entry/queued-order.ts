import { applyChanges } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CommandInput } from '../../graphql/generated/graphql.ts';
import { isReplaced } from '../../offline/outbox/dependencies.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import type { EntryPurpose } from './entry-draft.ts';

/** What waits on this device for one work order. */
export interface QueuedOrder {
  /** The newest state that its author saw. */
  readonly newest: (OutboxEntry & { readonly content: WorkOrderContent }) | null;
  /** A recording or amendment that was refused and that nothing replaces yet: it comes before anything else. */
  readonly refused: OutboxEntry | null;
  readonly isVoided: boolean;
}

function hasContent(entry: OutboxEntry): entry is OutboxEntry & { readonly content: WorkOrderContent } {
  return entry.content !== null;
}

/** What `unsent`, in its order, says about one work order. */
export function queuedOrderOf(unsent: readonly OutboxEntry[], workOrderId: string): QueuedOrder {
  const live = unsent.filter((entry) => entry.workOrderId === workOrderId && !isReplaced(entry, unsent));
  return {
    newest: live.filter(hasContent).at(-1) ?? null,
    refused: live.find((entry) => entry.state === 'ATTENTION' && hasContent(entry)) ?? null,
    isVoided: live.some(({ command, state }) => command.void != null && state !== 'ATTENTION'),
  };
}

/**
 * The revision that an amendment of a queued command names: the one that certainly is there when its turn comes.
 * What counts for merging is the value that was seen in each cell.
 */
export function baseRevisionOf(command: Pick<CommandInput, 'amend'>): number {
  return command.amend?.baseRevision ?? 1;
}

/** The order as it was before a queued amendment: its content with the changes taken back. */
export function baseOfAmendment(
  entry: OutboxEntry & { readonly content: WorkOrderContent },
): WorkOrderContent {
  const back = (entry.command.amend?.changes ?? []).map((change) => ({
    cell: change.cell,
    base: change.new ?? null,
    new: change.base ?? null,
  }));
  return applyChanges(entry.content, back).content;
}

/** What the draft of `entry` was meant to do, so that another command can do it in its place. */
export function purposeOf(entry: OutboxEntry & { readonly content: WorkOrderContent }): EntryPurpose {
  const { amend, record } = entry.command;
  return amend == null
    ? { kind: 'RECORD', copiedFromWorkOrderId: record?.copiedFromWorkOrderId ?? null }
    : { kind: 'AMEND', baseRevision: amend.baseRevision, base: baseOfAmendment(entry), onto: null };
}
