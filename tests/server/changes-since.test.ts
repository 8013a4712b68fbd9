import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { renewEpoch } from '../../server/sync/renew-epoch.ts';
import { WorkOrderEntity } from '../../server/work-orders/work-order.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { codeOf, enrolledTablet } from './tablet-operations.ts';
import { amendCommand, demoOf, submitterOf, type Submitter } from './work-order-operations.ts';

const CHANGES = `query TestChanges($input: ChangesSinceInput!) {
  changesSince(input: $input) {
    workOrders { id productName revision } cursor hasMore serverTime serverEpoch
  }
}`;

interface Changes {
  readonly workOrders: readonly { readonly id: string; readonly revision: number }[];
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly serverTime: string;
  readonly serverEpoch: string;
}

let server: TestApp;
let operator: Submitter;
let stranger: Submitter;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  // far from what earlier tests changed, and from the last minute that is always handed over again
  server.clock.advance({ days: 40 });
  operator = await submitterOf(server, 'a');
  stranger = await submitterOf(server, 'b');
});

const ask = (browser: TestBrowser, input: object) =>
  browser.execute<{ changesSince: Changes }, unknown>(CHANGES, { input });
const changesOf = async (browser: TestBrowser, cursor: string | null = null, first = 20): Promise<Changes> =>
  (await browser.dataOf<{ changesSince: Changes }, unknown>(CHANGES, { input: { cursor, first } }))
    .changesSince;
const idsOf = ({ workOrders }: Changes) => workOrders.map(({ id }) => id);
/** One round, and the cursor after it. */
async function roundOf(browser: TestBrowser, from: string | null, first = 20) {
  const ids: string[] = [];
  let cursor = from;
  for (let page = 0; page < 100; page += 1) {
    const changes = await changesOf(browser, cursor, first);
    ids.push(...idsOf(changes));
    cursor = changes.cursor;
    if (!changes.hasMore) return { ids, cursor };
  }
  throw new Error('a round without end');
}
const setOrder = (id: string, change: Partial<WorkOrderEntity>) =>
  server.app.database.write((manager) => manager.update(WorkOrderEntity, { id }, change));
const record = (on: Submitter) => on.record({ processingDate: server.clock.now().slice(0, 10) });

describe('a tablet that pulls', () => {
  it('gets the orders of the last 30 days, oldest change first, in pages', async () => {
    const old = await record(operator);
    server.clock.advance({ days: 31, minutes: 1 });
    operator = await submitterOf(server, 'a');
    const recorded = [];
    for (let count = 0; count < 5; count += 1) {
      recorded.push(await record(operator));
      server.clock.advance({ minutes: 2 });
    }
    const first = await changesOf(operator.browser, null, 2);
    expect(first).toMatchObject({ hasMore: true, serverTime: server.clock.now() });
    const { ids } = await roundOf(operator.browser, first.cursor, 2);
    expect([...idsOf(first), ...ids]).toEqual(recorded);
    expect(ids).not.toContain(old);
  });

  it('gets afterwards what was changed since, by a revision or by a case, and nothing else', async () => {
    const [amended, untouched, disputed] = [
      await record(operator),
      await record(operator),
      await record(operator),
    ];
    server.clock.advance({ minutes: 5 });
    const { cursor } = await roundOf(operator.browser, null);
    expect((await roundOf(operator.browser, cursor)).ids).toEqual([]);
    server.clock.advance({ minutes: 5 });
    await operator.submit([
      amendCommand(amended, 1, [{ cell: 'productName', base: '六角螺栓 M8', new: '改' }]),
    ]);
    await setOrder(disputed, { openCaseCount: 1, changedAt: server.clock.now() });
    const changes = await changesOf(operator.browser, cursor);
    expect(idsOf(changes).toSorted()).toEqual([amended, disputed].toSorted());
    expect(changes.workOrders.find(({ id }) => id === amended)?.revision).toBe(2);
    expect(idsOf(changes)).not.toContain(untouched);
  });

  it('gets again what changed within the last minute, so that a late commit is not missed', async () => {
    const id = await record(operator);
    const { cursor } = await roundOf(operator.browser, null);
    expect((await roundOf(operator.browser, cursor)).ids).toEqual([id]);
    const changedAt = new Date(Date.parse(server.clock.now()) - 50_000).toISOString();
    const late = await record(operator);
    await setOrder(late, { changedAt });
    expect((await roundOf(operator.browser, cursor)).ids).toEqual([late, id]);
  });

  it('misses nothing that is committed late while it pauses in the middle of a round', async () => {
    const recorded = new Set<string>();
    for (let count = 0; count < 6; count += 1) recorded.add(await record(operator));
    const begun = await changesOf(operator.browser, null, 2);
    expect(begun.hasMore).toBe(true);
    const late = await record(operator);
    const before = new Date(Date.parse(server.clock.now()) - 30_000).toISOString();
    await setOrder(late, { changedAt: before });
    server.clock.advance({ hours: 5 });
    const newest = await record(operator);
    server.clock.advance({ hours: 1 });
    const resumed = await roundOf(operator.browser, begun.cursor, 2);
    expect(resumed.ids).not.toContain(late);
    expect(new Set([...idsOf(begun), ...resumed.ids])).toEqual(new Set([...recorded, newest]));
    const next = await roundOf(operator.browser, resumed.cursor, 2);
    expect(next.ids).toContain(late);
    expect((await roundOf(operator.browser, next.cursor, 2)).ids).toEqual([]);
  });

  it('comes to an end though more changed within the last minute than fits into a page', async () => {
    const recorded = [];
    for (let count = 0; count < 7; count += 1) recorded.push(await record(operator));
    expect((await roundOf(operator.browser, null, 3)).ids.toSorted()).toEqual(recorded.toSorted());
  });

  it.each([0, -1, 51, 1_000])('that asks for %i at once is refused', async (first) => {
    const { errors } = await ask(operator.browser, { first });
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path: 'first' }] });
  });

  it('R52: starts again when the database has a new epoch', async () => {
    const id = await record(operator);
    server.clock.advance({ minutes: 5 });
    const { cursor } = await roundOf(operator.browser, null);
    const epoch = await renewEpoch(server.app.database, { now: server.clock.now, newId: () => randomUUID() });
    const changes = await changesOf(operator.browser, cursor);
    expect(changes).toMatchObject({ serverEpoch: epoch });
    expect(idsOf(changes)).toEqual([id]);
  });
});

