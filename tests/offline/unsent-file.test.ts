import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import type { Actor } from '#domain/access/actor.ts';
import { ImportRefused, type ImportRefusal } from '../../client/offline/export/import-refused.ts';
import { exportQueue, importQueue } from '../../client/offline/export/queue-file.ts';
import { MAX_UNSENT_FILE_BYTES } from '../../client/offline/export/read-unsent-file.ts';
import { digestOf } from '../../client/offline/export/unsent-file.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { payloadHashOf } from '../../client/offline/outbox/prepare-entry.ts';
import type { OutboxStore } from '../../client/offline/outbox/outbox-store.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import {
  contentInput,
  demoOf,
  submitterOf,
  WORK_ORDER,
  type Submitter,
} from '../server/work-order-operations.ts';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const NOW = '2026-11-22T07:59:00.000Z';
const TABLET = '99999999-0000-4000-8000-000000000001';
const OFFICE_PC = '99999999-0000-4000-8000-000000000002';
const { companyId, accountId, plantId } = demoOf('a');
const owner: LocalOwner = { companyId, accountId };
const author: Actor = { accountId, companyId, role: 'OPERATOR', displayName: '王小明' };
const office: Actor = { ...author, accountId: demoOf('a', 'OFFICE').accountId, role: 'OFFICE' };
const colleague: Actor = { ...author, accountId: crypto.randomUUID() };
const stranger: Actor = { ...author, accountId: demoOf('b').accountId, companyId: demoOf('b').companyId };

/** A tablet with one order, recorded and amended, that has not reached the platform. */
async function aTablet(): Promise<{ store: OutboxStore; file: Blob; workOrderId: string }> {
  const store = new MemoryOutboxStore();
  const workOrderId = crypto.randomUUID();
  const content = aWorkOrder({ plantId, activityData: [anActivity()] });
  const evidence = {
    installId: TABLET,
    operatorId: null,
    recordedBy: '王小明',
    now: NOW,
    isClockSuspect: false,
  };
  const command = { workOrderId, content, title: 'WO-2026-001' };
  const change = { cell: 'note', base: null, new: '重鍍' };
  const kinds = [
    { record: { content: contentInput(content) } },
    { amend: { baseRevision: 1, changes: [change] } },
  ];
  for (const kind of kinds) {
    await store.append(owner, { ...command, commandId: crypto.randomUUID(), kind }, evidence);
  }
  const circumstances = { owner, installId: TABLET, serverOrigin: 'https://platform.example', now: NOW };
  return { store, file: await exportQueue(store, circumstances), workOrderId };
}

async function contentOf(file: Blob): Promise<Record<string, unknown>> {
  return JSON.parse(await file.text()) as Record<string, unknown>;
}

async function refusalOf(file: Blob, actor: Actor = author): Promise<ImportRefusal | 'TAKEN'> {
  try {
    await importQueue(new MemoryOutboxStore(), file, { actor, installId: OFFICE_PC });
    return 'TAKEN';
  } catch (error) {
    if (error instanceof ImportRefused) return error.code;
    throw error;
  }
}

const asFile = (content: unknown) => new Blob([JSON.stringify(content)]);

describe('the file of unsent entries', () => {
  it('says what it is, whose it is, and closes with a digest', async () => {
    const { file } = await aTablet();
    expect(file.type).toBe('application/json');
    const content = await contentOf(file);
    expect(content).toMatchObject({
      format: 'platecarbon-unsent-entries',
      version: 1,
      installId: TABLET,
      companyId,
      accountId,
      serverOrigin: 'https://platform.example',
      exportedAt: NOW,
      entries: [{ state: 'QUEUED' }, { state: 'QUEUED' }],
    });
    const { digest, ...rest } = content;
    const bytes = new TextEncoder().encode(canonicalJson(rest));
    const expected = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(digest).toBe(expected);
  });

  it('changes no states on the device, and notes when it was made', async () => {
    const { store } = await aTablet();
    const entries = await store.unsent(owner);
    expect(entries.map(({ state, exportedAt }) => [state, exportedAt])).toEqual([
      ['QUEUED', NOW],
      ['QUEUED', NOW],
    ]);
  });

  it('is taken back by its author with its ids', async () => {
    const { store, file } = await aTablet();
    const elsewhere = new MemoryOutboxStore();
    const taken = await importQueue(elsewhere, file, { actor: author, installId: OFFICE_PC });
    const ids = (entries: readonly OutboxEntry[]) => entries.map(({ commandId }) => commandId);
    expect(ids(taken)).toEqual(ids(await store.unsent(owner)));
    expect(taken.map(({ command }) => command.operatorId ?? null)).toEqual([null, null]);
    expect(await importQueue(elsewhere, file, { actor: author, installId: OFFICE_PC })).toEqual([]);
  });
});

describe('a file that another program wrote', () => {
  it('shows a recording by what it states, where it says nothing for people', async () => {
    const { store, file } = await aTablet();
    const { entries, digest, ...rest } = await contentOf(file);
    expect(digest).toEqual(expect.any(String));
    const bare = (entries as readonly Record<string, unknown>[]).map((entry) => ({
      ...entry,
      content: null,
    }));
    const written = { ...rest, entries: bare };
    const foreign = asFile({ ...written, digest: await digestOf(written) });
    const arrangement = { actor: author, installId: OFFICE_PC };
    const [recorded, amended] = await importQueue(new MemoryOutboxStore(), foreign, arrangement);
    const [stored] = await store.unsent(owner);
    expect(recorded?.content).toEqual(stored?.content);
    expect(amended?.content).toBeNull();
  });

  it('shows a recording that leaves to the platform what it takes by itself', async () => {
    const { store, file } = await aTablet();
    const { entries, digest, ...rest } = await contentOf(file);
    expect(digest).toEqual(expect.any(String));
    const [entry] = entries as readonly OutboxEntry[];
    const { content } = entry!.command.record!;
    const activityData = content.activityData.map(({ origin, ...line }) => {
      expect(origin).toBe('TYPED');
      return line;
    });
    const command = { ...entry!.command, record: { content: { ...content, activityData } } };
    const short = { ...entry, command, content: null, payloadHash: await payloadHashOf(command) };
    const written = { ...rest, entries: [short] };
    const foreign = asFile({ ...written, digest: await digestOf(written) });
    const arrangement = { actor: author, installId: OFFICE_PC };
    const [recorded] = await importQueue(new MemoryOutboxStore(), foreign, arrangement);
    const [stored] = await store.unsent(owner);
    expect(recorded?.content).toEqual(stored?.content);
  });
});

