import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  sqlitePath,
} from '../../server/database/data-source.ts';
import { entities } from '../../server/database/entities.ts';
import { migrations } from '../../server/database/migrations/index.ts';
import { NameFactorOriginsInEnglish1764000150000 } from '../../server/database/migrations/1764000150000-name-factor-origins-in-english.ts';
import { seedFactors } from '../../server/emission-factors/seed-factors.ts';
import { WorkOrderRevisionEntity } from '../../server/work-orders/work-order.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { officialFactors } from '../support/official-catalogue.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { createDatabaseForTest } from '../support/test-database.ts';
import { issue, read } from './statement-operations.ts';
import { amendCommand, submitterOf, type Submitter } from './work-order-operations.ts';

test('rows of before get the English names that the register is delivered with, others none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'platecarbon-origins-'));
  const database = await createDatabaseForTest(folder, true);
  const parts = { url: database.url, entities, migrations };
  const source =
    sqlitePath(database.url) === null
      ? createMysqlDataSource(parts, true)
      : createSqliteDataSource(parts, 'writer');
  await source.initialize();
  await source.runMigrations();
  await seedFactors(source.manager);
  const migration = new NameFactorOriginsInEnglish1764000150000();
  const runner = source.createQueryRunner();
  await migration.down(runner);
  const ofProposal = officialFactors[20]?.id;
  await source.query("UPDATE emission_factor SET proposalId = 'p1' WHERE id = ?", [ofProposal]);
  // twice: on MySQL it may have broken off after any of its steps
  for (let time = 0; time < 2; time += 1) await migration.up(runner);
  const rows: { readonly id: string }[] = await source.query(
    'SELECT id, publisher, document, publisherEn, documentEn FROM emission_factor ORDER BY id',
  );
  const named = officialFactors.map(({ id, publisher, document, publisherEn, documentEn }) => ({
    ...{ id, publisher, document },
    publisherEn: id === ofProposal ? null : publisherEn,
    documentEn: id === ofProposal ? null : documentEn,
  }));
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  expect(rows.map((row) => ({ ...row })).toSorted(byId)).toEqual(named.toSorted(byId));
  await source.destroy();
  await database.remove();
  await rm(folder, { recursive: true });
});

const RESULT = graphql(`
  query TestFactorOrigins($id: ID!) {
    workOrder(id: $id) {
      emissionResult {
        lines {
          factor {
            publisher
            publisherEn
            documentEn
          }
        }
      }
    }
  }
`);

describe('a result', () => {
  let testApp: TestApp;
  let member: Submitter;
  beforeAll(async () => {
    testApp = await startTestApp({ hasAllRights: true });
    member = await submitterOf(testApp, 'a', 'OFFICE');
  });
  afterAll(() => testApp.close());

  const factorOf = async (id: string) =>
    (await member.browser.dataOf(RESULT, { id })).workOrder.emissionResult.lines[0]?.factor;

  /** Makes the stored result one of before factors had English names. */
  const forgetNames = (workOrderId: string) =>
    testApp.app.database.write(async (manager) => {
      const { footprint } = await manager.findOneByOrFail(WorkOrderRevisionEntity, { workOrderId });
      const text = JSON.stringify(footprint, (key, value: unknown) =>
        key === 'publisherEn' || key === 'documentEn' ? undefined : value,
      );
      await manager.update(
        WorkOrderRevisionEntity,
        { workOrderId },
        { footprint: JSON.parse(text) as object },
      );
    });

  it('keeps the English names with the factor; one that was stored without them stays without', async () => {
    const id = await member.record({ activityData: [anActivity({})], processingDate: '2026-06-05' });
    expect(await factorOf(id)).toEqual({
      publisher: '經濟部能源署',
      publisherEn: 'Energy Administration, Ministry of Economic Affairs, Taiwan',
      documentEn: '2025 Electricity Carbon Emission Factor (industrial electricity)',
    });
    await forgetNames(id);
    expect(await factorOf(id)).toEqual({ publisher: '經濟部能源署', publisherEn: null, documentEn: null });
  });

  it('of before leaves its statement in force when an amendment changes nothing that is printed', async () => {
    const activityData = [anActivity({ id: randomUUID() })];
    const id = await member.record({ activityData, workOrderNumber: 'WO-2' });
    await forgetNames(id);
    const statement = await issue(member.browser, [[id, 1]]);
    const [outcome] = await member.submit([
      amendCommand(id, 1, [{ cell: 'note', base: null, new: '已對過電表' }]),
    ]);
    expect(outcome?.status).toBe('APPLIED');
    expect((await factorOf(id))?.publisherEn).toContain('Energy Administration');
    expect(await read(member.browser, statement.id)).toMatchObject({ state: 'ISSUED' });
  });
});
