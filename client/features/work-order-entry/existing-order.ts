import type { WorkOrderContent, WorkOrderStatus } from '#domain/work-order/work-order.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { EntryWorkOrderFragment as EntryWorkOrder } from '../../graphql/generated/graphql.ts';
import type { KeptOrder } from '../../offline/mirror/kept-order.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import { EntryWorkOrderFragment } from './entry-operations.ts';
import { baseRevisionOf } from './queued-order.ts';

/** A work order that is there already, as far as this device can know it now. */
export interface ExistingOrder {
  readonly content: WorkOrderContent;
  readonly revision: number;
  readonly status: WorkOrderStatus;
  /** ISO instant at which this device learnt of it; null when the server has just answered. */
  readonly seenAt: string | null;
  /** ISO instant of the server at which it last changed. */
  readonly changedAt: string;
}

/** The order as the server answers it. */
export function existingOrder(order: EntryWorkOrder, seenAt: string | null = null): ExistingOrder {
  const { revision, status, updatedAt } = order;
  return { content: contentOfWorkOrder(order), revision, status, seenAt, changedAt: updatedAt };
}

/** The order in the copy that the device keeps for reading. */
export function keptExistingOrder({ workOrder, keptAt }: KeptOrder): ExistingOrder {
  return existingOrder(readFragment(EntryWorkOrderFragment, workOrder), keptAt);
}

/** The order as this device last delivered it; null when it delivered nothing of it. `settled` has the newest first. */
export function deliveredOrder(settled: readonly OutboxEntry[], workOrderId: string): ExistingOrder | null {
  const own = settled.filter((entry) => entry.workOrderId === workOrderId && entry.state === 'ACKED');
  const newest = own.find(({ content }) => content !== null);
  if (newest?.content == null || newest.outcome === null) return null;
  const isVoid = own.some(({ command, outcome }) => command.void != null && outcome?.caseIds.length === 0);
  const { serverTime } = newest.outcome;
  return {
    content: newest.content,
    revision: newest.outcome.revision ?? baseRevisionOf(newest.command),
    status: isVoid ? 'VOID' : 'IN_USE',
    seenAt: serverTime,
    changedAt: serverTime,
  };
}

/** The later one of two states of an order. */
export function laterOf(a: ExistingOrder | null, b: ExistingOrder | null): ExistingOrder | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b.changedAt) > Date.parse(a.changedAt) ? b : a;
}
