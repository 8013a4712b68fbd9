import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  sqlitePath,
} from '../../server/database/data-source.ts';
import { migrations } from '../../server/database/migrations/index.ts';
import { UntieMails1764000121000 } from '../../server/database/migrations/1764000121000-untie-mails.ts';
import { createDatabaseForTest } from '../support/test-database.ts';

test('letters that are in the queue keep their statements, there and back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'platecarbon-untie-'));
  const database = await createDatabaseForTest(folder, true);
  const parts = { url: database.url, entities: [], migrations };
  const source =
    sqlitePath(database.url) === null
      ? createMysqlDataSource(parts, true)
      : createSqliteDataSource(parts, 'writer');
  await source.initialize();
  await source.runMigrations();
  const migration = new UntieMails1764000121000();
  const runner = source.createQueryRunner();
  await migration.down(runner);
  const columns =
    'id, companyId, recipient, subject, text, html, statementId, form, language, fileName, attempts, createdAt';
  await source.query(
    `INSERT INTO mail (${columns}) VALUES ('m1', 'c1', 'a@b.tw', 's', 't', 'h', 's1', 'ISSUED', 'EN', 'f.pdf', 2, 'now')`,
  );
  // twice: on MySQL it may have broken off after any of its steps
  for (let time = 0; time < 2; time += 1) await migration.up(runner);
  expect(await source.query('SELECT * FROM statement_letter')).toEqual([
    { mailId: 'm1', companyId: 'c1', statementId: 's1', form: 'ISSUED', language: 'EN', fileName: 'f.pdf' },
  ]);
  const [kept] = await source.query<Record<string, unknown>[]>('SELECT * FROM mail');
  expect(Object.keys(kept ?? {})).not.toContain('statementId');
  expect(kept).toMatchObject({ id: 'm1', recipient: 'a@b.tw', attempts: 2 });
  await migration.down(runner);
  expect(await source.query(`SELECT ${columns} FROM mail`)).toMatchObject([
    { id: 'm1', companyId: 'c1', statementId: 's1', form: 'ISSUED', language: 'EN', fileName: 'f.pdf' },
  ]);
  await source.destroy();
  await database.remove();
  await rm(folder, { recursive: true });
});
