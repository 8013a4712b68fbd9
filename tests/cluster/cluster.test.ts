import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../../scripts/cluster/start-cluster.ts';
import type { GaleraNode } from '../../scripts/cluster/galera-node.ts';
import { openDatabase } from '../../server/database/database.ts';
import { migrations } from '../../server/database/migrations/index.ts';
import { bringUpToDate } from '../../server/platform/bring-up-to-date.ts';
import { startSender, type SteadySender } from './steady-sender.ts';

const BACK_WITHIN_MS = 30_000;
const ROWS = 20_000;

let folder: string;
let cluster: Cluster;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-cluster-'));
  cluster = await startCluster({
    ...{ folder, nodes: 3, replicas: 2 },
    environment: {
      ...{ REQUESTS_PER_MINUTE: '1000000', COMMAND_BATCHES_PER_MINUTE: '1000000' },
      ...{ COMMAND_BATCH_BURST: '1000000', MOST_PROCESS_DELAY_MS: '10000' },
    },
  });
}, 120_000);
afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

const nodeAt = (place: number): GaleraNode => cluster.nodes[place] as GaleraNode;
const databaseOn = (node: GaleraNode, name = 'platecarbon') => `${node.url}/${name}`;

async function numberOn(url: string, sql: string, values: readonly unknown[] = []): Promise<number> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
    return Number(Object.values(rows[0] ?? {})[0]);
  } finally {
    await connection.end();
  }
}

