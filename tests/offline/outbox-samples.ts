import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { NewCommand, OutboxEntry, StoredOutcome } from '../../client/offline/outbox/outbox-entry.ts';
import { type OutboxStore, type RecordedEvidence } from '../../client/offline/outbox/outbox-store.ts';
import { DeviceStorage } from '../../client/offline/storage/device-storage.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';

export const COMPANY = '11111111-1111-4111-8111-111111111111';
export const owner: LocalOwner = { companyId: COMPANY, accountId: 'aaaaaaaa-0000-4000-8000-000000000001' };
export const colleague: LocalOwner = {
  companyId: COMPANY,
  accountId: 'aaaaaaaa-0000-4000-8000-000000000002',
};
export const stranger: LocalOwner = {
  companyId: '22222222-2222-4222-8222-222222222222',
  accountId: 'bbbbbbbb-0000-4000-8000-000000000001',
};
export const evidence: RecordedEvidence = {
  installId: '99999999-0000-4000-8000-000000000001',
  operatorId: null,
  recordedBy: '陳師傅',
  now: '2026-06-05T01:00:00.000Z',
  isClockSuspect: false,
};
export const delivered: StoredOutcome = {
  status: 'APPLIED',
  code: null,
  issues: [],
  parameters: {},
  revision: 1,
  caseIds: [],
  confirmedEmissionsKgCo2e: 1,
  serverTime: '2026-06-05T02:00:00.000Z',
};

/** A change of the note of one work order; enough to tell commands apart. */
export function amendment(workOrderId: string, note: string, more: Partial<NewCommand> = {}): NewCommand {
  return {
    commandId: crypto.randomUUID(),
    workOrderId,
    kind: { amend: { baseRevision: 1, changes: [{ cell: 'note', base: null, new: note }] } },
    content: null,
    title: `WO ${note}`,
    ...more,
  };
}

export async function append(
  store: OutboxStore,
  of: LocalOwner,
  ...commands: NewCommand[]
): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const command of commands) entries.push(await store.append(of, command, evidence));
  return entries;
}

export const ids = (entries: readonly OutboxEntry[]) => entries.map(({ commandId }) => commandId);

/** Every kind of store; what is said of one holds for all. */
export const stores: readonly { readonly name: string; readonly open: () => OutboxStore }[] = [
  { name: 'memory', open: () => new MemoryOutboxStore() },
  {
    name: 'the database of the device',
    open: () => new DexieOutboxStore(new DeviceStorage({ name: `outbox-${crypto.randomUUID()}` })),
  },
];
