import { describe, expect, it } from 'vitest';
import { CommandIdTaken } from '../../client/offline/outbox/outbox-store.ts';
import {
  owner,
  colleague,
  stranger,
  evidence,
  delivered,
  amendment,
  append,
  ids,
  stores,
} from './outbox-samples.ts';

describe.each(stores)('a queue in $name', ({ open }) => {
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
});
