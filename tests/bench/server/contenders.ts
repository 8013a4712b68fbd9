import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { ALL_OPERATIONS } from './operations.ts';
import { freePort } from '../../support/free-port.ts';

/** A server under measurement, in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly port: number;
  /** What its process has used of processors so far. */
  readonly processorSeconds: () => Promise<number>;
  /** What its process holds of memory (resident), now and at most so far. */
  readonly memoryMegabytes: () => Promise<{ readonly now: number; readonly most: number }>;
  /** How long it took until it answered that it is ready; of others, until they took connections. */
  readonly startedInMs: number;
  readonly end: () => Promise<void>;
}

const PROJECT = join(import.meta.dirname, '../../..');
const BUILT_PEERS = join(PROJECT, '.cache/bench-peers');
const START_LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 10;

/** The servers run on a processor of their own; what measures them, and the database, have the other. */
const SERVER_PROCESSOR = '0';
const OTHER_PROCESSORS = '1';

export const OURS = 'PlateCarbon';
export const BARE = 'node:http and prepared statements';

/** Everything from the defaults of production but for rates, and for the address that only cookies of browsers need. */
const SETTINGS = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://bench.example',
  HOST: '127.0.0.1',
  REQUESTS_PER_MINUTE: '1000000',
  COMMAND_BATCHES_PER_MINUTE: '1000000',
  COMMAND_BATCH_BURST: '1000000',
};

/** Moves this process, and whatever it starts from now on, away from the processor of the servers. */
export async function leaveServersAlone(): Promise<void> {
  await promisify(execFile)('taskset', ['-apc', OTHER_PROCESSORS, String(process.pid)]);
}

/** Brings an empty database to the schema of today. */
export async function migrate(url: string): Promise<void> {
  await runBuilt('migrate', { DATABASE_URL: url });
}

async function runBuilt(command: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  const program = join(PROJECT, `dist/server/${command}.js`);
  await promisify(execFile)(process.execPath, [program], { env, cwd: PROJECT });
}

/** Starts the product as it is built. `flags` are for node, `more` are settings beside those of all benchmarks. */
export async function startOurs(
  url: string,
  folder: string,
  flags: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Contender> {
  const documents = join(folder, 'documents.graphql');
  await writeFile(documents, ALL_OPERATIONS.join('\n'));
  const environment = {
    ...SETTINGS,
    GRAPHQL_DOCUMENTS_FILE: documents,
    DATABASE_URL: url,
    ASSETS_FOLDER: join(folder, 'assets'),
    STATEMENT_KEYS_FOLDER: join(folder, 'keys'),
    MAIL_FOLDER: join(folder, 'mail'),
    ...more,
  };
  await runBuilt('rotate-key', environment);
  return start(OURS, [...flags, join(PROJECT, 'dist/server/main.js')], environment);
}

/** Builds the three peers as the product is built, and starts them. */
export async function startPeers(url: string): Promise<readonly Contender[]> {
  const input = Object.fromEntries(
    PEERS.map(({ file }) => [file, join(import.meta.dirname, `../peers/${file}.ts`)]),
  );
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ...{ ssr: true, outDir: BUILT_PEERS, emptyOutDir: true, target: 'node20', minify: false },
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
  const started: Contender[] = [];
  for (const { name, file } of PEERS)
    started.push(
      await start(name, [join(BUILT_PEERS, `${file}.js`)], { NODE_ENV: 'production' }, (port) => [
        url,
        String(port),
        PROJECT,
      ]),
    );
  return started;
}

const PEERS = [
  { name: BARE, file: 'bare' },
  { name: 'mercurius with JIT', file: 'mercurius' },
  { name: 'Apollo, TypeGraphQL, TypeORM', file: 'typeorm-guide' },
] as const;

async function start(
  name: string,
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
  argumentsFor: (port: number) => readonly string[] = () => [],
): Promise<Contender> {
  const port = await freePort();
  const begin = performance.now();
  const server = spawn(
    'taskset',
    ['-c', SERVER_PROCESSOR, process.execPath, ...program, ...argumentsFor(port)],
    {
      cwd: PROJECT,
      env: { PATH: process.env['PATH'] ?? '', ...environment, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  await untilListening(name, port, server);
  if (name === OURS) await untilReady(port);
  const startedInMs = performance.now() - begin;
  return {
    name,
    port,
    startedInMs,
    memoryMegabytes: () => memoryOf(server.pid ?? 0),
    processorSeconds: () => processorSecondsOf(server.pid ?? 0),
    end: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill(name === OURS ? 'SIGTERM' : 'SIGKILL');
      await ended;
    },
  };
}

/** The kernel counts user and system time in hundredths, in fields 14 and 15; names of programs may hold spaces. */
async function processorSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user = '', system = ''] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

/** The kernel tells both in kB. */
async function memoryOf(pid: number): Promise<{ readonly now: number; readonly most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0) / 1_024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

async function untilReady(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  if (!answer.ok) throw new Error(`the server is not ready: ${await answer.text()}`);
}

async function untilListening(name: string, port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const socket = connect({ port, host: '127.0.0.1' });
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (isThere) return;
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`${name} did not start`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
