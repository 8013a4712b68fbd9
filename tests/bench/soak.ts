/**
 * `npm run soak`: the built server under the load of a few factories for SOAK_MINUTES (30), stopped and started again every
 * SOAK_RESTART_MINUTES (10). Prints what it holds each half minute; ends with 1 when it holds more at the end of a life than in its middle,
 * when a fault was answered, or when a confirmed entry is not there afterwards. SOAK_DATABASE=sqlite leaves MariaDB out. A run with
 * nothing set is written to results-soak.md.
 * `tests/server/leaks.test.ts` is the short form.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Sqlite from 'libsql';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { freePort } from '../support/free-port.ts';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { startServerProcess } from '../support/server-process.ts';
import { figuresOf, percentile, type Figures } from './watched/figures.ts';
import { liveHonestly, noExperience } from './watched/honest-client.ts';
import { soakReport, thirdsOf } from './watched/soak-report.ts';

const MINUTE_MS = 60_000;
const CLIENTS = 8;
/** Caches fill, and a look may come shortly before a collection. */
const MOST_GROWTH = 1.25;
const SPARE_MEGABYTES = 20;
const SPARE_FILES = 40;
const DATABASE = 'soak';

const minutes = Number(process.env['SOAK_MINUTES'] ?? 30);
const lifeMinutes = Number(process.env['SOAK_RESTART_MINUTES'] ?? 10);
const RESULTS = join(import.meta.dirname, 'results-soak.md');
const isWhole = !Object.keys(process.env).some((name) => name.startsWith('SOAK_'));
const onSqlite = process.env['SOAK_DATABASE'] === 'sqlite';

const folder = await mkdtemp(join(tmpdir(), 'platecarbon-soak-'));
const mariadb = onSqlite ? null : await startMariadbServer({ isDurable: true });
try {
  const faults = await soak();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await mariadb?.remove();
  await rm(folder, { recursive: true, force: true });
}

async function soak(): Promise<readonly string[]> {
  const metricsPort = await freePort();
  const server = await startServerProcess({
    folder,
    ...(mariadb === null ? {} : { mysqlUrl: await emptyDatabase(mariadb.url) }),
    environment: {
      ...{ METRICS_PORT: String(metricsPort), LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '1000000' },
      ...{
        COMMAND_BATCHES_PER_MINUTE: '1000000',
        COMMAND_BATCH_BURST: '1000000',
        MAIL_FOLDER: `${folder}/mail`,
      },
    },
  });
  const end = Date.now() + minutes * MINUTE_MS;
  const isOver = () => Date.now() >= end;
  const experience = noExperience();
  const notes = () => experience;
  const clients = Array.from({ length: CLIENTS }, (_unused, place) =>
    liveHonestly(server.url, place % 2 === 0 ? 'a' : 'b', { until: isOver, thinkMs: 20, notes }),
  );
  const lives = await watch(metricsPort, server, isOver);
  await Promise.all(clients);
  await delay(2_000);
  const rest = await figuresOf(metricsPort);
  await server.end('SIGTERM');
  const stored = await storedOrders();
  const { latenciesMs, confirmed, putOff } = experience;
  const ms = (ofHundred: number) => percentile(latenciesMs, ofHundred).toFixed(0);
  console.log(
    `${latenciesMs.length} answers, ${confirmed.length} entries, ${putOff} put off; p50 ${ms(50)} ms, p95 ${ms(95)} ms, p99 ${ms(99)} ms`,
  );
  const faults = [
    ...lives.flatMap(growthIn),
    ...restFaults(rest),
    ...(confirmed.length === 0 ? ['nothing was recorded'] : []),
    ...lostOf(confirmed, stored),
  ];
  const database = onSqlite ? 'SQLite' : 'MariaDB';
  const report = soakReport({
    minutes,
    clients: CLIENTS,
    database,
    lives,
    latenciesMs,
    confirmed: confirmed.length,
    faults,
  });
  if (isWhole) await writeFile(RESULTS, report);
  return faults;
}

/** Looks at it twice a minute, and starts it again when its life is over. */
async function watch(
  metricsPort: number,
  server: Awaited<ReturnType<typeof startServerProcess>>,
  isOver: () => boolean,
): Promise<readonly (readonly Figures[])[]> {
  const lives: Figures[][] = [[]];
  let bornAt = Date.now();
  while (!isOver()) {
    await delay(MINUTE_MS / 2);
    const figures = await figuresOf(metricsPort);
    if (figures !== null) lives.at(-1)?.push(figures);
    console.log(`${((Date.now() - bornAt) / MINUTE_MS).toFixed(1)} min`, JSON.stringify(figures));
    if (isOver() || Date.now() - bornAt < lifeMinutes * MINUTE_MS) continue;
    await server.end('SIGTERM');
    await server.start();
    console.log('started again');
    bornAt = Date.now();
    lives.push([]);
  }
  return lives;
}

/**
 * The least that a life held in its last third, beside its second: the first one is for getting warm, and a heap breathes far between two
 * collections, so that only what is always held says something.
 */
function growthIn(life: readonly Figures[]): readonly string[] {
  const [, middle, last] = thirdsOf(life);
  if (middle === undefined || last === undefined) return [];
  const least = (figures: readonly Figures[], what: 'heapMegabytes' | 'openFiles') =>
    Math.min(...figures.map((figure) => figure[what]));
  const faults = life.some((figures) => figures.faults > 0) ? ['a fault was answered'] : [];
  const [heap, files] = [least(middle, 'heapMegabytes'), least(middle, 'openFiles')];
  const [heapLater, filesLater] = [least(last, 'heapMegabytes'), least(last, 'openFiles')];
  if (heapLater > heap * MOST_GROWTH + SPARE_MEGABYTES)
    faults.push(`the heap grew from ${heap} to ${heapLater} MB`);
  if (filesLater > files + SPARE_FILES) faults.push(`open files grew from ${files} to ${filesLater}`);
  return faults;
}

function restFaults(rest: Figures | null): readonly string[] {
  if (rest === null) return ['the server was gone at the end'];
  const { connectionsUsed, waiting } = rest;
  console.log('at rest', JSON.stringify(rest));
  return connectionsUsed + waiting === 0
    ? []
    : [`at rest ${connectionsUsed} connections are used, ${waiting} wait`];
}

function lostOf(confirmed: readonly string[], stored: ReadonlySet<string>): readonly string[] {
  const lost = confirmed.filter((id) => !stored.has(id));
  return lost.length === 0
    ? []
    : [`${lost.length} confirmed entries are not there, the first is ${lost[0] ?? ''}`];
}

/** The ids of all work orders that the database holds in the end. */
async function storedOrders(): Promise<ReadonlySet<string>> {
  const all = 'SELECT id FROM work_order';
  if (mariadb === null) {
    const file = new Sqlite(join(folder, 'platecarbon.sqlite'));
    const rows = file.prepare(all).all() as { readonly id: string }[];
    file.close();
    return new Set(rows.map(({ id }) => id));
  }
  const connection = await createConnection(`${mariadb.url}/${DATABASE}`);
  const [rows] = await connection.query<OrderRow[]>(all);
  await connection.end();
  return new Set(rows.map(({ id }) => id));
}

interface OrderRow extends RowDataPacket {
  readonly id: string;
}

async function emptyDatabase(url: string): Promise<string> {
  const connection = await createConnection(url);
  await connection.query(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4`);
  await connection.end();
  return `${url}/${DATABASE}`;
}
