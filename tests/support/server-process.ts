import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const START_LIMIT_MS = 60_000;
const MAIN = 'dist/server/main.js';

export interface ServerProcessOptions {
  /** Folder for the files that the server keeps. */
  readonly folder: string;
  /** An empty database of MySQL or MariaDB; without it a SQLite file in `folder`. */
  readonly mysqlUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built server as a process of its own, with its own data, which can be killed and started again. */
export interface ServerProcess {
  readonly url: string;
  /** What it wrote so far, in all its lives. */
  readonly log: () => string;
  readonly isRunning: () => boolean;
  /** Starts it on its data; resolves when it is ready. Other settings than before are those of an update. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<void>;
  /** Ends it: `SIGTERM` in good order, `SIGKILL` as a power cut does. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Prepares the database with demo data and starts the server on a free port, which it keeps through all its lives. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const lines: string[] = [];
  const environment = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    DATABASE_URL: options.mysqlUrl ?? `sqlite:${options.folder}/platecarbon.sqlite`,
    ASSETS_FOLDER: `${options.folder}/assets`,
    STATEMENT_KEYS_FOLDER: `${options.folder}/keys`,
    SEED_DEMO: 'true',
    // Tests share a machine that is late now and then.
    MOST_PROCESS_DELAY_MS: '10000',
    ...options.environment,
  };
  // SQLite is migrated and seeded at every start.
  if (options.mysqlUrl !== undefined)
    for (const step of ['migrate', 'seed'])
      await promisify(execFile)(process.execPath, [`dist/server/${step}.js`], { env: environment });
  let server: ChildProcess | null = null;
  const isRunning = () => server !== null && server.exitCode === null && server.signalCode === null;
  const start = async (changes: Readonly<Record<string, string>> = {}): Promise<void> => {
    if (isRunning()) throw new Error('the server runs already');
    const started = spawn(process.execPath, ['--enable-source-maps', MAIN], {
      env: { ...environment, ...changes },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    await untilReady(url, isRunning, lines);
  };
  await start();
  return {
    url,
    log: () => lines.join(''),
    isRunning,
    start,
    end: async (signal) => {
      if (server === null || !isRunning()) return;
      const ended = once(server, 'exit');
      server.kill(signal);
      await ended;
    },
  };
}

async function untilReady(url: string, isRunning: () => boolean, lines: readonly string[]): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const isReady = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    if (!isRunning() || Date.now() > deadline)
      throw new Error(`The server did not become ready. It wrote:\n${lines.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
