import { createConnection } from 'mysql2/promise';
import type { BenchCompany } from './companies.ts';
import { migrate } from './contenders.ts';
import { renewSessions, seedOrders } from './seed-orders.ts';

interface Orders {
  /** Of a database server, without a name of a database. */
  readonly serverUrl: string;
  readonly companies: readonly BenchCompany[];
  /** Of all companies together. */
  readonly orders: number;
  readonly say: (line: string) => void;
}

/** Where orders of this number are. */
export const databaseOf = ({ serverUrl, orders }: Pick<Orders, 'serverUrl' | 'orders'>): string =>
  `${serverUrl}/bench_${orders}`;

/** A database of today's schema with the orders; where an earlier run left some, the others and the sessions are new. */
export async function prepareOrders({ serverUrl, companies, orders, say }: Orders): Promise<void> {
  const begin = performance.now();
  const url = databaseOf({ serverUrl, orders });
  const server = await createConnection(serverUrl);
  await server.query(`CREATE DATABASE IF NOT EXISTS bench_${orders} CHARACTER SET utf8mb4`);
  await server.end();
  await migrate(url);
  const connection = await createConnection(url);
  await seedOrders(connection, companies, orders / companies.length);
  await renewSessions(connection, companies);
  await connection.end();
  say(`${orders} orders of nine lines in ${((performance.now() - begin) / 1_000).toFixed(0)} s`);
}
