import { MIGRATIONS_TABLE } from '../database/data-source.ts';
import type { RequestContext } from '../request-context.ts';

export interface DatabaseHealth {
  readonly engine: string;
  /** How long it took to answer. */
  readonly answerMs: number;
  /** False: migrations of this release have not run. */
  readonly isSchemaAsExpected: boolean;
  readonly newestMigration: string | null;
  readonly sizeBytes: number | null;
  /** Clock of the database minus clock of the server; null where both are one. */
  readonly clockOffsetMs: number | null;
}

type Row = Readonly<Record<string, unknown>>;

/** What the database says of itself. */
export async function readDatabaseHealth(context: RequestContext): Promise<DatabaseHealth> {
  const { database } = context;
  const asked = performance.now();
  const isSchemaAsExpected = await database.ping().then(
    () => true,
    () => false,
  );
  const answerMs = Math.round((performance.now() - asked) * 10) / 10;
  const [newest] = await rowsOf(context, `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id DESC LIMIT 1`);
  const newestMigration = typeof newest?.['name'] === 'string' ? newest['name'] : null;
  const known = { answerMs, isSchemaAsExpected, newestMigration };
  return { ...known, ...(await (database.kind === 'mysql' ? ofMysql(context) : ofSqlite(context))) };
}

type EngineFacts = Pick<DatabaseHealth, 'engine' | 'sizeBytes' | 'clockOffsetMs'>;

async function ofSqlite(context: RequestContext): Promise<EngineFacts> {
  const [row] = await rowsOf(
    context,
    `SELECT sqlite_version() AS version,
       (SELECT page_count FROM pragma_page_count()) * (SELECT page_size FROM pragma_page_size()) AS size`,
  );
  return {
    engine: `SQLite ${asText(row?.['version'])}`,
    sizeBytes: asNumber(row?.['size']),
    clockOffsetMs: null,
  };
}

async function ofMysql(context: RequestContext): Promise<EngineFacts> {
  const [row] = await rowsOf(
    context,
    `SELECT VERSION() AS version, ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) AS at,
       (SELECT SUM(data_length + index_length) FROM information_schema.tables
         WHERE table_schema = DATABASE()) AS size`,
  );
  const at = asNumber(row?.['at']);
  return {
    engine: asText(row?.['version']),
    sizeBytes: asNumber(row?.['size']),
    clockOffsetMs: at === null ? null : at - Date.now(),
  };
}

async function rowsOf({ manager }: RequestContext, sql: string): Promise<readonly Row[]> {
  return manager.query<Row[]>(sql);
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Sums come as text from one of the databases. */
function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
