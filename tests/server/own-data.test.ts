import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { OperatorPinEntity } from '../../server/accounts/operator-pin.entity.ts';
import { entities } from '../../server/database/entities.ts';
import { EXPORTED_TABLES } from '../../server/own-data/exported-tables.ts';
import { dataFileName } from '../../server/own-data/own-data-names.ts';
import { ownDataFiles } from '../../server/own-data/own-data-files.ts';
import { InvitationEntity } from '../../server/people/invitation.entity.ts';
import { StatementEntity, StatementFileEntity } from '../../server/statements/statement.entity.ts';
import { EnrolmentCodeEntity } from '../../server/tablets/enrolment-code.entity.ts';
import { VerificationCountEntity } from '../../server/verification/verification-count.entity.ts';
import { WorkOrderEntity } from '../../server/work-orders/work-order.entity.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { fetchArchive, ownDataOf, rowsOf, textOf, type Files } from './own-data-operations.ts';
import { demoOf, submitterOf } from './work-order-operations.ts';
import { plant } from './world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** More than three pages. */
const MANY = 350;

let testApp: TestApp;
let owner: TestBrowser;
let files: Files;
const { companyId } = demoOf('a');

beforeAll(async () => {
  testApp = await startTestApp({
    hasAllRights: true,
    drawer: { draw: () => Promise.resolve(Buffer.from('%PDF-1.7')), close: () => Promise.resolve() },
  });
  await plant(testApp, 'a', { open: 'canary-open-a', secret: 'canary-secret-a' });
  await plant(testApp, 'b', { open: 'canary-open-b', secret: 'canary-secret-b' });
  const office = await submitterOf(testApp, 'a', 'OFFICE');
  await office.record({ activityData: [anActivity()], productName: '=HYPERLINK("http://x")' });
  await testApp.app.database.write((manager) =>
    manager.insert(
      VerificationCountEntity,
      Array.from({ length: MANY }, (_, index) => ({
        ...{ companyId, statementId: `s-${String(index)}`, day: '2026-11-01', count: 1 },
      })),
    ),
  );
  owner = await testApp.signedIn(demoOf('a', 'OWNER').account);
  files = await ownDataOf(testApp, owner);
});
afterAll(() => testApp.close());

const everything = () => Object.keys(files).map((name) => textOf(files, name));

describe('the archive of a company', () => {
  it('holds every row of every table once, also where they fill many pages', async () => {
    for (const [name, { entity, owner: column }] of Object.entries(EXPORTED_TABLES)) {
      const stored = await testApp.app.database.read.countBy(entity, { [column]: companyId });
      const rows = rowsOf(files, dataFileName(name as keyof typeof EXPORTED_TABLES).slice(5, -5));
      expect([name, rows.length], name).toEqual([name, stored]);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size, name).toBe(rows.length);
    }
    expect(rowsOf(files, 'statement-checks').length).toBeGreaterThanOrEqual(MANY);
    expect(rowsOf(files, 'receipts').length).toBeGreaterThan(0);
  });

  it('has every revision with its result and factors, and statements with what was signed', () => {
    const [revision] = rowsOf(files, 'work-order-revisions');
    expect(revision).toMatchObject({
      content: { activityData: expect.any(Array) as unknown },
      footprint: { lines: expect.any(Array) as unknown },
    });
    const [statement] = rowsOf(files, 'statements');
    const { payload, payloadSha256 } = statement as { payload: string; payloadSha256: string };
    expect(createHash('sha256').update(payload).digest('hex')).toBe(payloadSha256);
    expect(statement).toHaveProperty('signature');
    expect(textOf(files, 'data/signing-keys.json')).toContain('BEGIN PUBLIC KEY');
  });

  it('has the audit log with the chain that can be recomputed from it', () => {
    const chained = rowsOf(files, 'audit-entries').filter(({ record }) => record !== null);
    expect(chained.length).toBeGreaterThan(20);
    for (const { record, hash } of chained)
      expect(createHash('sha256').update(String(record)).digest('hex')).toBe(hash);
  });

  it('has the stored PDFs byte for byte, and sums of every file', async () => {
    const stored = await testApp.app.database.read.findBy(StatementFileEntity, { companyId });
    const printed = Object.keys(files).filter((name) => name.endsWith('.pdf'));
    expect(printed.length).toBe(stored.length);
    expect(printed.length, 'those that nobody asked for are drawn').toBeGreaterThanOrEqual(
      rowsOf(files, 'statements').length,
    );
    for (const name of printed) expect(textOf(files, name)).toBe('%PDF-1.7');
    const sums = textOf(files, 'SHA256SUMS.txt').trim().split('\n');
    expect(sums.map((line) => line.slice(66)).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'SHA256SUMS.txt')
        .toSorted(),
    );
    for (const line of sums) {
      const [sum, name] = [line.slice(0, 64), line.slice(66)];
      expect(createHash('sha256').update(files[name]!).digest('hex')).toBe(sum);
    }
  });

  it('has lists for spreadsheets in which no text is a formula', async () => {
    const orders = textOf(files, 'lists/work-orders.csv');
    const stored = await testApp.app.database.read.countBy(WorkOrderEntity, { companyId });
    expect(orders.trim().split('\r\n')).toHaveLength(stored + 1);
    expect(orders).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(textOf(files, 'lists/statements.csv')).toContain('"已撤銷"');
    const english = await ownDataOf(testApp, owner, '?language=en');
    expect(textOf(english, 'lists/statements.csv')).toContain('"Revoked"');
  });

  it('says what each of its files is, in both languages', () => {
    const readme = textOf(files, 'README.txt');
    expect(readme).toContain('公司全部資料');
    expect(readme).toContain('All company data');
    const named = Object.keys(files).filter((name) => !name.endsWith('.pdf') && name !== 'README.txt');
    for (const name of named) expect(readme.split(`${name}：`), name).toHaveLength(2);
    for (const name of named) expect(readme.split(`${name}: `), name).toHaveLength(2);
  });
});

