import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { createMysqlDataSource, MIGRATIONS_TABLE } from '../../../server/database/data-source.ts';
import { entities } from '../../../server/database/entities.ts';
import { withMigrationLock } from '../../../server/database/migration-lock.ts';
import { migrations } from '../../../server/database/migrations/index.ts';
import { bringUpToDate } from '../../../server/platform/bring-up-to-date.ts';
import { emptyDatabaseForTest, type TestDatabase } from '../../support/test-database.ts';

let folder: string;
let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-migrate-'));
});
beforeEach(async () => {
  database = await emptyDatabaseForTest(folder);
  source = createMysqlDataSource({ url: database.url, entities, migrations }, true);
  await source.initialize();
});
afterEach(async () => {
  await source.destroy();
  await database.remove();
});
afterAll(() => rm(folder, { recursive: true }));

const bringUp = (url: string) => bringUpToDate(url, () => Promise.resolve());

const ran = async (): Promise<readonly string[]> => {
  const rows: { name: string }[] = await source.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY name`);
  return rows.map(({ name }) => name);
};

describe('R87: machines that migrate one database', () => {
  it('at once, do it once: each migration ran one time, and the register is there once', async () => {
    await Promise.all([bringUp(database.url), bringUp(database.url), bringUp(database.url)]);
    expect(await ran()).toEqual(migrations.map(({ name }) => name).toSorted());
    const states: unknown[] = await source.query('SELECT epoch FROM server_state');
    expect(states).toHaveLength(1);
  });

  it('wait for each other', async () => {
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(name);
      await delay(100);
      events.push(name);
    };
    await Promise.all(['one', 'two', 'three'].map((name) => withMigrationLock(source, work(name))));
    expect(events).toHaveLength(6);
    for (let place = 0; place < events.length; place += 2) expect(events[place]).toBe(events[place + 1]);
  });

  it('wait for one that died no longer than its lease', async () => {
    await withMigrationLock(source, () => Promise.resolve());
    await source.query(
      "INSERT INTO migration_lease (id, holder, heldUntil) VALUES (1, 'died', UTC_TIMESTAMP(3) + INTERVAL 1 SECOND)",
    );
    const left = await withMigrationLock(source, async () => {
      const rows: unknown[] = await source.query("SELECT id FROM migration_lease WHERE holder = 'died'");
      return rows;
    });
    expect(left).toEqual([]);
  });

  it('let go when the work fails', async () => {
    await expect(withMigrationLock(source, () => Promise.reject(new Error('no room')))).rejects.toThrow(
      'no room',
    );
    expect(await source.query('SELECT * FROM migration_lease')).toEqual([]);
  });
});

it('R87: a migration that broke off after its last statement, and before that was noted, runs again', async () => {
  await source.runMigrations();
  const states: unknown = await source.query('SELECT epoch FROM server_state');
  await source.query(`DELETE FROM ${MIGRATIONS_TABLE}`);
  await bringUp(database.url);
  expect(await ran()).toHaveLength(migrations.length);
  expect(await source.query('SELECT epoch FROM server_state')).toEqual(states);
});

it('every table has a primary key, without which a cluster cannot replicate what is deleted', async () => {
  await bringUp(database.url);
  const without: unknown = await source.query(
    `SELECT t.table_name FROM information_schema.tables t LEFT JOIN information_schema.table_constraints c
     ON c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY'
     WHERE t.table_schema = DATABASE() AND c.constraint_name IS NULL`,
  );
  expect(without).toEqual([]);
});
