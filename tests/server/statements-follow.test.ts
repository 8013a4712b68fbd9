import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { seedDemoSeal } from '../../server/database/seeds/demo-seal.ts';
import { EmissionFactorEntity } from '../../server/emission-factors/emission-factor.entity.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { casesOf, resolve } from './case-operations.ts';
import { codeOf, issue, MOVES, read } from './statement-operations.ts';
import { amendCommand, submitterOf, voidCommand, type Submitter } from './work-order-operations.ts';

let testApp: TestApp;
let office: Submitter;
let operator: Submitter;
beforeAll(async () => {
  testApp = await startTestApp({ hasAllRights: true });
  office = await submitterOf(testApp, 'a', 'OFFICE');
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
});
afterAll(() => testApp.close());

let orders = 0;
const LINE = randomUUID();
const recordOne = () => {
  orders += 1;
  const workOrderNumber = `WO-${String(orders)}`;
  return office.record({ activityData: [anActivity({ id: LINE })], workOrderNumber });
};
const kinds = async (id: string) => (await read(office.browser, id)).events.map(({ kind }) => kind);

let first: string;
let second: string;
let statementId: string;
beforeEach(async () => {
  [first, second] = [await recordOne(), await recordOne()];
  const issued = await issue(office.browser, [
    [first, 1],
    [second, 1],
  ]);
  statementId = issued.id;
});

const quantity = (base: number, next: number) => [{ cell: `activityData/${LINE}/quantity`, base, new: next }];

