import type { LeaseTable } from '../sync/flush-lock.ts';
import { deviceStorage } from './device-storage.ts';

interface Lease {
  readonly tabId: string;
  readonly untilMs: number;
}

/** Leases as rows of the store `meta`: what all tabs of the browser see. */
export const deviceLeases: LeaseTable = {
  take: ({ name, tabId, nowMs, untilMs, isForced }) =>
    deviceStorage.write(['meta'], async ({ meta }) => {
      const held = (await meta.get(keyOf(name)))?.value;
      const isFree = !isLease(held) || held.tabId === tabId || held.untilMs <= nowMs;
      if (!isFree && !isForced) return false;
      const lease: Lease = { tabId, untilMs };
      await meta.put({ key: keyOf(name), value: lease });
      return true;
    }),
  release: (name, tabId) =>
    deviceStorage.write(['meta'], async ({ meta }) => {
      const held = (await meta.get(keyOf(name)))?.value;
      if (isLease(held) && held.tabId === tabId) await meta.delete(keyOf(name));
    }),
};

function keyOf(name: string): string {
  return `lease/${name}`;
}

function isLease(value: unknown): value is Lease {
  return (
    typeof value === 'object' &&
    value !== null &&
    'tabId' in value &&
    'untilMs' in value &&
    typeof value.untilMs === 'number'
  );
}
