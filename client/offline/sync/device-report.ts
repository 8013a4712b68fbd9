import type { DeviceReportInput } from '../../graphql/generated/graphql.ts';
import type { SyncStatus } from './sync-status.ts';

/** What this device tells the office about its queue, so that a silent standstill is noticed. */
export function deviceReportOf(
  { waiting, attention, drafts, oldestQueuedAt, storage }: SyncStatus,
  { epochSeen, clockOffsetMs }: Pick<DeviceReportInput, 'epochSeen' | 'clockOffsetMs'>,
): DeviceReportInput {
  return {
    waitingCount: waiting,
    attentionCount: attention,
    draftCount: drafts,
    oldestQueuedAt,
    isStoragePersisted: storage.isPersisted,
    usageMb: storage.usageMb,
    epochSeen: epochSeen ?? null,
    clockOffsetMs: clockOffsetMs ?? null,
  };
}
