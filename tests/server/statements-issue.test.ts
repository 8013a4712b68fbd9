import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPayload } from '#domain/statement/read-payload.ts';
import { readVerificationCode } from '#domain/statement/verification-code.ts';
import { SigningKeyEntity } from '../../server/statements/signing-key.entity.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  type AtRevision,
  codeOf,
  ISSUE,
  issue,
  issueInput,
  issuesOf,
  MOVES,
  read,
  replacedBy,
} from './statement-operations.ts';
import { amendCommand, submitterOf, voidCommand, type Submitter } from './work-order-operations.ts';

let testApp: TestApp;
let office: Submitter;
let stranger: Submitter;
beforeAll(async () => {
  testApp = await startTestApp();
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OFFICE');
});
afterAll(() => testApp.close());

let orders = 0;
const order = (content: Parameters<Submitter['record']>[0] = {}) => {
  orders += 1;
  const workOrderNumber = `WO-${String(orders)}`;
  return office.record({
    activityData: [anActivity()],
    customerName: '宏亮五金',
    workOrderNumber,
    ...content,
  });
};

describe('an issued statement', () => {
  it('states the orders as they were, and is signed by a key that everybody may read', async () => {
    const [first, second] = [await order({ note: '內部備註' }), await order({ customerEmail: 'a@b.tw' })];
    const issued = await issue(office.browser, [
      [second, 1],
      [first, 1],
    ]);
    const statement = await read(office.browser, issued.id);
    expect(statement).toMatchObject({
      revision: 1,
      state: 'ISSUED',
      language: 'ZH_TW',
      company: { name: '永續電鍍股份有限公司' },
      customerName: '宏亮五金',
      customerOrderNumber: 'PO-2026-001',
      issuedAt: '2026-11-22T08:00:00.000Z',
      submittedAt: null,
      supersededBy: null,
      sealImagePng: null,
      checkCount: 0,
    });
    expect(statement.serialNumber).toMatch(/^2026-\d{4}$/);
    expect(readVerificationCode(statement.code)).toBe(statement.code);
    expect(statement.verifyUrl).toMatch(new RegExp(`^https?://[^/]+/v/${statement.code}$`));
    expect(statement.orders.map(({ workOrderId, isCurrent }) => [workOrderId, isCurrent])).toEqual([
      [second, true],
      [first, true],
    ]);
    expect(statement.events.map(({ kind }) => kind)).toEqual(['ISSUED']);
    const payload = readPayload(statement.payload);
    expect(payload).toMatchObject({
      serialNumber: statement.serialNumber,
      code: statement.code,
      issuer: { companyName: '永續電鍍股份有限公司' },
      disclaimer: { version: 1 },
      previousSha256: null,
    });
    expect(payload.orders.map(({ workOrderId }) => workOrderId)).toEqual([second, first]);
    for (const secret of ['內部備註', 'a@b.tw']) expect(statement.payload).not.toContain(secret);
    const bytes = Buffer.from(statement.payload, 'utf8');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(statement.payloadSha256);
    const key = await testApp.app.database.read.findOneByOrFail(SigningKeyEntity, { id: statement.keyId });
    const signature = Buffer.from(statement.signature, 'base64');
    expect(verify(null, bytes, createPublicKey(key.publicKeyPem), signature)).toBe(true);
    const [digit = ''] = /\d+\.\d+/.exec(statement.payload) ?? [];
    const altered = Buffer.from(statement.payload.replace(digit, `${digit}1`), 'utf8');
    expect(verify(null, altered, createPublicKey(key.publicKeyPem), signature)).toBe(false);
  });

  it('repeated by the same command stays one', async () => {
    const input = issueInput([[await order(), 1]]);
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push((await office.browser.dataOf(ISSUE, { input })).issueStatement);
    expect(answers[1]).toEqual(answers[0]);
    const other = { ...input, language: 'EN' as const };
    expect(codeOf(await office.browser.execute(ISSUE, { input: other }))).toBe('ID_REUSED');
    const again = { ...input, commandId: randomUUID() };
    expect(codeOf(await office.browser.execute(ISSUE, { input: again }))).toBe('ID_REUSED');
  });

  it('issued again takes the place of the one before, with its serial number', async () => {
    const [a, b] = [await order(), await order()];
    const first = await issue(office.browser, [
      [a, 1],
      [b, 1],
    ]);
    const second = await issue(office.browser, [
      [b, 1],
      [a, 1],
    ]);
    expect(second).toMatchObject({ serialNumber: first.serialNumber, revision: 2, state: 'ISSUED' });
    const [before, after] = [await read(office.browser, first.id), await read(office.browser, second.id)];
    expect(before).toMatchObject({ state: 'SUPERSEDED', supersededBy: { id: second.id, revision: 2 } });
    expect(before.events.map(({ kind }) => kind)).toEqual(['ISSUED', 'SUPERSEDED']);
    expect(readPayload(after.payload).previousSha256).toBe(before.payloadSha256);
    const alone = await issue(office.browser, [[a, 1]]);
    expect(alone.revision).toBe(1);
    expect(alone.serialNumber).not.toBe(first.serialNumber);
  });

  it('issued by several at once is issued once: the others have not seen it', async () => {
    const orders: readonly AtRevision[] = [[await order(), 1]];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => office.browser.execute(ISSUE, { input: issueInput(orders) })),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'REVISION_CONFLICT')).toHaveLength(4);
  });

  it('does not take the place of one that was sealed since it was seen', async () => {
    const orders: readonly AtRevision[] = [[await order(), 1]];
    const first = await issue(office.browser, orders);
    const seen = await replacedBy(office.browser, orders);
    expect(seen).toEqual({ statementId: first.id, seenAs: 'ISSUED' });
    await MOVES.submit(office.browser, first.id);
    const late = await office.browser.execute(ISSUE, { input: issueInput(orders, { replaces: seen }) });
    expect(codeOf(late)).toBe('REVISION_CONFLICT');
    expect(await read(office.browser, first.id)).toMatchObject({ state: 'SUBMITTED', supersededBy: null });
    const second = await issue(office.browser, orders);
    expect(second).toMatchObject({ serialNumber: first.serialNumber, revision: 2 });
  });

  it('of different orders at once gets different serial numbers', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => order()));
    const issued = await Promise.all(ids.map((id) => issue(office.browser, [[id, 1]])));
    expect(new Set(issued.map(({ serialNumber }) => serialNumber)).size).toBe(4);
  });
});

