import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent, WorkOrderStatus } from '#domain/work-order/work-order.ts';
import type { EntryWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import type { MirroredOrder } from '../../offline/storage/rows.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import { baseRevisionOf } from './queued-order.ts';

/** A work order that is there already, as far as this device can know it now. */
export interface ExistingOrder {
  readonly content: WorkOrderContent;
  readonly revision: number;
  readonly status: WorkOrderStatus;
  /** ISO instant of the server at which it was so; null when the server has just answered. */
  readonly seenAt: string | null;
}

/** The order as the server answers it. */
export function existingOrder(order: EntryWorkOrderFragment, seenAt: string | null = null): ExistingOrder {
  const { revision, status } = order;
  return { content: contentOfWorkOrder(order), revision, status, seenAt };
}

function orderWithin(value: unknown): EntryWorkOrderFragment | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('workOrder' in value) return orderWithin(value.workOrder);
  const parts = ['plant', 'coatings', 'stageEquipment', 'activityData', 'revision', 'status'];
  // The copy is what a page of this app was answered; the content is checked before it is used.
  return parts.every((part) => part in value) ? (value as EntryWorkOrderFragment) : null;
}

/** The order in the copy that the device keeps for reading; null when the copy does not hold all of it. */
export function mirroredExistingOrder({ order, changedAt }: MirroredOrder): ExistingOrder | null {
  const found = orderWithin(order);
  if (found === null) return null;
  const existing = existingOrder(found, changedAt);
  const checked = checkWorkOrderContent(existing.content);
  return checked.ok ? { ...existing, content: checked.content } : null;
}

/** The order as this device last delivered it; null when it delivered nothing of it. `settled` has the newest first. */
export function deliveredOrder(settled: readonly OutboxEntry[], workOrderId: string): ExistingOrder | null {
  const own = settled.filter((entry) => entry.workOrderId === workOrderId && entry.state === 'ACKED');
  const newest = own.find(({ content }) => content !== null);
  if (newest?.content == null || newest.outcome === null) return null;
  const isVoid = own.some(({ command, outcome }) => command.void != null && outcome?.caseIds.length === 0);
  return {
    content: newest.content,
    revision: newest.outcome.revision ?? baseRevisionOf(newest.command),
    status: isVoid ? 'VOID' : 'IN_USE',
    seenAt: newest.outcome.serverTime,
  };
}

/** The later one of two states of an order. */
export function laterOf(a: ExistingOrder | null, b: ExistingOrder | null): ExistingOrder | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b.seenAt ?? '') > Date.parse(a.seenAt ?? '') ? b : a;
}
