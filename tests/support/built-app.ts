import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 60_000;

/** The built product as a user runs it, on a free port with a database file of its own. */
export interface BuiltApp {
  readonly url: string;
  /** What the server wrote so far. */
  log(): string;
  /** Ends the server and starts it again on the same data, as after a power cut (`SIGKILL`) or an update (`SIGTERM`). */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Does `during` while the server is down. */
  pause(during: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts dist/server/main.js with demo data; resolves when it is ready to serve. */
export async function startBuiltApp(environment: Readonly<Record<string, string>> = {}): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'platecarbon-app-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const lines: string[] = [];
  let server: ChildProcess;

  const start = async (): Promise<void> => {
    server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: String(port),
        DATABASE_URL: `sqlite:${join(folder, 'platecarbon.sqlite')}`,
        ASSETS_FOLDER: join(folder, 'assets'),
        SEED_DEMO: 'true',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    }
    await untilReady(url, server, lines);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };

  await start();
  return {
    url,
    log: () => lines.join(''),
    restart: async (signal = 'SIGTERM') => {
      await end(signal);
      await start();
    },
    pause: async (during) => {
      await end('SIGTERM');
      await during();
      await start();
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, server: ChildProcess, lines: readonly string[]): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const isReady = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    if (server.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server did not become ready. It wrote:\n${lines.join('')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