describe('nothing is issued', () => {
  const refused = (orders: Parameters<typeof issueInput>[0]) =>
    office.browser.execute(ISSUE, { input: issueInput(orders) });

  it('for an order that was changed meanwhile', async () => {
    const id = await order();
    await office.submit([amendCommand(id, 1, [{ cell: 'note', base: null, new: '改' }])]);
    const answer = await refused([[id, 1]]);
    expect(codeOf(answer)).toBe('REVISION_CONFLICT');
    expect(answer.errors[0]?.extensions.parameters).toMatchObject({ workOrderId: id, currentRevision: 2 });
    expect(codeOf(await refused([[id, 3]]))).toBe('REVISION_CONFLICT');
  });

  it('for a void order, or one with an open case', async () => {
    const [ended, doubtful] = [await order(), await order()];
    await office.submit([voidCommand(ended, 1)]);
    await office.submit([amendCommand(doubtful, 1, [{ cell: 'quantity', base: 999, new: 5 }])]);
    expect(issuesOf(await refused([[ended, 2]]))).toEqual([['workOrders/0', 'ORDER_IS_VOID']]);
    expect(issuesOf(await refused([[doubtful, 1]]))).toEqual([['workOrders/0', 'HAS_OPEN_CASES']]);
  });

  it('for orders of different customers or customer orders', async () => {
    const id = await order();
    const otherOrder = await order({ customerOrderNumber: 'PO-9' });
    const otherCustomer = await order({ customerName: '別家' });
    expect(
      issuesOf(
        await refused([
          [id, 1],
          [otherOrder, 1],
        ]),
      ),
    ).toEqual([['workOrders/1', 'OTHER_CUSTOMER_ORDER']]);
    expect(
      issuesOf(
        await refused([
          [id, 1],
          [otherCustomer, 1],
        ]),
      ),
    ).toEqual([['workOrders/1', 'OTHER_CUSTOMER']]);
  });

  it('for no order, too many, or one twice', async () => {
    const id = await order();
    expect(issuesOf(await refused([]))).toEqual([['workOrders', 'TOO_FEW']]);
    expect(
      issuesOf(
        await refused([
          [id, 1],
          [id, 1],
        ]),
      ),
    ).toEqual([['workOrders/1/workOrderId', 'DUPLICATE_ID']]);
    const many = Array.from({ length: 51 }, () => [randomUUID(), 1] as const);
    expect(issuesOf(await refused(many))).toEqual([['workOrders', 'TOO_MANY']]);
  });

  it("for another company's order, which looks like an unknown one", async () => {
    const foreign = await stranger.record();
    for (const id of [foreign, randomUUID()]) {
      const answer = await refused([[id, 1]]);
      expect(codeOf(answer)).toBe('NOT_FOUND');
      expect(answer.errors[0]?.extensions.parameters).toEqual({});
    }
  });
});
