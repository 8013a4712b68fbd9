import { lastReadingsOf, newestReading, type LastReading, type ReadMeter } from '#domain/meters/meter.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { queuedOrderOf } from './queued-order.ts';

/** What this device knows of one work order beyond what the server said of its meters. */
interface LocalOrder {
  readonly workOrderId: string;
  readonly readings: ReadonlyMap<string, LastReading>;
  /** Not sent yet: newer than anything that the server says of the same order. */
  readonly isUnsent: boolean;
}

const NO_READINGS: ReadonlyMap<string, LastReading> = new Map();

/** Entries by their order, in one pass: a form is open while thousands of them leave. */
function byOrder(entries: readonly OutboxEntry[]): ReadonlyMap<string, readonly OutboxEntry[]> {
  const orders = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    const known = orders.get(entry.workOrderId);
    if (known === undefined) orders.set(entry.workOrderId, [entry]);
    else known.push(entry);
  }
  return orders;
}

function unsentOrders(unsent: readonly OutboxEntry[]): LocalOrder[] {
  return [...byOrder(unsent)].map(([workOrderId, ofOrder]) => {
    const { newest, isVoided } = queuedOrderOf(ofOrder, workOrderId);
    const isCounted = newest !== null && !isVoided;
    const readings = isCounted ? lastReadingsOf(newest.content, workOrderId) : NO_READINGS;
    return { workOrderId, readings, isUnsent: true };
  });
}

/** The newest sent state of each order; `settled` comes the newest first. */
function sentOrders(settled: readonly OutboxEntry[]): LocalOrder[] {
  const sent = settled.filter(({ state }) => state === 'ACKED');
  return [...byOrder(sent)].map(([workOrderId, ofOrder]) => {
    const isVoided = ofOrder.some(({ command }) => command.void != null);
    const content = ofOrder.find((entry) => entry.content !== null)?.content ?? null;
    const readings = content === null || isVoided ? NO_READINGS : lastReadingsOf(content, workOrderId);
    return { workOrderId, readings, isUnsent: false };
  });
}

interface Queue {
  readonly unsent: readonly OutboxEntry[];
  readonly settled: readonly OutboxEntry[];
}

/**
 * The last end of each meter: of the server's answer and of what was recorded on this device since, the reading whose
 * processing ended last. The order being typed (`ownId`) is left out: it is not its own predecessor.
 */
export function lastEndsOf(
  meters: readonly ReadMeter[],
  { unsent, settled }: Queue,
  ownId: string,
): ReadonlyMap<string, LastReading> {
  const waiting = unsentOrders(unsent);
  const waitingIds = new Set(waiting.map(({ workOrderId }) => workOrderId));
  const isWaiting = (id: string) => waitingIds.has(id);
  const local = [...waiting, ...sentOrders(settled).filter(({ workOrderId }) => !isWaiting(workOrderId))];
  const ends = meters.flatMap(({ id, lastReading }) => {
    const known = lastReading === null || isWaiting(lastReading.workOrderId) ? [] : [lastReading];
    const own = local
      .filter(({ isUnsent, workOrderId }) => isUnsent || workOrderId !== lastReading?.workOrderId)
      .flatMap(({ readings }) => readings.get(id) ?? []);
    const newest = newestReading([...known, ...own].filter(({ workOrderId }) => workOrderId !== ownId));
    return newest === null ? [] : [[id, newest] as const];
  });
  return new Map(ends);
}
