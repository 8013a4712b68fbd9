import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import type { RecordedEvidence } from '../../client/offline/outbox/outbox-store.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { StorageFailure, type StorageFailureCode } from '../../client/offline/storage/storage-failure.ts';

export const owner: LocalOwner = {
  companyId: '11111111-1111-4111-8111-111111111111',
  accountId: 'aaaaaaaa-0000-4000-8000-000000000001',
};
export const colleague: LocalOwner = { ...owner, accountId: 'aaaaaaaa-0000-4000-8000-000000000002' };
export const ownerKey = `${owner.companyId}/${owner.accountId}`;
export const evidence: RecordedEvidence = {
  installId: '99999999-0000-4000-8000-000000000001',
  operatorId: null,
  recordedBy: '陳師傅',
  now: '2026-06-05T01:00:00.000Z',
  isClockSuspect: false,
};
export const draft = {
  draftId: 'd1',
  form: { customerName: '振宏' },
  title: 'WO-0611',
  commandId: 'c1',
  workOrderId: 'w1',
  updatedAt: '2026-06-05T00:59:00.000Z',
};

export function amendment(more: Partial<NewCommand> = {}): NewCommand {
  return {
    commandId: crypto.randomUUID(),
    workOrderId: 'w1',
    kind: { amend: { baseRevision: 1, changes: [{ cell: 'note', base: null, new: 'x' }] } },
    content: null,
    title: 'WO-0611',
    ...more,
  };
}

export const newName = () => `storage-${crypto.randomUUID()}`;

export async function codeOf(work: Promise<unknown>): Promise<StorageFailureCode | 'NO_FAILURE'> {
  try {
    await work;
    return 'NO_FAILURE';
  } catch (error) {
    if (error instanceof StorageFailure) return error.code;
    throw error;
  }
}