describe('R57: the cursor of another company', () => {
  it('starts again with the own orders, and never shows a foreign one', async () => {
    const [foreign, own] = [await record(operator), await record(stranger)];
    const { cursor } = await changesOf(operator.browser, null, 1);
    expect(await roundOf(stranger.browser, cursor)).toMatchObject({ ids: [own] });
    expect((await roundOf(operator.browser, null)).ids).toEqual([foreign]);
  });

  it('written by hand leads to own orders only', async () => {
    const [foreign, own] = [await record(operator), await record(stranger)];
    const genuine = await changesOf(stranger.browser);
    const parts = JSON.parse(Buffer.from(genuine.cursor, 'base64url').toString()) as unknown[];
    const forged = [
      [1, demoOf('a').companyId, ...parts.slice(2)],
      [...parts.slice(0, 3), '0', '', '0', foreign],
      [...parts.slice(0, 3), { $ne: 1 }, '', '', ''],
      [...parts.slice(0, 3), "' OR 1=1 --", "' OR 1=1 --", '', ''],
      [2, ...parts.slice(1)],
      'text',
      null,
    ].map((form) => Buffer.from(JSON.stringify(form)).toString('base64url'));
    for (const cursor of [...forged, '', 'no cursor', '😀', 'x'.repeat(10_000)]) {
      const { data, errors } = await ask(stranger.browser, { cursor });
      expect(errors).toEqual([]);
      expect(data?.changesSince.workOrders.every(({ id }) => id === own)).toBe(true);
    }
  });
});

describe('who may pull', () => {
  it('is every member and tablet of an active company with a session', async () => {
    const id = await record(operator);
    const office = await server.signedIn('office-a');
    const { browser: tablet } = await enrolledTablet(server, office);
    expect(idsOf(await changesOf(tablet))).toEqual([id]);
    expect(codeOf(await ask(await server.signedIn('guild-admin'), {}))).toBe('FORBIDDEN');
    expect(codeOf(await ask(server.browser(), {}))).toBe('UNAUTHENTICATED');
    const setStatus = (status: CompanyEntity['status']) =>
      server.app.database.write((manager) =>
        manager.update(CompanyEntity, { id: demoOf('a').companyId }, { status }),
      );
    await setStatus('SUSPENDED');
    const suspended = await ask(tablet, {});
    await setStatus('ACTIVE');
    expect(codeOf(suspended)).toBe('COMPANY_SUSPENDED');
  });
});