describe('R51: a file is refused', () => {
  it('when one figure was changed by hand', async () => {
    const { file } = await aTablet();
    const text = await file.text();
    expect(await refusalOf(new Blob([text.replace('"quantity": 100', '"quantity": 10')]))).toBe('DAMAGED');
  });

  it('when it was changed together with its digest, but not with the fingerprint of the entry', async () => {
    const { file } = await aTablet();
    const content = JSON.parse((await file.text()).replaceAll('"quantity": 100', '"quantity": 10')) as object;
    expect(await refusalOf(asFile({ ...content, digest: await digestOf(content) }))).toBe('DAMAGED');
  });

  it('when it was cut off', async () => {
    const { file } = await aTablet();
    expect(await refusalOf(file.slice(0, Math.floor(file.size / 2)))).toBe('NOT_OUR_FILE');
  });

  it.each([
    ['text', new Blob(['工單'])],
    ['a list', asFile([])],
    ['another format', asFile({ format: 'invoice', version: 1 })],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])])],
  ])('when it is %s', async (_name, file) => {
    expect(await refusalOf(file)).toBe('NOT_OUR_FILE');
  });

  it('when it holds nothing', async () => {
    const { file } = await aTablet();
    const content = { ...(await contentOf(file)), entries: [] };
    expect(await refusalOf(asFile({ ...content, digest: await digestOf(content) }))).toBe('EMPTY');
  });

  it('when a later version wrote it, as a whole or one entry of it', async () => {
    const { file } = await aTablet();
    const content = await contentOf(file);
    expect(await refusalOf(asFile({ ...content, version: 2 }))).toBe('NEWER_VERSION');
    const entries = (content['entries'] as object[]).map((entry) => ({ ...entry, payloadVersion: 2 }));
    const later = { ...content, entries };
    expect(await refusalOf(asFile({ ...later, digest: await digestOf(later) }))).toBe('NEWER_VERSION');
  });

  it('when it is too big to be one', async () => {
    expect(await refusalOf(new Blob([new Uint8Array(MAX_UNSENT_FILE_BYTES + 1)]))).toBe('TOO_BIG');
  });

  it('to another company, and to a colleague who is not of the office', async () => {
    const { file } = await aTablet();
    expect(await refusalOf(file, stranger)).toBe('OTHER_COMPANY');
    expect(await refusalOf(file, { ...stranger, role: 'OWNER' })).toBe('OTHER_COMPANY');
    expect(await refusalOf(file, colleague)).toBe('OTHER_ACCOUNT');
    expect(await refusalOf(file, { ...colleague, role: 'TABLET' })).toBe('OTHER_ACCOUNT');
  });
});

describe('R51: on the platform', () => {
  let testApp: TestApp;
  let operatorSession: Submitter;
  let officeSession: Submitter;

  beforeAll(async () => {
    testApp = await startTestApp();
    operatorSession = await submitterOf(testApp, 'a');
    officeSession = await submitterOf(testApp, 'a', 'OFFICE');
  });
  afterAll(() => testApp.close());

  const statuses = async (session: Submitter, entries: readonly OutboxEntry[]) =>
    (await session.submit(entries.map(({ command }) => command))).map(({ status }) => status);

  it('an entry counts once and as its author’s, imported by the office, again, and sent by the tablet later', async () => {
    const { store, file, workOrderId } = await aTablet();
    const imported = await importQueue(new MemoryOutboxStore(), file, {
      actor: office,
      installId: OFFICE_PC,
    });
    expect(imported.map(({ command }) => command.operatorId)).toEqual([accountId, accountId]);
    expect(await statuses(officeSession, imported)).toEqual(['APPLIED', 'APPLIED']);
    expect(await statuses(officeSession, imported)).toEqual(['DUPLICATE', 'DUPLICATE']);
    expect(await statuses(operatorSession, await store.unsent(owner))).toEqual(['DUPLICATE', 'DUPLICATE']);
    const { workOrder } = await officeSession.browser.dataOf(WORK_ORDER, { id: workOrderId });
    expect(workOrder).toMatchObject({ revision: 2, note: '重鍍', createdBy: '王小明', updatedBy: '王小明' });
  });

  it('an entry counts once when the tablet sends it first', async () => {
    const { store, file, workOrderId } = await aTablet();
    expect(await statuses(operatorSession, await store.unsent(owner))).toEqual(['APPLIED', 'APPLIED']);
    const imported = await importQueue(new MemoryOutboxStore(), file, {
      actor: office,
      installId: OFFICE_PC,
    });
    expect(await statuses(officeSession, imported)).toEqual(['DUPLICATE', 'DUPLICATE']);
    const { workOrder } = await officeSession.browser.dataOf(WORK_ORDER, { id: workOrderId });
    expect(workOrder).toMatchObject({ revision: 2 });
  });
});
