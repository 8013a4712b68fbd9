import { describe, expect, it } from 'vitest';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { DeviceStorage, deviceStorage } from '../../client/offline/storage/device-storage.ts';
import { draftsOf, saveDraft } from '../../client/offline/storage/drafts.ts';
import { installId, nextSequence } from '../../client/offline/storage/meta.ts';
import {
  clearReadableData,
  mirrorOf,
  storedForOwner,
  storeForOwner,
  storeMirror,
} from '../../client/offline/storage/mirror.ts';
import {
  clearOrders,
  mirroredOrder,
  mirroredOrders,
  storeOrders,
} from '../../client/offline/storage/orders.ts';
import { owner, colleague, evidence, draft, amendment, newName } from './storage-samples.ts';

describe('copies for reading', () => {
  const order = (workOrderId: string, processingDate: string) => ({
    workOrderId,
    processingDate,
    changedAt: `${processingDate}T10:00:00.000Z`,
    order: { workOrderNumber: workOrderId },
  });

  it('are the owner’s alone and come the latest first', async () => {
    await storeOrders(owner, [
      order('w1', '2026-06-01'),
      order('w2', '2026-06-05'),
      order('w3', '2026-06-03'),
    ]);
    await storeOrders(colleague, [order('w1', '2026-06-04')]);
    expect((await mirroredOrders(owner)).map(({ workOrderId }) => workOrderId)).toEqual(['w2', 'w3', 'w1']);
    expect((await mirroredOrder(colleague, 'w1'))?.processingDate).toBe('2026-06-04');
    expect(await mirroredOrder(colleague, 'w2')).toBeNull();
    await clearOrders(owner, '2026-06-03');
    expect((await mirroredOrders(owner)).map(({ workOrderId }) => workOrderId)).toEqual(['w2', 'w3']);
    await clearOrders(owner);
    expect(await mirroredOrders(owner)).toEqual([]);
    expect(await mirroredOrders(colleague)).toHaveLength(1);
  });

  it('R29: go at a change of user and at sign-out, unlike drafts, waiting entries and numbers', async () => {
    const reference = {
      sources: [],
      factors: [],
      gwpValues: [],
      referenceValues: [],
      fetchedAt: draft.updatedAt,
    };
    await storeOrders(owner, [order('w1', '2026-06-01')]);
    await storeOrders(colleague, [order('w1', '2026-06-01')]);
    await storeForOwner(owner, 'meters', [{ id: 'm1' }]);
    await storeForOwner(colleague, 'meters', [{ id: 'm2' }]);
    await storeMirror(owner.companyId, reference);
    await storeMirror('22222222-2222-4222-8222-222222222222', reference);
    await saveDraft(owner, draft);
    const store = new DexieOutboxStore(deviceStorage);
    await store.append(owner, amendment(), { ...evidence, installId: await installId() });

    await clearReadableData(colleague);
    expect(await mirroredOrders(owner)).toEqual([]);
    expect(await storedForOwner(owner, 'meters')).toBeNull();
    expect(await storedForOwner(colleague, 'meters')).toEqual([{ id: 'm2' }]);
    expect(await mirroredOrders(colleague)).toHaveLength(1);
    expect(await mirrorOf(owner.companyId)).toEqual(reference);
    expect(await mirrorOf('22222222-2222-4222-8222-222222222222')).toBeNull();

    await clearReadableData(null);
    expect(await mirroredOrders(colleague)).toEqual([]);
    expect(await storedForOwner(colleague, 'meters')).toBeNull();
    expect(await mirrorOf(owner.companyId)).toBeNull();
    expect(await draftsOf(owner)).toHaveLength(1);
    expect(await store.unsent(owner)).toHaveLength(1);
    expect(await nextSequence(owner)).toBe(2);
  });
});

describe('settled entries', () => {
  it('go above the newest 2,000, when others are settled', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const store = new DexieOutboxStore(storage);
    const first = await store.append(owner, amendment(), evidence);
    const dayMs = 24 * 60 * 60 * 1000;
    const settled = (commandId: string, agoMs: number) => ({
      ...first,
      commandId,
      state: 'ACKED' as const,
      settledAt: new Date(Date.now() - agoMs).toISOString(),
    });
    await storage.write(['settled'], (tables) =>
      tables.settled.bulkPut([
        settled('oldest', 31 * dayMs),
        ...Array.from({ length: 2001 }, (_, index) => settled(`kept ${index}`, 29 * dayMs - index)),
      ]),
    );
    await store.patch(owner, [{ commandId: first.commandId, state: 'ACKED' }]);
    const left = await store.settled(owner, 5000);
    expect(left).toHaveLength(2000);
    expect(left[0]?.commandId).toBe(first.commandId);
    expect(left.map(({ commandId }) => commandId)).not.toContain('oldest');
    expect(left.map(({ commandId }) => commandId)).not.toContain('kept 0');
  });
});

describe('settled entries of a device whose clock was wrong', () => {
  it('are as old as the server says, whatever the device thought', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const store = new DexieOutboxStore(storage);
    const first = await store.append(owner, amendment(), evidence);
    const outcomeAt = (serverTime: string) => ({
      status: 'APPLIED' as const,
      code: null,
      issues: [],
      parameters: {},
      revision: 1,
      caseIds: [],
      confirmedEmissionsKgCo2e: null,
      serverTime,
    });
    const settled = (commandId: string, settledAt: string, serverTime: string) => ({
      ...first,
      commandId,
      state: 'ACKED' as const,
      settledAt,
      outcome: outcomeAt(serverTime),
    });
    await storage.write(['settled'], (tables) =>
      tables.settled.bulkPut([
        settled('clock of 1976', '1976-10-01T00:00:00.000Z', '2026-11-21T08:00:00.000Z'),
        settled('delivered long ago', '2026-10-01T08:00:00.000Z', '2026-10-01T08:00:00.000Z'),
      ]),
    );
    const outcome = outcomeAt('2026-11-22T08:00:00.000Z');
    await store.patch(owner, [{ commandId: first.commandId, state: 'ACKED', outcome }]);
    const left = (await store.settled(owner, 10)).map(({ commandId }) => commandId);
    expect(left.toSorted()).toEqual(['clock of 1976', first.commandId].toSorted());
  });
});
