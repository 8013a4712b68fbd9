import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { readUnsentFile } from '../../client/offline/export/read-unsent-file.ts';
import { unsentFileText } from '../../client/offline/export/unsent-file.ts';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { DeviceStorage } from '../../client/offline/storage/device-storage.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { readRescuedQueues } from '../../client/offline/storage/rescue.ts';
import { DATABASE_VERSION } from '../../client/offline/storage/tables.ts';
import { sendRescued } from '../../client/offline/sync/send-rescued.ts';
import type { SubmittedBatch, SyncAnswer } from '../../client/offline/sync/sync-answer.ts';
import type { Submission } from '../../client/offline/sync/sync-ports.ts';
import { anId } from '../support/builders.ts';

const owner: LocalOwner = { companyId: anId(1), accountId: anId(2) };
const colleague: LocalOwner = { companyId: anId(1), accountId: anId(3) };
const evidence = {
  installId: anId(9),
  operatorId: null,
  recordedBy: '王小明',
  now: '2026-11-22T07:59:00.000Z',
  isClockSuspect: false,
};

/** A device of this version with entries, whose database a later version has opened since. */
async function upgradedDevice(): Promise<string> {
  const name = `rescue-${crypto.randomUUID()}`;
  const storage = new DeviceStorage({ name });
  const store = new DexieOutboxStore(storage);
  await storage.write(['meta'], ({ meta }) => meta.put({ key: 'installId', value: anId(9) }));
  const put = (of: LocalOwner, note: string, now: string) =>
    store.append(
      of,
      {
        commandId: crypto.randomUUID(),
        workOrderId: anId(100),
        kind: { amend: { baseRevision: 1, changes: [{ cell: 'note', base: null, new: note }] } },
        content: null,
        title: note,
      },
      { ...evidence, now },
    );
  await put(owner, 'a', '2026-11-22T07:57:00.000Z');
  await put(owner, 'b', '2026-11-22T07:59:00.000Z');
  await put(colleague, 'c', '2026-11-22T07:58:00.000Z');
  storage.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, (DATABASE_VERSION + 1) * 10);
    request.onupgradeneeded = () => request.result.createObjectStore('novelty', { keyPath: 'id' });
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  return name;
}

async function queueOf(name: string, of: LocalOwner) {
  const queue = (await readRescuedQueues(name)).find(
    ({ owner: { accountId } }) => accountId === of.accountId,
  );
  if (queue === undefined) throw new Error('nothing of this owner was found');
  return queue;
}

/** A platform that answers every command with one status. */
function platform(status: string) {
  const submissions: Submission[] = [];
  return {
    submissions,
    submit: (submission: Submission): Promise<SyncAnswer<SubmittedBatch>> => {
      submissions.push(submission);
      const outcome = { status, code: null, issues: [], parameters: {}, revision: 1, caseIds: [] };
      const outcomes = new Map(
        submission.commands.map(({ id }) => [id, { ...outcome, confirmedEmissionsKgCo2e: null }]),
      );
      return Promise.resolve({
        kind: 'ANSWERED',
        value: { serverTime: evidence.now, serverEpoch: anId(8), outcomes },
      });
    },
  };
}

describe('R43: a device whose data a later version wrote', () => {
  it('tells what waits, per owner and in order, and changes nothing', async () => {
    const name = await upgradedDevice();
    const queues = await readRescuedQueues(name);
    expect(
      queues.map(({ owner: { accountId }, entries }) => [accountId, entries.map(({ title }) => title)]),
    ).toEqual([
      [owner.accountId, ['a', 'b']],
      [colleague.accountId, ['c']],
    ]);
    expect(queues[0]?.installId).toBe(anId(9));
    const later = await new Dexie(name).open();
    expect(later.verno).toBe(DATABASE_VERSION + 1);
    expect(await later.table('outbox').count()).toBe(3);
    later.close();
  });

  it('hands the entries of an owner out as a file that can be imported', async () => {
    const queue = await queueOf(await upgradedDevice(), owner);
    const text = await unsentFileText(queue.entries, {
      owner,
      installId: queue.installId,
      serverOrigin: 'https://platform.example',
      now: evidence.now,
    });
    const read = await readUnsentFile(new Blob([text]));
    expect(read.owner).toEqual(owner);
    expect(read.entries.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it('loses nothing of an entry that it does not understand', async () => {
    const queue = await queueOf(await upgradedDevice(), owner);
    const novel = {
      ...queue.entries[0],
      payloadVersion: 2,
      novelty: { photo: 'hash' },
    } as unknown as OutboxEntry;
    const text = await unsentFileText([novel], {
      owner,
      installId: queue.installId,
      serverOrigin: 'https://platform.example',
      now: evidence.now,
    });
    expect(JSON.parse(text)).toMatchObject({ entries: [{ payloadVersion: 2, novelty: { photo: 'hash' } }] });
  });

  it('sends what it understands as its owner’s, and leaves it on the device', async () => {
    const name = await upgradedDevice();
    const queue = await queueOf(name, owner);
    const played = platform('APPLIED');
    expect(await sendRescued(queue, played, 'build')).toEqual({ delivered: 2, left: 0, isComplete: true });
    expect(played.submissions).toHaveLength(1);
    expect(played.submissions[0]).toMatchObject({ owner, installId: anId(9), clientBuild: 'build' });
    expect((await queueOf(name, owner)).entries).toHaveLength(2);
  });

  it('tells what is left when the platform refuses, or cannot be reached', async () => {
    const queue = await queueOf(await upgradedDevice(), owner);
    expect(await sendRescued(queue, platform('REJECTED'), null)).toEqual({
      delivered: 0,
      left: 2,
      isComplete: true,
    });
    const silent = { submit: () => Promise.resolve({ kind: 'UNREACHABLE' } as const) };
    expect(await sendRescued(queue, silent, null)).toEqual({ delivered: 0, left: 2, isComplete: false });
  });

  it('sends no more than fifty at a time, and none of a later build', async () => {
    const queue = await queueOf(await upgradedDevice(), owner);
    const [entry] = queue.entries;
    if (entry === undefined) throw new Error('no entry');
    const many = Array.from({ length: 120 }, () => {
      const commandId = crypto.randomUUID();
      return { ...entry, commandId, command: { ...entry.command, id: commandId } };
    });
    const played = platform('DUPLICATE');
    const entries = [...many, { ...entry, payloadVersion: 2 }];
    expect(await sendRescued({ ...queue, entries }, played, null)).toMatchObject({ delivered: 120, left: 1 });
    expect(played.submissions.map(({ commands }) => commands.length)).toEqual([50, 50, 20]);
  });

  it('makes no database where there is none', async () => {
    const name = `rescue-${crypto.randomUUID()}`;
    expect(await readRescuedQueues(name)).toEqual([]);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });
});
