/**
 * `npm run bench:start`: how soon the built server answers on a database that is there already, and what its process holds while
 * everything that `bench:server` asks for is asked at once, with the settings for memory that `docker/` gives it on one machine.
 * BENCH_SECONDS=10 makes it a shorter try, BENCH_NODE_FLAGS gives node other flags than those,
 * BENCH_PROFILE=folder leaves processor profiles of starts there; a run with one of these writes no result.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { startServerProcess } from '../support/server-process.ts';
import { benchCases } from './server/cases.ts';
import { benchCompanies } from './server/companies.ts';
import { leaveServersAlone, startOurs } from './server/contenders.ts';
import { load } from './server/load.ts';
import { databaseOf, prepareOrders } from './server/prepare-orders.ts';

const STARTS = 9;
const MOST_START_MS = 1_500;
const MOST_MEGABYTES = 200;
const COMPANIES = 10;
const ORDERS = 10_000;
const LOOK_EVERY_MS = 250;
const RESULTS = join(import.meta.dirname, 'results-start.md');

const seconds = Number(process.env['BENCH_SECONDS'] ?? 120);
const profiles = process.env['BENCH_PROFILE'];
const shipped = await shippedSettings();
const flags = [
  ...(process.env['BENCH_NODE_FLAGS'] ?? shipped.nodeFlags).split(' ').filter((flag) => flag !== ''),
  ...(profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]),
];
const isWhole = !Object.keys(process.env).some((name) => name.startsWith('BENCH_'));

await leaveServersAlone();
const folder = await mkdtemp(join(tmpdir(), 'platecarbon-start-'));
const mariadb = await startMariadbServer({ isDurable: true, bufferPoolMegabytes: 1_024 });
try {
  const companies = benchCompanies(COMPANIES);
  await prepareOrders({ serverUrl: mariadb.url, companies, orders: ORDERS, say });
  const url = databaseOf({ serverUrl: mariadb.url, orders: ORDERS });
  const starts = { sqlite: await startsOn(await demoDatabase()), mariadb: await startsOn(url) };
  say(`ready after ${starts.sqlite.toFixed(0)} ms on SQLite, ${starts.mariadb.toFixed(0)} ms on MariaDB`);
  const memory = await memoryUnderLoad(url);
  const report = reportOf(starts, memory);
  say(report);
  if (isWhole) await writeFile(RESULTS, report);
  const isWithin = Math.max(...Object.values(starts)) <= MOST_START_MS && memory.most <= MOST_MEGABYTES;
  process.exitCode = isWithin ? 0 : 1;
} finally {
  await mariadb.remove();
  await rm(folder, { recursive: true, force: true });
}

/** What the container on one machine gets, from the files that say so. */
async function shippedSettings(): Promise<{ readonly nodeFlags: string; readonly mallocArenas: string }> {
  const docker = join(import.meta.dirname, '../../docker');
  const [, nodeFlags] =
    /NODE_OPTIONS: (.+)/u.exec(await readFile(join(docker, 'compose.yaml'), 'utf8')) ?? [];
  const [, mallocArenas] =
    /MALLOC_ARENA_MAX=(\d+)/u.exec(await readFile(join(docker, 'Dockerfile'), 'utf8')) ?? [];
  if (nodeFlags === undefined || mallocArenas === undefined)
    throw new Error('docker/ gives no settings for memory any more');
  return { nodeFlags, mallocArenas };
}

/** The demo data, as `npm start` leaves them behind. */
async function demoDatabase(): Promise<string> {
  const server = await startServerProcess({ folder });
  await server.end('SIGTERM');
  return `sqlite:${folder}/platecarbon.sqlite`;
}

/** The median milliseconds from the start of the process to the first answer of `/readyz`; the first start is for the caches of the disk. */
async function startsOn(url: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= STARTS; turn += 1) {
    const server = await startOurs(url, folder, flags, { MALLOC_ARENA_MAX: shipped.mallocArenas });
    if (turn > 0) times.push(server.startedInMs);
    await server.end();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

interface Memory {
  readonly atRest: number;
  readonly median: number;
  readonly most: number;
  readonly answers: number;
}

/** Every case at the same time, over and over. */
async function memoryUnderLoad(url: string): Promise<Memory> {
  const contender = await startOurs(url, folder, flags, { MALLOC_ARENA_MAX: shipped.mallocArenas });
  const atRest = (await contender.memoryMegabytes()).now;
  const looks: number[] = [];
  const loads = benchCases(ORDERS / COMPANIES).map((benchCase) =>
    load(
      { ...benchCase, connections: Math.ceil(benchCase.connections / 4) },
      { contender, companies: benchCompanies(COMPANIES), seconds },
    ),
  );
  const all = Promise.all(loads);
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    await delay(LOOK_EVERY_MS);
    looks.push((await contender.memoryMegabytes()).now);
  }
  const answers = (await all).reduce((sum, measured) => sum + measured.answers, 0);
  const { most } = await contender.memoryMegabytes();
  await contender.end();
  const median = looks.toSorted((a, b) => a - b)[Math.floor(looks.length / 2)] ?? Number.NaN;
  return { atRest, median, most, answers };
}

function reportOf(starts: { readonly sqlite: number; readonly mariadb: number }, memory: Memory): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const megabytes = (size: number) => `${size.toFixed(0)} MB`;
  return `# How soon the server is there, and what it holds

Measured by \`npm run bench:start\` on ${machine}; the server is built for production and has one processor for itself,
and the settings for memory of \`docker/compose.yaml\` (${flags.join(' ')}).

| from the start of the process to the first answer of \`/readyz\`, median of ${STARTS} | time | limit |
| --- | ---: | ---: |
| SQLite with the demo data | ${ms(starts.sqlite)} | ${ms(MOST_START_MS)} |
| MariaDB with ${ORDERS.toLocaleString('en')} work orders | ${ms(starts.mariadb)} | ${ms(MOST_START_MS)} |

| memory of the process (resident), every case of \`bench:server\` at once for ${seconds} s, ${memory.answers.toLocaleString('en')} answers | size | limit |
| --- | ---: | ---: |
| before the first request | ${megabytes(memory.atRest)} | |
| under load, median | ${megabytes(memory.median)} | |
| under load, most | ${megabytes(memory.most)} | ${megabytes(MOST_MEGABYTES)} |
`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
