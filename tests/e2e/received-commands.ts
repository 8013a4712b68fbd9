import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';

const LOOK_AGAIN_MS = 2;
const LIMIT_MS = 45_000;
const COUNT = 'SELECT COUNT(*) AS count FROM received_command';

/** Looks into the database beside the running server, faster than any answer of the API. */
export interface ReceivedCommands {
  readonly count: () => Promise<number>;
  /** Waits until so many more have been received than when this was called; gives their number. */
  readonly more: (wanted: number) => Promise<number>;
  readonly close: () => void;
}

export function receivedInSqlite(file: string): ReceivedCommands {
  const database = new Database(file, { readonly: true });
  const count = () => Promise.resolve((database.prepare(COUNT).get() as { count: number }).count);
  return {
    count,
    more: (wanted) => untilMore(count, wanted),
    close: () => {
      database.close();
    },
  };
}

export async function receivedInMysql(url: string): Promise<ReceivedCommands> {
  const connection = await createConnection(url);
  // The database is killed while this is open.
  connection.on('error', () => undefined);
  const count = async () => {
    const [rows] = await connection.query(COUNT);
    return Number((rows as { count: number }[])[0]?.count);
  };
  return {
    count,
    more: (wanted) => untilMore(count, wanted),
    close: () => {
      connection.destroy();
    },
  };
}

async function untilMore(count: () => Promise<number>, wanted: number): Promise<number> {
  const before = await count();
  const deadline = Date.now() + LIMIT_MS;
  while (Date.now() < deadline) {
    const now = await count();
    if (now - before >= wanted) return now;
    await delay(LOOK_AGAIN_MS);
  }
  throw new Error(`not ${wanted} more commands within ${LIMIT_MS} ms`);
}
