import { replacedIds } from '../../offline/outbox/dependencies.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';

/** A work order of which something waits on this device. */
export interface WaitingOrder {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly productName: string;
  /** The platform does not know it yet. */
  readonly isNew: boolean;
  /** Something of it was refused and waits for a person. */
  readonly isRefused: boolean;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The orders of `unsent` in which `text` occurs, the latest first; discards are about entries, not about orders. */
export function waitingOrders(unsent: readonly OutboxEntry[], text: string): readonly WaitingOrder[] {
  const replaced = replacedIds(unsent);
  const live = unsent.filter(({ command, commandId }) => command.discard == null && !replaced.has(commandId));
  const byOrder = new Map<string, OutboxEntry[]>();
  for (const entry of live.reverse()) {
    const known = byOrder.get(entry.workOrderId);
    if (known === undefined) byOrder.set(entry.workOrderId, [entry]);
    else known.push(entry);
  }
  return [...byOrder.values()]
    .map(waitingOrderOf)
    .filter(({ workOrderNumber, productName }) =>
      folded(`${workOrderNumber} ${productName}`).includes(folded(text.trim())),
    );
}

/** `entries` of one order, the latest first. */
function waitingOrderOf(entries: readonly OutboxEntry[]): WaitingOrder {
  const [latest] = entries;
  const content = entries.find((entry) => entry.content !== null)?.content;
  return {
    workOrderId: latest?.workOrderId ?? '',
    workOrderNumber: content?.workOrderNumber ?? latest?.title ?? '',
    productName: content?.productName ?? '',
    isNew: entries.some(({ command }) => command.record != null),
    isRefused: entries.some(({ state }) => state === 'ATTENTION'),
  };
}
