import { beforeEach, describe, expect, it } from 'vitest';
import { lastEndsOf } from '../../client/features/work-order-entry/last-ends.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import { anId } from '../support/builders.ts';
import { applied } from './fake-sync.tsx';
import { aMeter, anOrderRead, recordingOf } from './meters-samples.ts';

const OWNER = { companyId: anId(1), accountId: anId(2) };
const EVIDENCE = {
  installId: anId(3),
  operatorId: null,
  recordedBy: '王小明',
  now: '2023-06-07T00:00:00.000Z',
  isClockSuspect: false,
};
const METER = anId(50);

let store: MemoryOutboxStore;
beforeEach(() => {
  store = new MemoryOutboxStore();
});

async function put(command: NewCommand, isSent = false): Promise<void> {
  const { commandId } = await store.append(OWNER, command, EVIDENCE);
  const answer = applied();
  if (isSent && answer !== null) await store.patch(OWNER, [{ commandId, ...answer }]);
}

async function lastEnd(ownId = anId(900), meter = aMeter()) {
  const queue = { unsent: await store.unsent(OWNER), settled: await store.settled(OWNER, 200) };
  return lastEndsOf([meter], queue, ownId).get(METER) ?? null;
}

const later = { processingDate: '2023-06-06', workOrderNumber: 'WO-0611' };
const earlier = { processingDate: '2023-06-01', workOrderNumber: 'WO-0600' };

describe('the last end of a meter on this device', () => {
  it('is what the server said while nothing waits', async () => {
    expect(await lastEnd()).toMatchObject({ value: 12_905, workOrderNumber: 'WO-0610' });
    expect(await lastEnd(anId(900), aMeter({ lastReading: null }))).toBeNull();
  });

  it.each([false, true])('is that of a later order recorded here (sent: %s)', async (isSent) => {
    await put(recordingOf(anOrderRead({ endReading: 12_950 }, later)), isSent);
    expect(await lastEnd()).toMatchObject({ value: 12_950, workOrderNumber: 'WO-0611' });
  });

  it('stays with the server’s when the order recorded here ran before', async () => {
    await put(recordingOf(anOrderRead({ startReading: 12_000, endReading: 12_100 }, earlier)));
    expect(await lastEnd()).toMatchObject({ value: 12_905 });
  });

  it('follows an unsent change of the order that the server names, and not a sent one', async () => {
    const changed = anOrderRead({ endReading: 12_960 }, { processingDate: '2023-06-05' });
    await put(recordingOf(changed, anId(610)));
    expect(await lastEnd()).toMatchObject({ value: 12_960 });
    store = new MemoryOutboxStore();
    await put(recordingOf(changed, anId(610)), true);
    expect(await lastEnd()).toMatchObject({ value: 12_905 });
  });

  it('leaves out an order whose voiding waits', async () => {
    const workOrderId = crypto.randomUUID();
    await put(recordingOf(anOrderRead({}, later), workOrderId));
    await put({
      commandId: crypto.randomUUID(),
      workOrderId,
      kind: { void: { baseRevision: 1, reason: '重複' } },
      content: null,
      title: 'WO-0611',
    });
    expect(await lastEnd()).toMatchObject({ value: 12_905 });
  });

  it('is never that of the order being typed itself', async () => {
    const workOrderId = crypto.randomUUID();
    await put(recordingOf(anOrderRead({}, later), workOrderId));
    expect(await lastEnd(workOrderId)).toMatchObject({ value: 12_905 });
    expect(await lastEnd(anId(610), aMeter())).toMatchObject({ value: 12_950 });
  });
});
