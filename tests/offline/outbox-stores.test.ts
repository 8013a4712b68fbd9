import { describe, expect, it } from 'vitest';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { NewCommand, OutboxEntry, StoredOutcome } from '../../client/offline/outbox/outbox-entry.ts';
import {
  CommandIdTaken,
  type OutboxStore,
  type RecordedEvidence,
} from '../../client/offline/outbox/outbox-store.ts';
import { DeviceStorage } from '../../client/offline/storage/device-storage.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';

const COMPANY = '11111111-1111-4111-8111-111111111111';
const owner: LocalOwner = { companyId: COMPANY, accountId: 'aaaaaaaa-0000-4000-8000-000000000001' };
const colleague: LocalOwner = { companyId: COMPANY, accountId: 'aaaaaaaa-0000-4000-8000-000000000002' };
const stranger: LocalOwner = {
  companyId: '22222222-2222-4222-8222-222222222222',
  accountId: 'bbbbbbbb-0000-4000-8000-000000000001',
};
const evidence: RecordedEvidence = {
  installId: '99999999-0000-4000-8000-000000000001',
  operatorId: null,
  recordedBy: '陳師傅',
  now: '2026-06-05T01:00:00.000Z',
  isClockSuspect: false,
};
const delivered: StoredOutcome = {
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
function amendment(workOrderId: string, note: string, more: Partial<NewCommand> = {}): NewCommand {
  return {
    commandId: crypto.randomUUID(),
    workOrderId,
    kind: { amend: { baseRevision: 1, changes: [{ cell: 'note', base: null, new: note }] } },
    content: null,
    title: `WO ${note}`,
    ...more,
  };
}

async function append(store: OutboxStore, of: LocalOwner, ...commands: NewCommand[]): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const command of commands) entries.push(await store.append(of, command, evidence));
  return entries;
}

const ids = (entries: readonly OutboxEntry[]) => entries.map(({ commandId }) => commandId);

describe.each<{ name: string; open: () => OutboxStore }>([
  { name: 'memory', open: () => new MemoryOutboxStore() },
  {
    name: 'the database of the device',
    open: () => new DexieOutboxStore(new DeviceStorage({ name: `outbox-${crypto.randomUUID()}` })),
  },
])('a queue in $name', ({ open }) => {
  it('numbers the commands of each owner apart, without gaps', async () => {
    const store = open();
    const own = await append(store, owner, amendment('w1', 'a'), amendment('w2', 'b'), amendment('w3', 'c'));
    const others = await append(store, colleague, amendment('w1', 'd'));
    expect(own.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(others.map(({ sequence }) => sequence)).toEqual([1]);
    expect(own.map(({ command }) => command.sequence)).toEqual([1, 2, 3]);
  });

  it('numbers commands that are saved at the same moment without repeating a number', async () => {
    const store = open();
    const saved = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((note) => store.append(owner, amendment(`w-${note}`, note), evidence)),
    );
    expect(saved.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets commands of one order that are saved at the same moment depend on each other', async () => {
    const store = open();
    await Promise.all(['a', 'b', 'c'].map((note) => store.append(owner, amendment('w1', note), evidence)));
    const [first, second, third] = await store.unsent(owner);
    expect(first?.command.dependsOn ?? []).toEqual([]);
    expect(second?.command.dependsOn).toEqual([first?.commandId]);
    expect(third?.command.dependsOn).toEqual([second?.commandId]);
  });

  it('keeps what was handed over, as it was', async () => {
    const store = open();
    const command = amendment('w1', 'a', { shownEmissionsKgCo2e: 3.5 });
    const [entry] = await append(store, owner, command);
    expect(entry).toMatchObject({
      commandId: command.commandId,
      ownerKey: `${owner.companyId}/${owner.accountId}`,
      installId: evidence.installId,
      workOrderId: 'w1',
      title: 'WO a',
      recordedBy: '陳師傅',
      queuedAt: evidence.now,
      state: 'QUEUED',
      attempts: 0,
      settledAt: null,
    });
    expect(entry?.command).toMatchObject({
      ...command.kind,
      deviceTime: evidence.now,
      shownEmissionsKgCo2e: 3.5,
    });
    expect(entry?.payloadHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(await store.find(owner, command.commandId)).toEqual(entry);
  });

  it('takes a command once, however often it is saved', async () => {
    const store = open();
    const command = amendment('w1', 'a');
    const [first] = await append(store, owner, command);
    const [again] = await append(store, owner, { ...command, title: 'another title' });
    expect(again).toEqual(first);
    expect(await store.unsent(owner)).toHaveLength(1);
  });

  it('knows a command again after others, and after it was settled', async () => {
    const store = open();
    const second = amendment('w1', 'b');
    const [first] = await append(store, owner, amendment('w1', 'a'), second);
    await store.patch(owner, [{ commandId: first?.commandId ?? '', state: 'ACKED', outcome: delivered }]);
    expect((await append(store, owner, second))[0]?.sequence).toBe(2);
    await store.patch(owner, [{ commandId: second.commandId, state: 'ACKED', outcome: delivered }]);
    expect((await append(store, owner, second))[0]?.state).toBe('ACKED');
    expect(await store.unsent(owner)).toEqual([]);
  });

  it('refuses other content under a taken id, and a taken id of somebody else', async () => {
    const store = open();
    const command = amendment('w1', 'a');
    await append(store, owner, command);
    const other = { ...command, kind: amendment('w1', 'b').kind };
    await expect(store.append(owner, other, evidence)).rejects.toBeInstanceOf(CommandIdTaken);
    await expect(store.append(colleague, command, evidence)).rejects.toBeInstanceOf(CommandIdTaken);
    expect((await store.find(owner, command.commandId))?.title).toBe('WO a');
  });

  it('lets a correction take the place of the refused command', async () => {
    const store = open();
    const [first, refused, later] = await append(
      store,
      owner,
      amendment('w1', 'a'),
      amendment('w1', 'b'),
      amendment('w1', 'c'),
    );
    await store.patch(owner, [{ commandId: refused?.commandId ?? '', state: 'ATTENTION' }]);
    const [correction] = await append(
      store,
      owner,
      amendment('w1', 'b2', { supersedes: refused?.commandId ?? null }),
    );
    expect(correction?.position).toBe(refused?.position);
    expect(correction?.command.supersedes).toBe(refused?.commandId);
    expect(correction?.command.dependsOn).toEqual([first?.commandId]);
    const order = ids(await store.unsent(owner));
    expect(order.indexOf(correction?.commandId ?? '')).toBeLessThan(order.indexOf(later?.commandId ?? ''));
  });

  it('R26: shows nobody the entries of somebody else, and counts them only', async () => {
    const store = open();
    const [entry] = await append(store, owner, amendment('w1', 'a'), amendment('w2', 'b'));
    const commandId = entry?.commandId ?? '';
    expect(await store.unsent(colleague)).toEqual([]);
    expect(await store.find(colleague, commandId)).toBeNull();
    expect(await store.patch(colleague, [{ commandId, state: 'DISCARDED' }])).toEqual([]);
    expect(await store.withdraw(colleague, commandId, evidence.now)).toBeNull();
    expect(await store.unsent(owner)).toHaveLength(2);
    expect(await store.countOfOthers(owner)).toEqual({ sameCompany: 0, otherCompanies: 0 });
    expect(await store.countOfOthers(colleague)).toEqual({ sameCompany: 2, otherCompanies: 0 });
    expect(await store.countOfOthers(stranger)).toEqual({ sameCompany: 0, otherCompanies: 2 });
  });

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