describe('R86, R20: tablets send while machines go away and come back', () => {
  let senders: readonly SteadySender[];
  const confirmations = () => senders.flatMap(({ confirmedAt }) => confirmedAt);
  /** Does what is told and waits until every device had something confirmed that it sent afterwards. */
  const survives = async (disaster: () => Promise<void>): Promise<void> => {
    await disaster();
    const since = Date.now();
    await expect
      .poll(() => senders.every(({ confirmedAt }) => (confirmedAt.at(-1) ?? 0) > since), {
        timeout: BACK_WITHIN_MS,
      })
      .toBe(true);
  };
  beforeAll(() => {
    senders = (['a', 'b'] as const).flatMap((company) =>
      (['OPERATOR', 'OFFICE'] as const).map((role) => startSender(cluster.url, company, role)),
    );
  });
  afterAll(() => Promise.all(senders.map((sender) => sender.finish())));

  it('all is well', async () => {
    await survives(() => Promise.resolve());
  }, 60_000);

  it('the node that takes the writes is killed, and joins again', async () => {
    await survives(() => nodeAt(0).end('SIGKILL'));
    await survives(() => nodeAt(0).start());
  }, 60_000);

  it('a replica is killed, and comes back', async () => {
    const [replica] = cluster.replicas;
    await survives(async () => replica?.end('SIGKILL'));
    await survives(async () => replica?.start());
  }, 60_000);

  it('replicas are replaced one after the other', async () => {
    for (const replica of cluster.replicas) {
      await replica.end('SIGTERM');
      await replica.start();
    }
    await survives(() => Promise.resolve());
  }, 60_000);

  it('the node that took over is killed: the one that came back has all of it', async () => {
    await survives(() => nodeAt(1).end('SIGKILL'));
    await survives(() => nodeAt(1).start());
  }, 60_000);

  it('in the end nothing is lost, nothing is there twice, and everybody saw what was confirmed', async () => {
    await Promise.all(senders.map((sender) => sender.finish()));
    const orders = senders.flatMap(({ confirmed }) => confirmed);
    expect(orders.length).toBeGreaterThan(20);
    expect(senders.flatMap(({ unseen }) => unseen)).toEqual([]);
    expect(senders.flatMap(({ oddAnswers }) => oddAnswers)).toEqual([]);
    expect(confirmations().length).toBeGreaterThan(orders.length / 2);
    for (const node of cluster.nodes) {
      const count = (sql: string) => numberOn(databaseOn(node), sql, [orders]);
      expect(await count('SELECT COUNT(*) FROM work_order WHERE id IN (?) AND revision = 2')).toBe(
        orders.length,
      );
      for (const [table, column] of [
        ['received_command', 'subjectId'],
        ['work_order_revision', 'workOrderId'],
        ['audit_entry', 'entityId'],
      ] as const)
        expect(await count(`SELECT COUNT(*) FROM ${table} WHERE ${column} IN (?)`)).toBe(2 * orders.length);
      // as many as were sent, and no order that nobody sent
      const unsent = 'SELECT COUNT(*) FROM received_command r LEFT JOIN work_order w ON w.id = r.subjectId';
      expect(await numberOn(databaseOn(node), `${unsent} WHERE r.sequence IN (1, 2) AND w.id IS NULL`)).toBe(
        0,
      );
    }
    const environment = { PATH: process.env['PATH'], DATABASE_URL: cluster.databaseUrl };
    const verified = await promisify(execFile)(process.execPath, ['dist/server/verify-audit.js'], {
      env: environment,
    });
    expect(verified.stdout).toContain('is whole');
  }, 60_000);

  it('R92: no connection is left behind', async () => {
    const connections = async () =>
      Promise.all(
        cluster.nodes.map(async (node) =>
          numberOn(node.url, "SELECT COUNT(*) FROM information_schema.processlist WHERE db = 'platecarbon'"),
        ),
      );
    const open = await connections();
    // twelve of each replica
    expect(open.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(24);
  });
});

it('R20, R21: what was written on one node is read on another one at once', async () => {
  const parts = { entities: [], migrations: [] };
  const writer = await openDatabase({ ...parts, url: databaseOn(nodeAt(0)) });
  const reader = await openDatabase({ ...parts, url: databaseOn(nodeAt(2)) });
  await writer.write((manager) =>
    manager.query('CREATE TABLE probe (round INT, id INT, PRIMARY KEY (round, id))'),
  );
  let unseen = 0;
  for (let round = 0; round < 5; round += 1) {
    // so many rows that the other node still applies them when the write is confirmed
    const rows = `INSERT INTO probe (round, id) SELECT ?, seq FROM seq_1_to_${ROWS}`;
    await writer.write((manager) => manager.query(rows, [round]));
    const [found] = await reader.read.query<readonly { readonly count: number | string }[]>(
      'SELECT COUNT(*) AS count FROM probe WHERE round = ?',
      [round],
    );
    if (Number(found?.count) !== ROWS) unseen += 1;
  }
  await writer.write((manager) => manager.query('DROP TABLE probe'));
  await Promise.all([writer.close(), reader.close()]);
  expect(unseen).toBe(0);
}, 60_000);

it('R87: two machines that migrate at once, each on a node of its own, do it once', async () => {
  await numberOn(nodeAt(0).url, 'CREATE DATABASE fresh CHARACTER SET utf8mb4');
  const urls = [nodeAt(0), nodeAt(2)].map((node) => databaseOn(node, 'fresh'));
  const isThere = "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'fresh'";
  await expect.poll(() => numberOn(nodeAt(2).url, isThere)).toBe(1);
  await Promise.all(urls.map((url) => bringUpToDate(url, () => Promise.resolve())));
  const connection = await createConnection(urls[0] ?? '');
  const [rows] = await connection.query<RowDataPacket[]>('SELECT name FROM schema_migration');
  await connection.end();
  expect(rows.map((row) => String(row['name'])).toSorted()).toEqual(
    migrations.map(({ name }) => name).toSorted(),
  );
}, 60_000);

it('R20: without a majority the answer is 503, and the cluster goes on when it has one again', async () => {
  const statusOf = (path: string) =>
    fetch(`${cluster.url}${path}`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ status }) => status,
      () => 0,
    );
  const isCut = [nodeAt(0), nodeAt(1)];
  for (const node of isCut) node.freeze();
  const [replica] = cluster.replicas;
  await expect
    .poll(() => fetch(`${replica?.url ?? ''}/readyz`).then(({ status }) => status), {
      timeout: BACK_WITHIN_MS,
    })
    .toBe(503);
  const body = JSON.stringify({
    query: 'mutation S($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }',
    variables: { input: { commandId: randomUUID(), account: 'office-a', password: 'plate-carbon-demo' } },
  });
  const refused = await fetch(`${replica?.url ?? ''}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  for (const node of isCut) node.thaw();
  await expect.poll(() => statusOf('/readyz'), { timeout: BACK_WITHIN_MS }).toBe(200);
}, 90_000);