describe('when the office amends an order', () => {
  it.each([
    ['what was used', quantity(100, 120)],
    ['the product', [{ cell: 'productName', base: '六角螺栓 M8', new: '六角螺栓 M10' }]],
    ['the customer order', [{ cell: 'customerOrderNumber', base: 'PO-2026-001', new: 'PO-2' }]],
  ])('its statement is superseded by a change of %s, and keeps every word', async (_what, changes) => {
    const before = await read(office.browser, statementId);
    await office.submit([amendCommand(second, 1, changes)]);
    const after = await read(office.browser, statementId);
    expect(after).toMatchObject({ state: 'SUPERSEDED', supersededBy: null });
    expect(after.orders.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(await kinds(statementId)).toEqual(['ISSUED', 'SUPERSEDED']);
    expect(after.payload).toBe(before.payload);
    expect(after.signature).toBe(before.signature);
  });

  it.each([
    ['an internal note', [{ cell: 'note', base: null, new: '已對過電表' }]],
    ['the address of the customer', [{ cell: 'customerEmail', base: null, new: 'a@example.tw' }]],
  ])('it stays in force after a change of %s', async (_what, changes) => {
    await office.submit([amendCommand(second, 1, changes)]);
    const statement = await read(office.browser, statementId);
    expect(statement.state).toBe('ISSUED');
    expect(statement.orders.every(({ isCurrent }) => isCurrent)).toBe(true);
  });

  it('the statement issued next continues it', async () => {
    await office.submit([amendCommand(second, 1, quantity(100, 120))]);
    const next = await issue(office.browser, [
      [first, 1],
      [second, 2],
    ]);
    const before = await read(office.browser, statementId);
    expect(next).toMatchObject({ serialNumber: before.serialNumber, revision: 2 });
    expect(before.supersededBy).toMatchObject({ id: next.id, revision: 2 });
    await office.submit([amendCommand(second, 2, quantity(120, 100))]);
    expect(await kinds(statementId)).toEqual(['ISSUED', 'SUPERSEDED']);
    expect(await kinds(next.id)).toEqual(['ISSUED', 'SUPERSEDED']);
  });

  it('an operator may do so too while nobody but the company has the statement', async () => {
    const [outcome] = await operator.submit([amendCommand(second, 1, quantity(100, 130))]);
    expect(outcome?.status).toBe('APPLIED');
    const { events } = await read(office.browser, statementId);
    expect(events.at(-1)).toMatchObject({ kind: 'SUPERSEDED', by: '王小明' });
  });
});

describe('when an order is voided', () => {
  it('its statements are revoked with the reason, and the next one is a new document', async () => {
    await office.submit([voidCommand(second, 1)]);
    const revoked = await read(office.browser, statementId);
    expect(revoked).toMatchObject({ state: 'REVOKED', revokeReason: '重複建單' });
    expect(revoked.revokedBy).not.toBe(null);
    expect(revoked.events.at(-1)).toMatchObject({ kind: 'REVOKED', reason: '重複建單' });
    const alone = await issue(office.browser, [[first, 1]]);
    expect(alone.serialNumber).not.toBe(revoked.serialNumber);
  });
});

describe('an order about which the guild has a statement', () => {
  beforeEach(async () => {
    expect(codeOf(await MOVES.submit(office.browser, statementId))).toBe(null);
  });

  it('is not amended from the shop floor: the office decides, and its yes supersedes the statement', async () => {
    const [outcome] = await operator.submit([amendCommand(first, 1, quantity(100, 140))]);
    expect(outcome).toMatchObject({ status: 'LATE', revision: 1 });
    expect((await read(office.browser, statementId)).state).toBe('SUBMITTED');
    const [late] = await casesOf(office, first);
    expect(late).toMatchObject({ kind: 'LATE', lateKind: 'AMEND', serverSide: { value: 'SUBMITTED' } });
    await resolve(office, late?.id ?? '', { resolution: 'ACCEPTED' });
    expect((await read(office.browser, statementId)).state).toBe('SUPERSEDED');
  });

  it('stays as it is when the office sets the late change aside', async () => {
    await operator.submit([amendCommand(first, 1, quantity(100, 140))]);
    const [late] = await casesOf(office, first);
    await resolve(office, late?.id ?? '', { resolution: 'DISMISSED' });
    expect((await read(office.browser, statementId)).state).toBe('SUBMITTED');
  });

  it('is amended by the office at once', async () => {
    const [outcome] = await office.submit([amendCommand(first, 1, quantity(100, 150))]);
    expect(outcome?.status).toBe('APPLIED');
    expect((await read(office.browser, statementId)).state).toBe('SUPERSEDED');
  });
});

describe('sealing and amending at the same moment', () => {
  it('never leaves a seal in force on what the order says no more', async () => {
    const now = () => new Date().toISOString();
    await seedDemoSeal(testApp.app.database, { config: testApp.config, now, newId: randomUUID });
    const guild = await testApp.signedIn('guild-officer');
    for (let round = 0; round < 6; round += 1) {
      const order = await recordOne();
      const { id } = await issue(office.browser, [[order, 1]]);
      expect(codeOf(await MOVES.submit(office.browser, id))).toBe(null);
      const [sealing, [amending]] = await Promise.all([
        MOVES.seal(guild, id),
        office.submit([amendCommand(order, 1, quantity(100, 150))]),
      ]);
      expect(amending?.status).toBe('APPLIED');
      expect([null, 'MOVE_NOT_ALLOWED']).toContain(codeOf(sealing));
      const { state, sealedAt } = await read(office.browser, id);
      expect(state).toBe('SUPERSEDED');
      expect(sealedAt === null).toBe(codeOf(sealing) !== null);
    }
  });
});

describe('R36, R82: a snapshot', () => {
  it('does not move when a factor is superseded or the company gets another name', async () => {
    const before = await read(office.browser, statementId);
    const { database } = testApp.app;
    await database.write(async (manager) => {
      await manager.update(CompanyEntity, { id: office.companyId }, { name: '改名電鍍' });
      await manager.update(EmissionFactorEntity, { sourceId: 'electricity' }, { kgCo2ePerUnit: 9.9 });
    });
    const after = await read(office.browser, statementId);
    const { company, ...said } = after;
    expect(company.name).toBe('改名電鍍');
    expect(said).toEqual({ ...before, company: undefined, ...said });
    expect([after.payload, after.payloadSha256, after.signature]).toEqual([
      before.payload,
      before.payloadSha256,
      before.signature,
    ]);
    expect(after.attributedEmissionsKgCo2e).toBe(before.attributedEmissionsKgCo2e);
  });
});
