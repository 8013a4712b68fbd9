import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSqliteDataSource } from '../../server/database/data-source.ts';
import { CreateMeters1764000070000 } from '../../server/database/migrations/1764000070000-create-meters.ts';
import { migrations } from '../../server/database/migrations/index.ts';

interface Column {
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  readonly length: number;
}
type Schema = ReadonlyMap<string, ReadonlyMap<string, Column>>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-expand-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function schemaOf(runner: QueryRunner): Promise<Schema> {
  const rows = (await runner.query(
    `SELECT t.name AS "table", c.name AS "column", c.type, c."notnull" AS required, c.dflt_value AS start
     FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
  )) as readonly { table: string; column: string; type: string; required: number; start: string | null }[];
  const tables = new Map<string, Map<string, Column>>();
  for (const { table, column, type, required, start } of rows) {
    const columns = tables.get(table) ?? new Map<string, Column>();
    const length = Number(/\((\d+)\)/u.exec(type)?.[1] ?? Infinity);
    tables.set(
      table,
      columns.set(column, { isNullable: required === 0, hasDefault: start !== null, length }),
    );
  }
  return tables;
}

/** The last migration of version 0.2.0. Those that follow run as one step: what is between releases was never in the field. */
const LAST_RELEASED = CreateMeters1764000070000;

/** SHA-256 of the tables of that version: what was released is not edited afterwards, or this test would compare with tables that nobody has. */
const RELEASED_TABLES = 'd007c16c908f485e94d8e2f6a8fbe76ec3782cea6955a508761a773a5c10c006';

const sumOf = (schema: Schema): string =>
  createHash('sha256')
    .update(JSON.stringify([...schema].map(([table, columns]) => [table, [...columns]])))
    .digest('hex');

/** What of `after` a program that knows only `before` could stumble over. */
function obstaclesBetween(before: Schema, after: Schema): readonly string[] {
  const found: string[] = [];
  for (const [table, columns] of before) {
    const now = after.get(table);
    if (now === undefined) found.push(`${table} is gone`);
    for (const [name, column] of columns) {
      const kept = now?.get(name);
      if (now !== undefined && kept === undefined) found.push(`${table}.${name} is gone`);
      if (kept === undefined) continue;
      if (column.isNullable && !kept.isNullable) found.push(`${table}.${name} must be filled now`);
      if (kept.length < column.length) found.push(`${table}.${name} is shorter`);
    }
    for (const [name, { isNullable, hasDefault }] of now ?? [])
      if (!columns.has(name) && !isNullable && !hasDefault)
        found.push(`${table}.${name} is new and must be filled`);
  }
  return found;
}

it('R87: the release before works on the tables of this one: migrations take nothing away and demand nothing new', async () => {
  const url = `sqlite:${join(folder, 'expand.sqlite')}`;
  const source = createSqliteDataSource({ url, entities: [], migrations }, 'writer');
  await source.initialize();
  const runner = source.createQueryRunner();
  const released = migrations.indexOf(LAST_RELEASED) + 1;
  for (const Migration of migrations.slice(0, released)) await new Migration().up(runner);
  const before = await schemaOf(runner);
  expect(sumOf(before)).toBe(RELEASED_TABLES);
  for (const Migration of migrations.slice(released)) await new Migration().up(runner);
  const after = await schemaOf(runner);
  expect(after.size).toBeGreaterThan(before.size);
  expect(obstaclesBetween(before, after)).toEqual([]);
  await source.destroy();
});
