import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackupFault, lineOfRow, type TableSum } from '../../../server/backup/backup-format.ts';
import { openSnapshot } from '../../../server/backup/open-snapshot.ts';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { rowsOf, TableSummer } from '../../../server/backup/table-copy.ts';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  MIGRATIONS_TABLE,
  sqlitePath,
} from '../../../server/database/data-source.ts';
import { CreateReceivedCommands1764000040000 } from '../../../server/database/migrations/1764000040000-create-received-commands.ts';
import { migrations } from '../../../server/database/migrations/index.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { emptyDatabaseForTest } from '../../support/test-database.ts';

let server: TestApp;
let folder: string;
let whole: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-backup-'));
  server = await startTestApp({ hasDemo: false });
  whole = join(folder, 'whole.backup');
  await writeBackup(server.config.databaseUrl, whole, server.clock.now);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const OTHERS = 0o077;

it('makes the folder of a backup where there is none, and only its owner may read either', async () => {
  const file = join(folder, 'new', 'folder', 'a.backup');
  await writeBackup(server.config.databaseUrl, file, server.clock.now);
  for (const path of [file, join(folder, 'new')]) expect((await stat(path)).mode & OTHERS).toBe(0);
});

it('a database in a file is for its owner alone too', async () => {
  const file = join(folder, 'owned.sqlite');
  const source = createSqliteDataSource({ url: `sqlite:${file}`, entities: [], migrations: [] }, 'writer');
  await source.initialize();
  await source.query('CREATE TABLE anything (id INT)');
  const modes = await Promise.all([file, `${file}-wal`].map(async (path) => (await stat(path)).mode));
  await source.destroy();
  expect(modes.map((mode) => mode & OTHERS)).toEqual([0, 0]);
});

const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
/** Tries to restore `content` and gives what was said; nothing must be left behind. */
async function refusalOf(content: Uint8Array): Promise<string> {
  const file = join(folder, `${randomUUID()}.backup`);
  await writeFile(file, content);
  const target = await emptyDatabaseForTest(folder);
  const refused = await restoreBackup(target.url, file, parts).catch((error: unknown) => error);
  await expect(openSnapshot(target.url)).rejects.toThrow(BackupFault);
  await target.remove();
  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  expect(refused).toBeInstanceOf(BackupFault);
  return (refused as BackupFault).message;
}
const linesOf = async () =>
  gunzipSync(await readFile(whole))
    .toString('utf8')
    .trimEnd()
    .split('\n');
const packed = (lines: readonly string[]) => gzipSync(`${lines.join('\n')}\n`);

describe('a backup that is not what was written', () => {
  it('is refused when its end is missing, before or after it is unpacked', async () => {
    const bytes = await readFile(whole);
    expect(await refusalOf(bytes.subarray(0, bytes.length - 40))).toContain('damaged');
    expect(await refusalOf(packed((await linesOf()).slice(0, -1)))).toContain('its end is missing');
  });

  it('is refused when one byte changed', async () => {
    const bytes = await readFile(whole);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    expect(await refusalOf(bytes)).toContain('damaged');
    const lines = await linesOf();
    const row = lines.findIndex((line) => line.includes('"electricity"'));
    const changed = lines.map((line, place) =>
      place === row ? line.replace('electricity', 'electricitY') : line,
    );
    expect(changed).not.toEqual(lines);
    expect(await refusalOf(packed(changed))).toContain('not what was written');
  });

  it('is refused when it is another file', async () => {
    for (const content of [
      Buffer.from('-- MariaDB dump 10.19'),
      gzipSync('-- MariaDB dump'),
      Buffer.alloc(0),
    ])
      expect(await refusalOf(content)).toMatch(/is not a backup of PlateCarbon/u);
  });

  it('is refused when a newer version wrote it', async () => {
    const [header = '', ...rest] = await linesOf();
    expect(await refusalOf(packed([header.replace('"version":1', '"version":2'), ...rest]))).toContain(
      'newer',
    );
  });
});

it('a database that is not empty is left as it is', async () => {
  const before: unknown = await server.app.database.read.query('SELECT epoch FROM server_state');
  await expect(restoreBackup(server.config.databaseUrl, whole, parts)).rejects.toThrow(BackupFault);
  expect(await server.app.database.read.query('SELECT epoch FROM server_state')).toEqual(before);
});

it('a backup never takes the place of another one', async () => {
  await expect(writeBackup(server.config.databaseUrl, whole, server.clock.now)).rejects.toThrow(
    'exists already',
  );
});

it('a backup of an older version is restored and brought up to date', async () => {
  const older = await emptyDatabaseForTest(folder);
  const target = await emptyDatabaseForTest(folder);
  const file = join(folder, 'older.backup');
  await writeFile(file, packed(await linesOfOldDatabase(older.url)));
  const { header, manifest } = await restoreBackup(target.url, file, parts);
  expect(header.migrations).toHaveLength(OLD_MIGRATIONS.length);
  expect(manifest.tables['server_state']?.rows).toBe(1);
  const snapshot = await openSnapshot(target.url);
  expect(snapshot.migrations).toHaveLength(migrations.length);
  await snapshot.close();
  await older.remove();
  await target.remove();
});

/** What a version long ago knew. */
const OLD_MIGRATIONS = migrations.slice(0, migrations.indexOf(CreateReceivedCommands1764000040000) + 1);

/** A backup as that version would have written it. */
async function linesOfOldDatabase(url: string): Promise<readonly string[]> {
  const old = { url, entities: [], migrations: OLD_MIGRATIONS };
  const source =
    sqlitePath(url) === null ? createMysqlDataSource(old, true) : createSqliteDataSource(old, 'writer');
  await source.initialize();
  const ran = await source.runMigrations();
  const runner = source.createQueryRunner();
  const lines = [
    JSON.stringify({
      ...{ format: 'platecarbon-backup', version: 1, takenAt: '2026-01-01T00:00:00.000Z' },
      migrations: ran.map(({ name }) => name),
    }),
  ];
  const tables: Record<string, TableSum> = {};
  // without names MySQL gives the tables of all databases, of which others are just being taken away
  const own =
    sqlitePath(url) === null
      ? (await source.query<readonly Record<string, string>[]>('SHOW TABLES')).flatMap(Object.values<string>)
      : undefined;
  for (const found of await runner.getTables(own)) {
    const name = found.name.split('.').at(-1) ?? '';
    if (name === MIGRATIONS_TABLE || found.primaryColumns.length === 0) continue;
    const table = {
      name,
      columns: found.columns.map((column) => column.name),
      primaryKey: found.primaryColumns.map((column) => column.name),
    };
    lines.push(JSON.stringify({ table }));
    const summer = new TableSummer();
    for await (const row of rowsOf(runner, table)) {
      const line = lineOfRow(row);
      summer.add(line);
      lines.push(line);
    }
    tables[name] = summer.sum();
  }
  await runner.release();
  await source.destroy();
  const sha256 = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex');
  return [...lines, JSON.stringify({ manifest: { tables, auditChains: [], sha256 } })];
}