describe('what does not leave', () => {
  it('is everything of another company', () => {
    const said = everything().join('\n');
    expect(said).toContain('canary-secret-a');
    expect(said).not.toMatch(/canary-?(?:secret|open)-?b/u);
    expect(said).not.toContain(demoOf('b').companyId);
  });

  it('is what somebody could sign in with', async () => {
    const { read } = testApp.app.database;
    const pins = await read.findBy(OperatorPinEntity, { companyId });
    const secrets = [
      ...(await read.findBy(AccountEntity, { companyId })).map(({ passwordHash }) => passwordHash),
      ...pins.flatMap(({ hash, salt }) => [hash, salt]),
      ...(await read.findBy(InvitationEntity, { companyId })).map(({ tokenHash }) => tokenHash),
      ...(await read.findBy(EnrolmentCodeEntity, { companyId })).map(({ codeHash }) => codeHash),
      owner.cookie()?.split('=')[1] ?? '',
    ].filter((secret) => secret !== null);
    expect(pins.length).toBeGreaterThan(0);
    expect(secrets.length).toBeGreaterThan(6);
    const said = everything().join('\n');
    expect(secrets.filter((secret) => secret === '' || said.includes(secret))).toEqual([]);
  });

  it('is decided for every table of companies and every column that sounds like a secret', () => {
    const { read } = testApp.app.database;
    const exported = new Map(Object.values(EXPORTED_TABLES).map((table) => [table.entity, table.without]));
    const undecided: string[] = [];
    for (const entity of entities) {
      const { columns, tableName } = read.dataSource.getMetadata(entity);
      const names = columns.map(({ propertyName }) => propertyName);
      const isOfCompanies = names.includes('companyId') || names.includes('ownerId');
      const without: readonly string[] | undefined = exported.get(entity);
      if (isOfCompanies && without === undefined && !KEPT_TABLES.has(tableName)) undecided.push(tableName);
      for (const name of without === undefined ? [] : names)
        if (/hash|secret|token|salt|password|verifier/iu.test(name) && !without?.includes(name))
          if (!HARMLESS.has(`${tableName}.${name}`)) undecided.push(`${tableName}.${name}`);
    }
    expect(undecided, 'name them in exported-tables.ts, or here with the reason').toEqual([]);
  });
});

/** Tables with rows of companies that the archive does not hold as they are. */
const KEPT_TABLES: ReadonlySet<string> = new Set([
  // secrets
  ...['operator_pin', 'enrolment_code'],
  // told as its readers see it
  'audit_entry',
  // running numbers, which the rows themselves tell
  ...['company_counter', 'statement_counter'],
  // comes with the product
  'reference_value',
]);
/** A fingerprint of a command. */
const HARMLESS: ReadonlySet<string> = new Set(['received_command.payloadHash']);

it('PDFs beyond what an archive can hold are named in it', async () => {
  const { app, clock } = testApp;
  const { database } = app;
  const context = {
    ...{ requestId: 'r', sessionId: null, companyStanding: 'ACTIVE' as const, companyName: null, database },
    ...{ manager: database.read, now: clock.now, newId: () => 'x' },
    actor: { ...demoOf('a', 'OWNER'), companyId, accountId: 'x', displayName: 'x', role: 'OWNER' as const },
  };
  const names: string[] = [];
  let left = '';
  const draw = () => Promise.resolve();
  const parts = { companyId, locale: 'en' as const, draw, limits: { files: 1, bytes: 1_000 } };
  for await (const { name, pieces } of ownDataFiles(context, parts)) {
    if (name.startsWith('statements/')) names.push(name);
    if (name.endsWith('.txt')) for await (const piece of pieces) left = String(piece);
  }
  expect(names).toEqual([expect.stringMatching(/\.pdf$/u), 'statements/not-included.txt']);
  const stored = await database.read.countBy(StatementFileEntity, { companyId });
  expect(left.trim().split('\n')).toHaveLength(stored - 1);
  expect(left).not.toContain(names[0]);
});

it('is asked for with a session; nobody else gets a byte', async () => {
  const answer = await fetchArchive(testApp, testApp.browser(), '/own-data/x.zip');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    401,
    expect.stringContaining('json') as unknown,
  ]);
});

it('PDFs of a statement that is not what was signed, or that are not what was drawn, are named and left out', async () => {
  const { read, write } = testApp.app.database;
  const [altered, damaged] = await read.find(StatementEntity, { where: { companyId }, take: 2 });
  await write(async (manager) => {
    const payload = altered!.payload.replace('canary', 'Canary');
    await manager.update(StatementEntity, { companyId, id: altered!.id }, { payload });
    const bytes = Buffer.from('%PDF-9.9');
    await manager.update(StatementFileEntity, { companyId, statementId: damaged!.id }, { bytes });
  });
  const after = await ownDataOf(testApp, owner);
  const names = (statement: StatementEntity | undefined) =>
    Object.keys(files).filter((name) => name.startsWith(`statements/${statement!.serialNumber}-r`));
  const left = [...names(altered), ...names(damaged)];
  expect(left.length).toBeGreaterThan(1);
  expect(textOf(after, 'statements/not-included.txt').trim().split('\n').toSorted()).toEqual(left.toSorted());
  expect(Object.keys(after).filter((name) => left.includes(name))).toEqual([]);
  expect(Object.keys(after).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(0);
});
