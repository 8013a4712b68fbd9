import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importQueue } from '../../client/offline/export/queue-file.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import { PAYLOAD_VERSION } from '../../client/offline/outbox/outbox-entry.ts';
import { payloadHashOf } from '../../client/offline/outbox/prepare-entry.ts';
import { upgradeEntry } from '../../client/offline/outbox/upgrade-entry.ts';
import { payloadHashOf as serverHashOf } from '../../server/sync/payload-hash.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import { demoOf, submitterOf, WORK_ORDER } from '../server/work-order-operations.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** One queue per release, as its tablets exported it: recorded, amended, void, and a note of discard, by an office. */
const folder = new URL('./golden/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const { companyId, accountId } = demoOf('a', 'OFFICE');
const actor = { companyId, accountId, role: 'OFFICE' as const, displayName: '林怡君' };

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp();
});
afterAll(() => testApp.close());

describe.each(files)('R44: the queue of %s', (name) => {
  const file = new Blob([readFileSync(new URL(name, folder))]);

  it('is read, upgraded and applied as what it was, and known when it comes again', async () => {
    const store = new MemoryOutboxStore();
    const taken = await importQueue(store, file, { actor, installId: crypto.randomUUID() });
    expect(taken.every(({ payloadVersion }) => payloadVersion <= PAYLOAD_VERSION)).toBe(true);
    const session = await submitterOf(testApp, 'a', 'OFFICE');
    const commands = taken.map(({ command }) => command);
    const outcomes = await session.submit(commands);
    expect(outcomes.map(({ status, issues }) => [status, issues])).toEqual(
      commands.map(() => ['APPLIED', []]),
    );
    expect((await session.submit(commands)).map(({ status }) => status)).toEqual(
      commands.map(() => 'DUPLICATE'),
    );
    const [first, last] = [commands[0], commands.findLast((command) => command.void)];
    const { workOrder } = await session.browser.dataOf(WORK_ORDER, { id: first?.workOrderId ?? '' });
    expect(workOrder).toMatchObject({
      revision: 2,
      status: 'IN_USE',
      note: '重鍍',
      attributedEmissionsKgCo2e: 46.6,
    });
    const voided = await session.browser.dataOf(WORK_ORDER, { id: last?.workOrderId ?? '' });
    expect(voided.workOrder).toMatchObject({ status: 'VOID', voidReason: '重複建單' });
  });

  it('has the fingerprints that device and server compute today', async () => {
    const { entries } = JSON.parse(await file.text()) as {
      entries: { command: never; payloadHash: string }[];
    };
    for (const { command, payloadHash } of entries) {
      expect(await payloadHashOf(command)).toBe(payloadHash);
      expect(serverHashOf(payloadOf(command))).toBe(payloadHash);
    }
  });
});

describe('R44: an entry in a queue', () => {
  const entryOf = (change: object) => {
    const { entries } = JSON.parse(readFileSync(new URL('queue-0.2.0.json', folder), 'utf8')) as {
      entries: object[];
    };
    return { ownerKey: 'a/b', ...entries[0], ...change };
  };

  it('of this build is taken as it is', () => {
    const raw = entryOf({});
    expect(upgradeEntry(raw)).toEqual({ kind: 'ENTRY', entry: raw });
  });

  it('of a later build is known as such', () => {
    expect(upgradeEntry(entryOf({ payloadVersion: 2, command: { novelty: true } }))).toEqual({
      kind: 'NEWER',
      payloadVersion: 2,
    });
  });

  it.each([
    ['no object', '工單'],
    ['no version', entryOf({ payloadVersion: null })],
    ['half a version', entryOf({ payloadVersion: 0.5 })],
    ['no command', entryOf({ command: null })],
    ['the command of another entry', entryOf({ commandId: crypto.randomUUID() })],
    ['a state that there is not', entryOf({ state: 'LOST' })],
    ['a sequence that is no number', entryOf({ sequence: '1' })],
    ['two kinds', entryOf({ command: { ...(entryOf({}) as { command?: object }).command, void: {} } })],
  ])('with %s is unreadable', (_name, raw) => {
    expect(upgradeEntry(raw)).toEqual({ kind: 'UNREADABLE' });
  });
});
