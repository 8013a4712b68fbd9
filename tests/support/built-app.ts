import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from './server-process.ts';

/** The built product as a user runs it, on a free port with a database file of its own. */
export interface BuiltApp {
  readonly url: string;
  /** What the server wrote so far. */
  log(): string;
  /** Ends the server and starts it again on the same data, as after a power cut (`SIGKILL`) or an update (`SIGTERM`). */
  restart(signal?: 'SIGTERM' | 'SIGKILL', environment?: Readonly<Record<string, string>>): Promise<void>;
  /** Does `during` while the server is down. */
  pause(during: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the built server with demo data; resolves when it is ready to serve. `demoData` is a folder in which another
 * server prepared them; without it this one does, which takes longer.
 */
export async function startBuiltApp(
  environment: Readonly<Record<string, string>> = {},
  demoData?: string,
): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'platecarbon-app-'));
  if (demoData !== undefined) await cp(demoData, folder, { recursive: true });
  const server = await startServerProcess({ folder, environment });
  return {
    url: server.url,
    log: server.log,
    restart: async (signal = 'SIGTERM', changes = {}) => {
      await server.end(signal);
      await server.start(changes);
    },
    pause: async (during) => {
      await server.end('SIGTERM');
      try {
        await during();
      } finally {
        await server.start();
      }
    },
    stop: async () => {
      await server.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
