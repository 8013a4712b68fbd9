import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { childProgram, freePorts, until } from './child-programs.ts';

const START_LIMIT_SECONDS = 60;
const PROVIDERS = ['/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so'];
/** Who is alive is decided within a second instead of five: nodes of one machine answer at once. */
const QUICK_TO_NOTICE = [
  ...['evs.keepalive_period=PT0.3S', 'evs.inactive_check_period=PT0.3S', 'evs.suspect_timeout=PT1S'],
  ...['evs.inactive_timeout=PT3S', 'evs.install_timeout=PT3S'],
];

/** One MariaDB of a Galera cluster, as a plain process. */
export interface GaleraNode {
  readonly name: string;
  readonly port: number;
  /** With all rights, past the proxy; without a database name. */
  readonly url: string;
  /** `first` begins a cluster of its own; else it joins those that run. Resolves when it has what they have. */
  readonly start: (first?: 'FIRST') => Promise<void>;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Nobody hears of it any more, as when its network fails. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly isSynced: () => Promise<boolean>;
}

/** The part of a node that others must know before it starts. */
interface Ports {
  readonly sql: number;
  readonly group: number;
  readonly increments: number;
  readonly state: number;
}

/** Prepares nodes in `folder`, each with ports and data of its own. None runs yet. */
export async function galeraNodes(folder: string, count: number): Promise<readonly GaleraNode[]> {
  const provider = PROVIDERS.find((path) => existsSync(path));
  if (provider === undefined) throw new Error('Galera is missing: on Debian the package galera-4');
  const numbers = await freePorts(count * 4);
  const ports = Array.from({ length: count }, (_, index): Ports => {
    const [sql = 0, group = 0, increments = 0, state = 0] = numbers.slice(index * 4);
    return { sql, group, increments, state };
  });
  const members = ports.map(({ group }) => `127.0.0.1:${group}`).join(',');
  return ports.map((own, index) => galeraNode({ folder, name: `node${index + 1}`, own, members, provider }));
}

interface NodeParts {
  readonly folder: string;
  readonly name: string;
  readonly own: Ports;
  readonly members: string;
  readonly provider: string;
}

function galeraNode({ folder, name, own, members, provider }: NodeParts): GaleraNode {
  const data = join(folder, name);
  const owner = serverUser();
  for (const part of ['data', 'temporary']) mkdirSync(join(data, part), { recursive: true });
  chmodSync(folder, 0o755);
  if (owner !== undefined) execFileSync('chown', ['-R', owner, data]);
  const program = childProgram(join(folder, `${name}.log`));
  const url = `mysql://cluster:cluster@127.0.0.1:${own.sql}`;
  const isSynced = async () => (await statusOf(url, 'wsrep_local_state_comment')) === 'Synced';
  const options = [
    '--no-defaults',
    `--datadir=${join(data, 'data')}`,
    `--tmpdir=${join(data, 'temporary')}`,
    `--socket=${join(data, 'server.sock')}`,
    `--pid-file=${join(data, 'server.pid')}`,
    ...(owner === undefined ? [] : [`--user=${owner}`]),
    ...[`--port=${own.sql}`, '--bind-address=127.0.0.1', '--skip-name-resolve'],
    ...['--character-set-server=utf8mb4', '--innodb-buffer-pool-size=64M', '--max-connections=200'],
    // what Galera needs, and what makes a confirmed commit survive a power cut of all nodes at once
    ...['--binlog-format=ROW', '--innodb-autoinc-lock-mode=2', '--innodb-flush-log-at-trx-commit=1'],
    ...['--wsrep-on=ON', `--wsrep-provider=${provider}`, '--wsrep-cluster-name=platecarbon'],
    `--wsrep-cluster-address=gcomm://${members}`,
    ...[`--wsrep-node-name=${name}`, '--wsrep-node-address=127.0.0.1', '--wsrep-sst-method=rsync'],
    `--wsrep-sst-receive-address=127.0.0.1:${own.state}`,
    `--wsrep-provider-options=${[
      `gmcast.listen_addr=tcp://127.0.0.1:${own.group}`,
      `ist.recv_addr=127.0.0.1:${own.increments}`,
      ...QUICK_TO_NOTICE,
    ].join(';')}`,
  ];
  return {
    ...{ name, port: own.sql, url, isSynced },
    start: async (first) => {
      if (first === 'FIRST') {
        install(join(data, 'data'), owner);
        const users = join(data, 'users.sql');
        writeFileSync(users, USERS);
        program.start(serverProgram(), [...options, '--wsrep-new-cluster', `--init-file=${users}`]);
      } else {
        const position = recoveredPosition(options, join(data, 'data'));
        program.start(serverProgram(), [...options, ...position]);
      }
      await until(
        async () => {
          if (!program.isRunning()) throw new Error(`${name} did not start; its log: ${folder}/${name}.log`);
          return isSynced();
        },
        `${name} joins the cluster`,
        START_LIMIT_SECONDS,
      );
    },
    end: (signal) => program.end(signal),
    freeze: () => program.tell('SIGSTOP'),
    thaw: () => program.tell('SIGCONT'),
  };
}

/** `proxy` asks whether a node works: no password, no rights. */
const USERS = [
  "CREATE USER IF NOT EXISTS 'cluster'@'127.0.0.1' IDENTIFIED BY 'cluster';",
  "GRANT ALL PRIVILEGES ON *.* TO 'cluster'@'127.0.0.1';",
  "CREATE USER IF NOT EXISTS 'proxy'@'127.0.0.1';",
  '',
].join('\n');

function install(data: string, owner: string | undefined): void {
  const asUser = owner === undefined ? [] : [`--user=${owner}`];
  const args = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal'];
  execFileSync('mariadb-install-db', [...args, '--skip-test-db', ...asUser], { stdio: 'pipe' });
}

/** Where a killed node stood, so that it asks the others only for what came since. */
function recoveredPosition(options: readonly string[], data: string): readonly string[] {
  if (!existsSync(join(data, 'ibdata1'))) return [];
  const { stderr, stdout } = spawnSync(serverProgram(), [...options, '--wsrep-recover'], {
    encoding: 'utf8',
  });
  const position = /Recovered position: (\S+)/u.exec(`${stdout}${stderr}`)?.[1];
  return position === undefined ? [] : [`--wsrep-start-position=${position}`];
}

/** One line of the status of a node; null while it does not answer. */
async function statusOf(url: string, name: string): Promise<string | null> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 1_000 });
    connection.on('error', () => undefined);
    try {
      const [rows] = await connection.query<RowDataPacket[]>('SHOW STATUS LIKE ?', [name]);
      return (rows[0] as { readonly Value: string } | undefined)?.Value ?? null;
    } finally {
      connection.destroy();
    }
  } catch {
    return null;
  }
}

const serverProgram = (): string => (existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd');

/** The copy of the state is handed over by rsync, which fails for data that belong to root. */
function serverUser(): string | undefined {
  return process.getuid?.() === 0 ? 'mysql' : undefined;
}
