import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { makeCertificate } from './certificates.ts';
import { freePort } from './free-port.ts';

const START_LIMIT_MS = 60_000;

export interface MariadbServer {
  /** Without a database name, such as mysql://test:test@127.0.0.1:34567 */
  readonly url: string;
  /** What it shows to who asks for TLS under the name of localhost; null without one. */
  readonly certificateFile: string | null;
  /** Ends the server, by SIGKILL as a power cut does; its data stay. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and data; resolves when it answers. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly remove: () => Promise<void>;
}

export interface MariadbOptions {
  /** True: a commit is on the disk before it is confirmed, as in production. */
  readonly isDurable: boolean;
  /** How much of its data it keeps in memory. */
  readonly bufferPoolMegabytes?: number;
  /** True: it speaks TLS to whoever wants it. */
  readonly speaksTls?: boolean;
  /** Room for what is not yet written to its place; more lets large fillings run on. */
  readonly logMegabytes?: number;
  /** A folder that stays, with all that an earlier server left there; without it one that `remove` removes. */
  readonly keptIn?: string;
}

/** Starts a MariaDB of its own: empty unless its folder is kept, on a free port. */
export async function startMariadbServer(options: MariadbOptions): Promise<MariadbServer> {
  const folder = options.keptIn ?? (await mkdtemp(join(tmpdir(), 'platecarbon-mariadb-')));
  const owner = serverUser();
  if (!existsSync(join(folder, 'data'))) await installIn(folder, owner);
  const port = await freePort();
  const url = `mysql://test:test@127.0.0.1:${port}`;
  const certificate = options.speaksTls === true ? makeCertificate(folder, 'localhost') : null;
  if (certificate !== null && owner !== undefined) execFileSync('chown', [owner, certificate.keyFile]);
  const logFile = await open(join(folder, 'server.log'), 'a');
  let server: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    server = spawn(
      existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd',
      [
        ...serverOptions(folder, port, { ...options, owner }),
        ...(certificate === null
          ? []
          : [`--ssl-cert=${certificate.file}`, `--ssl-key=${certificate.keyFile}`]),
      ],
      { stdio: ['ignore', logFile.fd, logFile.fd] },
    );
    await untilAnswering(url, server, join(folder, 'server.log'));
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = server;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };

  await start();
  return {
    url,
    certificateFile: certificate?.file ?? null,
    start,
    kill: () => end('SIGKILL'),
    remove: async () => {
      await end('SIGTERM');
      await logFile.close();
      if (options.keptIn === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function installIn(folder: string, owner: string | undefined): Promise<void> {
  await mkdir(join(folder, 'temporary'), { recursive: true });
  await chmod(folder, 0o755);
  if (owner !== undefined) execFileSync('chown', [owner, folder, join(folder, 'temporary')]);
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asUser(owner),
    ],
    { stdio: 'pipe' },
  );
  await writeFile(
    join(folder, 'init.sql'),
    "CREATE USER IF NOT EXISTS 'test'@'127.0.0.1' IDENTIFIED BY 'test';\nGRANT ALL PRIVILEGES ON *.* TO 'test'@'127.0.0.1' WITH GRANT OPTION;\n",
  );
  await chmod(join(folder, 'init.sql'), 0o644);
}

function serverOptions(
  folder: string,
  port: number,
  {
    isDurable,
    bufferPoolMegabytes = 256,
    logMegabytes = 96,
    owner,
  }: MariadbOptions & { readonly owner: string | undefined },
): string[] {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    // A starting server removes the temporary tables that it finds, also those of another that is running.
    `--tmpdir=${join(folder, 'temporary')}`,
    `--socket=${join(folder, 'server.sock')}`,
    `--pid-file=${join(folder, 'server.pid')}`,
    `--port=${port}`,
    `--init-file=${join(folder, 'init.sql')}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--max-connections=300',
    `--innodb-buffer-pool-size=${bufferPoolMegabytes}M`,
    `--innodb-log-file-size=${logMegabytes}M`,
    `--innodb-flush-log-at-trx-commit=${isDurable ? 1 : 0}`,
    ...asUser(owner),
  ];
}

const asUser = (owner: string | undefined): string[] => (owner === undefined ? [] : [`--user=${owner}`]);

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
