import { existsSync } from 'node:fs';
import 'reflect-metadata';
import { ESLint } from 'eslint';
import { getMetadataArgsStorage } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { beyondACompany } from '../../scripts/lint/beyond-a-company.mjs';
import { ownedTables } from '../../scripts/lint/owned-tables.mjs';
import { entities } from '../../server/database/entities.ts';

const RULE = 'house/owned-by-company';
const eslint = new ESLint();

async function faultsOf(code: string, filePath = 'server/meters/planted.service.ts'): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.filter(({ ruleId }) => ruleId === RULE).length;
}

describe('lint refuses to read what may belong to another company:', () => {
  it.each([
    ['one row by its id', 'manager.findOneBy(MeterEntity, { id });'],
    ['rows by a list of ids', 'context.manager.find(MeterEntity, { where: { id: In(ids) } });'],
    ['all rows', 'context.manager.find(MeterEntity);'],
    ['what read alone can see', 'database.read.existsBy(MeterEntity, { id });'],
    ['counting', "writing.manager.countBy(OpenCaseEntity, { status: 'OPEN' });"],
    ['one of two ways to a row', 'manager.findOneBy(MeterEntity, [{ companyId, id }, { id }]);'],
    ['every company but one', 'manager.findBy(MeterEntity, { companyId: Not(companyId) });'],
    ['a company that is none', 'manager.findBy(MeterEntity, { companyId: undefined, id });'],
    ['changing', 'manager.update(MeterEntity, { id }, { companyId });'],
    ['taking away', 'manager.delete(MeterEntity, { id });'],
    [
      'an account of anybody',
      'const { accountId } = input; manager.findOneBy(AccountEntity, { id: accountId });',
    ],
    ['a passkey of anybody', 'manager.findOneBy(PasskeyEntity, { id });'],
    ['a company of anybody', 'manager.findOneBy(CompanyEntity, { id: input.memberId });'],
    [
      'own sources of anybody',
      'const where = { sourceId }; manager.find(EmissionSourceEntity, { where, take: 1 });',
    ],
    [
      'a query',
      "function one() { return manager.createQueryBuilder(MeterEntity, 'meter').where('meter.id = :id', { id }); }",
    ],
    [
      'a condition of a query',
      "function one() { return query.subQuery().from(ActivityDataEntity, 'line').where('line.workOrderId = workOrder.id'); }",
    ],
    [
      'a joined table',
      "function one() { return query.leftJoin(MeterEntity, 'meter', 'meter.id = line.meterId').where('line.companyId = :companyId'); }",
    ],
    [
      'a change by a query',
      "function one() { return manager.createQueryBuilder().update(MeterEntity).set({ name }).where('id = :id', { id }); }",
    ],
    ['SQL', "readRows(manager, 'SELECT name FROM meter WHERE id = ?', [id]);"],
    [
      'SQL in pieces',
      'changeRows(manager, `UPDATE work_order SET status = ? WHERE id IN (${places})`, ids);',
    ],
    ['a table that has no name here', 'manager.findOneBy(table, { id });'],
    ['a door past the manager', 'manager.getRepository(MeterEntity).find();'],
  ])('%s', async (_name, code) => {
    expect(await faultsOf(code)).toBe(1);
  });

  it('one place more in a file that is excepted, and one place fewer', async () => {
    const file = 'server/verification/verification.service.ts';
    const byCode = 'manager.findOneBy(StatementEntity, { code });';
    expect(await faultsOf(byCode, file)).toBe(0);
    expect(await faultsOf(`${byCode} manager.findOneBy(StatementEntity, { id });`, file)).toBeGreaterThan(0);
    expect(await faultsOf('', file)).toBe(1);
  });
});

describe('lint lets through what names the company:', () => {
  it.each([
    'manager.findOneBy(MeterEntity, { companyId, id });',
    'manager.find(MeterEntity, { where: [{ companyId, id }, { companyId, name }] });',
    'const own = { companyId }; manager.findBy(MeterEntity, { ...own, id });',
    "async function one(key: Pick<MeterRow, 'companyId' | 'id'>) { await manager.findOneByOrFail(MeterEntity, key); }",
    'manager.find(MeterEntity, { where: rows.map(({ companyId, id }) => ({ companyId, id })) });',
    'manager.findBy(EmissionSourceEntity, { ownerId: In([OFFICIAL_OWNER, companyId]) });',
    'const { accountId } = requireActor(context); manager.findOneBy(AccountEntity, { id: accountId });',
    'manager.findOneBy(CompanyEntity, { id: actor.companyId });',
    "function own() { return manager.createQueryBuilder(MeterEntity, 'meter').where('meter.companyId = :companyId', { companyId }); }",
    "readRows(manager, 'SELECT name FROM meter WHERE companyId = ? AND id = ?', [companyId, id]);",
    // rows that belong to nobody, and what only looks like a manager
    'manager.findBy(PostEntity, { id });',
    'sessions.delete(MeterEntity, id); meters.find((meter) => meter.id === id);',
  ])('%s', async (code) => {
    expect(await faultsOf(code)).toBe(0);
  });
});

it('knows every table whose rows belong to somebody', () => {
  const columns = getMetadataArgsStorage().columns;
  const owners = new Set(['companyId', 'ownerId', 'accountId']);
  const owned = entities.filter((entity) =>
    columns.some(({ target, propertyName }) => target === entity && owners.has(propertyName)),
  );
  const names = [...owned.map(({ name }) => name), 'CompanyEntity'];
  expect([...ownedTables().keys()].toSorted()).toEqual(names.toSorted());
});

it('excepts no file that is gone', () => {
  expect(Object.keys(beyondACompany).filter((file) => !existsSync(file))).toEqual([]);
});
