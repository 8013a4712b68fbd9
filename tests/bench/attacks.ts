/**
 * `npm run bench:attacks`: how long honest people wait while attacks run, one after the other, against the built server on MariaDB with its
 * ordinary limits. Prints a table; ends with 1 when the 95th of a hundred honest requests took a second or more. ATTACK_SECONDS sets the
 * length of each. Attackers share the machine with the server, which makes the figures worse than they would be.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { startServerProcess } from '../support/server-process.ts';
import { percentile } from './watched/figures.ts';
import { liveHonestly, noExperience, type Experience } from './watched/honest-client.ts';

const HONEST_CLIENTS = 4;
const ATTACKERS = 8;
const MOST_P95_MS = 1_000;
/** Fewer than 300 requests a minute, as the limit of a session is. */
const THINK_MS = 500;
const HOST = '127.0.0.1';
/** Another address than that of the honest, so that each has limits of its own: every address of this network is this machine. */
const ELSEWHERE = '127.0.0.2';
const seconds = Number(process.env['ATTACK_SECONDS'] ?? 15);

type Attack = (port: number) => Promise<void>;

const agent = new Agent({ keepAlive: true, maxSockets: ATTACKERS });

const send =
  (method: 'GET' | 'POST', path: string, body = ''): Attack =>
  (port) =>
    new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const target = { host: HOST, localAddress: ELSEWHERE, port, agent, method, path, headers };
      const sent = request(target, (answer) => void answer.on('close', resolve).resume());
      // what is refused before it was read breaks off
      sent.on('error', () => resolve()).end(body);
    });
const post = (body: string): Attack => send('POST', '/graphql', body);
const document = (query: string, variables: unknown = {}): Attack =>
  post(JSON.stringify({ query, variables }));
const signIn = (account: string): Attack =>
  document('mutation S($input: SignInInput!) { signIn(input: $input) { viewer { account } } }', {
    input: { commandId: randomUUID(), account, password: 'not the password' },
  });

/** Leaves a request unfinished on a connection, and lets go of it after a while. */
const slowly: Attack = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: HOST, localAddress: ELSEWHERE });
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Le');
    setTimeout(() => socket.destroy(), 1_000);
    socket.on('error', () => undefined).on('close', () => resolve());
  });

const words = (bytes: number): string => randomBytes(bytes).toString('hex');
const brackets = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
const cells = 'revisions { changes { cell } } '.repeat(40);

const ATTACKS: readonly (readonly [name: string, attack: Attack | null])[] = [
  ['nothing', null],
  ['R66 deep documents', document(`{ viewer ${'{ company '.repeat(60)}{ id }${' }'.repeat(60)} }`)],
  ['R66 thirty thousand fields', document(`{ viewer { ${'account '.repeat(30_000)} } }`)],
  [
    'R66 circular fragments',
    document('{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }'),
  ],
  ['R68 expensive documents', document(`{ workOrders(page: { first: 100 }) { items { ${cells} } } }`)],
  ['R69 bodies of a megabyte', post('x'.repeat(1_048_576))],
  ['R69 ten thousand brackets', post(`{"query":"x","variables":${brackets}}`)],
  ['a new document each time', (port) => document(`{ viewer { account } } # ${words(20_000)}`)(port)],
  ['R73 accounts that nobody has', (port) => signIn(`nobody-${words(4)}`)(port)],
  ['R78 wrong passwords for one account', signIn('operator-b')],
  ['R82 codes of statements', (port) => send('GET', `/v/${words(13)}.json`)(port)],
  ['R72 slow connections', slowly],
];

const folder = await mkdtemp(join(tmpdir(), 'platecarbon-attacks-'));
const mariadb = await startMariadbServer({ isDurable: true });
try {
  const connection = await createConnection(mariadb.url);
  await connection.query('CREATE DATABASE attacks CHARACTER SET utf8mb4');
  await connection.end();
  const server = await startServerProcess({
    folder,
    mysqlUrl: `${mariadb.url}/attacks`,
    environment: {
      // the honest ones of one company share an account here, and type faster than people do
      ...{ COMMAND_BATCHES_PER_MINUTE: '100000', COMMAND_BATCH_BURST: '1000' },
      ...{ HOST, LOG_LEVEL: 'error', MAIL_FOLDER: `${folder}/mail`, MOST_PROCESS_DELAY_MS: '1000' },
    },
  });
  const experiences = ATTACKS.map(noExperience);
  let phase = 0;
  let isOver = false;
  const life = { until: () => isOver, thinkMs: THINK_MS, notes: () => experiences[phase] ?? noExperience() };
  const honest = Array.from({ length: HONEST_CLIENTS }, (_unused, place) =>
    liveHonestly(server.url, place % 2 === 0 ? 'a' : 'b', life),
  );
  console.log('| attack | tries | honest answers | put off | p50 ms | p95 ms | p99 ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [place, [name, attack]] of ATTACKS.entries()) {
    phase = place;
    const tries = await repeat(attack, Number(new URL(server.url).port));
    console.log(lineOf(name, tries, life.notes()));
  }
  isOver = true;
  await Promise.all(honest);
  agent.destroy();
  await server.end('SIGTERM');
  const isFast = experiences.every(({ latenciesMs }) => percentile(latenciesMs, 95) < MOST_P95_MS);
  process.exitCode = isFast ? 0 : 1;
} finally {
  await mariadb.remove();
  await rm(folder, { recursive: true, force: true });
}

/** Attacks for as long as a phase lasts; gives how often. */
async function repeat(attack: Attack | null, port: number): Promise<number> {
  const end = Date.now() + seconds * 1_000;
  if (attack === null) await delay(seconds * 1_000);
  let tries = 0;
  const attacker = async () => {
    while (attack !== null && Date.now() < end) {
      await attack(port);
      tries += 1;
    }
  };
  await Promise.all(Array.from({ length: ATTACKERS }, attacker));
  return tries;
}

function lineOf(name: string, tries: number, { latenciesMs, putOff }: Experience): string {
  const percentiles = [50, 95, 99].map((ofHundred) => percentile(latenciesMs, ofHundred));
  const figures = [tries, latenciesMs.length, putOff, ...percentiles].map((figure) => figure.toFixed(0));
  return `| ${name} | ${figures.join(' | ')} |`;
}
