import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statfsSync } from 'node:fs';
import { chmod, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a private MariaDB without a database name, such as mysql://test:test@127.0.0.1:34567 */
    mariadbUrl: string;
  }
}

const MEMORY_FOLDER = '/dev/shm';
const NEEDED_BYTES = 1_000_000_000;
const START_LIMIT_MS = 60_000;

let stopServer: (() => Promise<void>) | undefined;

/** Starts a MariaDB of its own for this test run: empty, on a free port, in memory where there is room. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(roomyFolder(), 'platecarbon-mariadb-'));
  const user = serverUser();
  const dataFolder = join(folder, 'data');
  await chmod(folder, 0o755);
  if (user !== undefined) execFileSync('chown', [user, folder]);
  const asUser = user === undefined ? [] : [`--user=${user}`];
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${dataFolder}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asUser,
    ],
    { stdio: 'pipe' },
  );

  const port = await freePort();
  const initFile = join(folder, 'init.sql');
  await writeFile(
    initFile,
    "CREATE USER 'test'@'127.0.0.1' IDENTIFIED BY 'test';\nGRANT ALL PRIVILEGES ON *.* TO 'test'@'127.0.0.1';\n",
  );
  await chmod(initFile, 0o644);
  const logFile = await open(join(folder, 'server.log'), 'w');
  const server = spawn(
    existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd',
    [
      '--no-defaults',
      `--datadir=${dataFolder}`,
      `--socket=${join(folder, 'server.sock')}`,
      `--pid-file=${join(folder, 'server.pid')}`,
      `--port=${port}`,
      `--init-file=${initFile}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--skip-log-bin',
      '--character-set-server=utf8mb4',
      '--max-connections=300',
      '--innodb-buffer-pool-size=256M',
      '--innodb-flush-log-at-trx-commit=0',
      ...asUser,
    ],
    { stdio: ['ignore', logFile.fd, logFile.fd] },
  );
  stopServer = async () => {
    await end(server);
    await logFile.close();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `mysql://test:test@127.0.0.1:${port}`;
  await untilAnswering(url, server, join(folder, 'server.log'));
  project.provide('mariadbUrl', url);
}

/** Stops the server and removes its files. */
export async function teardown(): Promise<void> {
  await stopServer?.();
}

function roomyFolder(): string {
  if (!existsSync(MEMORY_FOLDER)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
  return bavail * bsize > NEEDED_BYTES ? MEMORY_FOLDER : tmpdir();
}

/** MariaDB refuses to run as root unless it is told a user. */
function serverUser(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return spawnSync('id', ['mysql'], { stdio: 'ignore' }).status === 0 ? 'mysql' : 'root';
}

async function untilAnswering(url: string, server: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      const connection = await createConnection(url);
      await connection.end();
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) {
        throw new Error(`MariaDB did not start; its log: ${logFile}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
