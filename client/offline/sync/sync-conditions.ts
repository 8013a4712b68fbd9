import type { SyncStatus } from './sync-status.ts';

/** What can keep the queue from flowing or put it at risk, the weightiest first. */
export const SYNC_CONDITIONS = [
  'AUTH_WAIT',
  'UPGRADE_WAIT',
  'PAUSED',
  'NO_STORAGE',
  'OFFLINE',
  'UNREACHABLE',
  'STORAGE_LOW',
  'CLOCK_SUSPECT',
  'OF_OTHERS',
  'OF_OTHER_COMPANIES',
] as const;
export type SyncCondition = (typeof SYNC_CONDITIONS)[number];

/** CALM: nothing to do. WAIT: worth knowing. ACT: a person must act. */
export type SyncUrgency = 'CALM' | 'WAIT' | 'ACT';

/** How long the oldest unsent entry has waited. */
export type QueueAge = 'FRESH' | 'OVER_DAY' | 'OVER_THREE_DAYS';

const DAY_MS = 24 * 60 * 60 * 1000;
const GATES: ReadonlySet<SyncCondition> = new Set(['AUTH_WAIT', 'UPGRADE_WAIT', 'PAUSED']);

/** What holds at present. `isOnline` is what the device itself says of its network. */
export function conditionsOf(status: SyncStatus, isOnline: boolean): readonly SyncCondition[] {
  const { gate, connection, storage, ofOthers } = status;
  const holds: Readonly<Record<SyncCondition, boolean>> = {
    AUTH_WAIT: gate.kind === 'AUTH_WAIT',
    UPGRADE_WAIT: gate.kind === 'UPGRADE_WAIT',
    PAUSED: gate.kind === 'PAUSED',
    NO_STORAGE: !storage.isAvailable,
    OFFLINE: !isOnline,
    UNREACHABLE: isOnline && connection === 'UNREACHABLE',
    STORAGE_LOW: storage.isLow,
    CLOCK_SUSPECT: status.isClockSuspect,
    OF_OTHERS: ofOthers.sameCompany > 0,
    OF_OTHER_COMPANIES: ofOthers.otherCompanies > 0,
  };
  return SYNC_CONDITIONS.filter((condition) => holds[condition]);
}

/** Age of the queue at `nowMs` (ms since 1970). */
export function ageOfQueue({ oldestQueuedAt }: SyncStatus, nowMs: number): QueueAge {
  const waitedMs = oldestQueuedAt === null ? 0 : nowMs - Date.parse(oldestQueuedAt);
  if (waitedMs > 3 * DAY_MS) return 'OVER_THREE_DAYS';
  return waitedMs > DAY_MS ? 'OVER_DAY' : 'FRESH';
}

/** How much the queue asks of a person at `nowMs` (ms since 1970). */
export function urgencyOf(
  status: SyncStatus,
  conditions: readonly SyncCondition[],
  nowMs: number,
): SyncUrgency {
  const age = ageOfQueue(status, nowMs);
  if (status.attention > 0 || age === 'OVER_THREE_DAYS') return 'ACT';
  const isHeldUp = status.waiting > 0 && conditions.some((condition) => GATES.has(condition));
  return age === 'OVER_DAY' || isHeldUp ? 'WAIT' : 'CALM';
}
