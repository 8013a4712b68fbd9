import { describe, expect, it } from 'vitest';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import { owner, colleague, evidence, delivered, amendment, append, ids, stores } from './outbox-samples.ts';

describe.each(stores)('a settled queue in $name', ({ open }) => {
  it('moves a delivered entry to the settled ones, where no later patch reaches it', async () => {
    const store = open();
    const [entry] = await append(store, owner, amendment('w1', 'a'));
    const commandId = entry?.commandId ?? '';
    const settledAt = new Date().toISOString();
    const [acked] = await store.patch(owner, [{ commandId, state: 'ACKED', outcome: delivered, settledAt }]);
    expect(acked).toMatchObject({ state: 'ACKED', outcome: delivered, settledAt });
    expect(await store.unsent(owner)).toEqual([]);
    expect(ids(await store.settled(owner, 10))).toEqual([commandId]);
    expect(await store.patch(owner, [{ commandId, state: 'QUEUED' }])).toEqual([]);
    expect((await store.find(owner, commandId))?.state).toBe('ACKED');
  });

  it('applies all patches or tells which did not meet an unsent entry', async () => {
    const store = open();
    const [a, b] = await append(store, owner, amendment('w1', 'a'), amendment('w2', 'b'));
    const changed = await store.patch(owner, [
      {
        commandId: a?.commandId ?? '',
        state: 'SENDING',
        attempts: 1,
        leaseUntil: '2026-06-05T01:01:00.000Z',
      },
      { commandId: crypto.randomUUID(), state: 'SENDING' },
      { commandId: b?.commandId ?? '', state: 'RETRY_WAIT', nextAttemptAt: '2026-06-05T01:05:00.000Z' },
    ]);
    expect(changed.map(({ state }) => state)).toEqual(['SENDING', 'RETRY_WAIT']);
    expect((await store.unsent(owner)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['SENDING', 1],
      ['RETRY_WAIT', 0],
    ]);
  });

  it('lists settled entries the newest first and counts those acknowledged since midnight', async () => {
    const store = open();
    const entries = await append(
      store,
      owner,
      amendment('w1', 'a'),
      amendment('w2', 'b'),
      amendment('w3', 'c'),
    );
    const midnight = new Date(Date.now() - 60_000).toISOString();
    const at = (ms: number) => new Date(Date.parse(midnight) + ms).toISOString();
    const ends = [
      { state: 'ACKED' as const, settledAt: at(-1) },
      { state: 'DISCARDED' as const, settledAt: at(2) },
      { state: 'ACKED' as const, settledAt: midnight },
    ];
    await store.patch(
      owner,
      ends.map((end, index) => ({ commandId: entries[index]?.commandId ?? '', ...end })),
    );
    expect((await store.settled(owner, 2)).map(({ title }) => title)).toEqual(['WO b', 'WO c']);
    expect(await store.acknowledgedSince(owner, midnight)).toBe(1);
    expect(await store.acknowledgedSince(colleague, midnight)).toBe(0);
  });

  it('R52: puts settled entries back as they were when a restored server does not know them', async () => {
    const store = open();
    const [entry] = await append(store, owner, amendment('w1', 'a'));
    const commandId = entry?.commandId ?? '';
    await store.patch(owner, [{ commandId, state: 'ACKED', outcome: delivered, attempts: 3 }]);
    await store.requeue(colleague, [commandId]);
    expect(await store.unsent(owner)).toEqual([]);
    await store.requeue(owner, [commandId, crypto.randomUUID()]);
    expect(await store.unsent(owner)).toEqual([entry]);
    expect(await store.settled(owner, 10)).toEqual([]);
  });

  it('gives an entry back that never left, and none that may have left or that others build upon', async () => {
    const store = open();
    const [a, b] = await append(store, owner, amendment('w1', 'a'), amendment('w1', 'b'));
    expect(await store.withdraw(owner, a?.commandId ?? '', evidence.now)).toBeNull();
    expect((await store.withdraw(owner, b?.commandId ?? '', evidence.now))?.title).toBe('WO b');
    expect(await store.withdraw(owner, b?.commandId ?? '', evidence.now)).toBeNull();
    await store.patch(owner, [{ commandId: a?.commandId ?? '', state: 'SENDING', attempts: 1 }]);
    expect(await store.withdraw(owner, a?.commandId ?? '', evidence.now)).toBeNull();
    expect(ids(await store.unsent(owner))).toEqual([a?.commandId]);
  });

  it('R51: takes the entries of a file once, in their order, under its own next numbers', async () => {
    const elsewhere = new MemoryOutboxStore();
    await append(elsewhere, owner, amendment('w1', 'a'), amendment('w2', 'b'), amendment('w1', 'c'));
    const exported = await elsewhere.unsent(owner);
    const store = open();
    await append(store, owner, amendment('w9', 'before'));
    const installId = '99999999-0000-4000-8000-000000000002';
    expect(await store.adopt(owner, exported, installId)).toHaveLength(3);
    expect(await store.adopt(owner, exported, installId)).toEqual([]);
    const [, ...adopted] = await store.unsent(owner);
    expect(ids(adopted)).toEqual(ids(exported));
    expect(adopted.map(({ payloadHash }) => payloadHash)).toEqual(
      exported.map(({ payloadHash }) => payloadHash),
    );
    expect(adopted.map(({ sequence, position, command }) => [sequence, position, command.sequence])).toEqual([
      [2, 2, 2],
      [3, 3, 3],
      [4, 4, 4],
    ]);
    // It may have been sent from where it comes from, so that it cannot be taken back like a new one.
    expect(await store.withdraw(owner, exported[1]?.commandId ?? '', evidence.now)).toBeNull();
    expect((await append(store, owner, amendment('w3', 'after')))[0]?.sequence).toBe(5);
  });

  it('R51: takes nothing from a file that the device has sent already or that is somebody else’s here', async () => {
    const store = open();
    const [sent, waiting] = await append(store, owner, amendment('w1', 'a'), amendment('w2', 'b'));
    const exported = await store.unsent(owner);
    await store.patch(owner, [{ commandId: sent?.commandId ?? '', state: 'ACKED', outcome: delivered }]);
    expect(await store.adopt(owner, exported, evidence.installId)).toEqual([]);
    expect(await store.adopt(colleague, exported, evidence.installId)).toEqual([]);
    expect(ids(await store.unsent(owner))).toEqual([waiting?.commandId]);
    expect(await store.unsent(colleague)).toEqual([]);
  });

  it('notes an export without changing a state', async () => {
    const store = open();
    const [entry] = await append(store, owner, amendment('w1', 'a'));
    await store.markExported(colleague, [entry?.commandId ?? ''], evidence.now);
    expect((await store.unsent(owner))[0]?.exportedAt).toBeNull();
    await store.markExported(owner, [entry?.commandId ?? '', crypto.randomUUID()], evidence.now);
    expect((await store.unsent(owner))[0]).toEqual({ ...entry, exportedAt: evidence.now });
  });

  it('keeps the order of a queue of a hundred entries, whatever became of some', async () => {
    const store = open();
    const commands = Array.from({ length: 100 }, (_, index) => amendment(`w${index % 7}`, String(index)));
    const entries = await append(store, owner, ...commands);
    const every = (step: number) =>
      entries.filter((_, index) => index % step === 0).map(({ commandId }) => commandId);
    await store.patch(
      owner,
      every(3).map((commandId) => ({ commandId, state: 'ACKED' as const, outcome: delivered })),
    );
    await store.requeue(owner, every(6));
    const left = (await store.unsent(owner)).map(({ sequence }) => sequence);
    expect(left).toEqual([...left].sort((x, y) => x - y));
    expect(left).toHaveLength(100 - 34 + 17);
  });
});
