import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import mysql from 'mysql2';
import { readAddress } from './database-authority.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** A class whose table the data source maps. */
export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface DataSourceParts {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** Name of the table in which TypeORM keeps which migrations ran. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** Path of the file that a `sqlite:` address names, or null for other addresses. */
export function sqlitePath(url: string): string | null {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;
}

/** One SQLite connection: the writer, or a reader that the database itself keeps from writing. */
export function createSqliteDataSource(parts: DataSourceParts, role: 'writer' | 'reader'): DataSource {
  const source: DataSource = new DataSource({
    ...sharedOptions(parts),
    type: 'better-sqlite3',
    database: sqlitePath(parts.url) ?? '',
    driver: SqliteConnection,
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma('busy_timeout = 5000');
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      if (role === 'reader') connection.pragma('query_only = ON');
      connections.set(source, connection);
    },
  });
  return source;
}

const connections = new WeakMap<DataSource, SqliteConnection>();

/** The open connection of a SQLite data source. */
export function connectionOf(source: DataSource): SqliteConnection {
  const connection = connections.get(source);
  if (connection === undefined) throw new Error('the database was not opened');
  return connection;
}

const SESSION_SETTINGS = [
  "sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ENGINE_SUBSTITUTION'",
  'innodb_lock_wait_timeout = 5',
].join(', ');
// the two dialects spell the limit of a statement differently; each ignores the other's comment
const STATEMENT_LIMIT = '/*M!100100 , max_statement_time = 5 */ /*!80000 , max_execution_time = 5000 */';

/**
 * On a Galera cluster a node reads only once it has what the cluster committed before, also when the proxy leads to
 * another node than the one that took the write. Without a cluster it costs nothing; MySQL sees a comment.
 */
const READS_OWN_WRITES = '/*M!100100 SET SESSION wsrep_sync_wait = 1 */';

/** The pool of a MySQL or MariaDB address. `isMigrating` lifts the limit on statement time. */
export function createMysqlDataSource(parts: DataSourceParts, isMigrating: boolean): DataSource {
  const settings = `SET SESSION ${SESSION_SETTINGS} ${isMigrating ? '' : STATEMENT_LIMIT}`;
  const { url, tls } = readAddress(parts.url);
  const source: DataSource = new DataSource({
    ...sharedOptions(parts),
    type: 'mysql',
    url,
    ...(tls === null ? {} : { ssl: tls }),
    charset: 'utf8mb4',
    timezone: 'Z',
    multipleStatements: false,
    connectTimeout: 5_000,
    poolSize: 12,
    driver: {
      createPool: (options: mysql.PoolOptions) => {
        const pool = createPool(options, settings);
        pools.set(source, pool);
        return pool;
      },
    },
    extra: {
      queueLimit: 50,
      enableKeepAlive: true,
      maxIdle: 4,
      idleTimeout: 60_000,
      flags: ['-LOCAL_FILES'],
      maxPreparedStatements: MOST_PREPARED,
    },
  });
  return source;
}

/** Of one connection. All connections of all replicas share the limit of the database, 16,382 unless it was raised. */
const MOST_PREPARED = 100;

const pools = new WeakMap<DataSource, mysql.Pool>();

/** The open pool of a MySQL or MariaDB data source; null of another one. */
export function poolOf(source: DataSource): mysql.Pool | null {
  return pools.get(source) ?? null;
}

/** What the driver keeps to itself: its events do not tell of a connection that is handed on to who waits. */
interface PoolLists {
  readonly _allConnections: { readonly length: number };
  readonly _freeConnections: { readonly length: number };
  readonly _connectionQueue: { readonly length: number };
}

/** How many connections of a pool are in use, and how many ask in vain for one. */
export function loadOf(source: DataSource): { readonly used: number; readonly waiting: number } {
  const lists: (mysql.Pool & Partial<PoolLists>) | undefined = pools.get(source);
  return {
    used: (lists?._allConnections?.length ?? 0) - (lists?._freeConnections?.length ?? 0),
    waiting: lists?._connectionQueue?.length ?? 0,
  };
}

function createPool(options: mysql.PoolOptions, settings: string): mysql.Pool {
  const pool = mysql.createPool(options);
  pool.on('connection', (connection) => {
    readDoublesWhole(connection);
    connection.query(settings);
    // nothing to do for MySQL, and unknown to a MariaDB that was built without clusters
    connection.query(READS_OWN_WRITES, () => undefined);
    // once here instead of before each transaction
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  return pool;
}

function sharedOptions(parts: DataSourceParts) {
  return {
    entities: [...parts.entities],
    migrations: [...parts.migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each' as const,
    synchronize: false,
    logging: false,
  } satisfies Partial<DataSourceOptions>;
}

type AskByText = (asked: string | object, ...rest: readonly unknown[]) => unknown;

/**
 * Answers that come as text are read by the driver digit by digit, which loses the last bit of doubles of sixteen digits; those of
 * prepared statements come as they are stored.
 */
function readDoublesWhole(connection: mysql.PoolConnection): void {
  const ask = connection.query.bind(connection) as AskByText;
  const askWhole: AskByText = (asked, ...rest) =>
    ask({ ...(typeof asked === 'string' ? { sql: asked } : asked), typeCast: wholeDouble }, ...rest);
  connection.query = askWhole as typeof connection.query;
}

const wholeDouble: mysql.TypeCast = (field, next) => {
  if (field.type !== 'DOUBLE') return next();
  const text = field.string();
  return text === null ? null : Number(text);
};
