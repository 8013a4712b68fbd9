/**
 * `npm run bench:attacks`: how long honest clients wait while attacks run, one after the other, against the built server on MariaDB.
 * Prints a table; ends with 1 when the 95th of a hundred honest requests took a second or more. ATTACK_SECONDS sets the length of each.
 * Attackers and clients share the machine with the server, which makes the figures worse than they would be.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { startServerProcess } from '../support/server-process.ts';
import { percentile } from './watched/figures.ts';
import { liveHonestly } from './watched/honest-client.ts';

const HONEST_CLIENTS = 4;
const ATTACKERS = 8;
const MOST_P95_MS = 1_000;
const seconds = Number(process.env['ATTACK_SECONDS'] ?? 15);

type Attack = (url: string) => Promise<unknown>;

const post = (body: string, type = 'application/json'): Attack => {
  return (url) => fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
};
const document = (query: string, variables: unknown = {}): Attack =>
  post(JSON.stringify({ query, variables }));
const signIn = (account: string): Attack =>
  document('mutation S($input: SignInInput!) { signIn(input: $input) { viewer { account } } }', {
    input: { commandId: randomUUID(), account, password: 'not the password' },
  });
const deep = `{ viewer ${'{ company '.repeat(60)}{ id }${' }'.repeat(60)} }`;
const nested = `{ workOrders(page: { first: 100 }) { items { ${'revisions { changes { cell } } '.repeat(40)} } } }`;

/** Leaves a request unfinished on a connection, and lets go of it after a while. */
const slowly: Attack = (url) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () =>
      socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Le'),
    );
    setTimeout(() => socket.destroy(), 2_000);
    socket.on('error', () => undefined).on('close', resolve);
  });

const ATTACKS: readonly { readonly name: string; readonly attack: Attack | null }[] = [
  { name: 'nothing', attack: null },
  { name: 'R66 deep documents', attack: document(deep) },
  { name: 'R66 a hundred thousand tokens', attack: document(`{ viewer { ${'account '.repeat(30_000)} } }`) },
  {
    name: 'R66 circular fragments',
    attack: document('{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }'),
  },
  { name: 'R68 expensive documents', attack: document(nested) },
  { name: 'R69 bodies of a megabyte', attack: post('x'.repeat(1_048_576)) },
  {
    name: 'R69 ten thousand brackets',
    attack: post(`{"query":"x","variables":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
  },
  {
    name: 'new documents each time',
    attack: (url) => document(`{ viewer { account } } # ${randomBytes(20_000).toString('hex')}`)(url),
  },
  { name: 'R73 accounts that nobody has', attack: (url) => signIn(`nobody-${randomUUID()}`)(url) },
  { name: 'R78 wrong passwords for one account', attack: signIn('operator-b') },
  {
    name: 'R82 codes of statements',
    attack: (url) => fetch(`${url}/v/${randomBytes(16).toString('hex')}.json`),
  },
  { name: 'R72 slow connections', attack: slowly },
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
      ...{ LOG_LEVEL: 'error', MAIL_FOLDER: `${folder}/mail`, MOST_PROCESS_DELAY_MS: '1000' },
      // the honest ones type faster here than people do, and share one address with the attackers
      ...{
        COMMAND_BATCHES_PER_MINUTE: '1000000',
        COMMAND_BATCH_BURST: '1000000',
        REQUESTS_PER_MINUTE: '3000',
      },
    },
  });
  console.log(
    '| attack | tries | honest answers | put off | p50 ms | p95 ms | p99 ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  let isTooSlow = false;
  for (const { name, attack } of ATTACKS)
    isTooSlow = (await underAttack(server.url, name, attack)) || isTooSlow;
  await server.end('SIGTERM');
  process.exitCode = isTooSlow ? 1 : 0;
} finally {
  await mariadb.remove();
  await rm(folder, { recursive: true, force: true });
}

/** Prints a line of the table; true when honest clients waited too long. */
async function underAttack(url: string, name: string, attack: Attack | null): Promise<boolean> {
  const end = Date.now() + seconds * 1_000;
  const until = () => Date.now() >= end;
  let tries = 0;
  const attacker = async () => {
    while (attack !== null && !until()) {
      await Promise.resolve(attack(url)).catch(() => undefined);
      tries += 1;
    }
  };
  const [experiences] = await Promise.all([
    Promise.all(
      Array.from({ length: HONEST_CLIENTS }, (_unused, place) =>
        liveHonestly(url, place % 2 === 0 ? 'a' : 'b', { until, thinkMs: 200 }),
      ),
    ),
    Promise.all(Array.from({ length: ATTACKERS }, attacker)),
  ]);
  const latencies = experiences.flatMap(({ latenciesMs }) => latenciesMs);
  const putOff = experiences.reduce((total, experience) => total + experience.putOff, 0);
  const [p50, p95, p99] = [50, 95, 99].map((ofHundred) => percentile(latencies, ofHundred));
  const figures = [tries, latencies.length, putOff, p50, p95, p99].map((figure) => figure?.toFixed(0));
  console.log(`| ${name} | ${figures.join(' | ')} |`);
  return !((p95 ?? Number.POSITIVE_INFINITY) < MOST_P95_MS);
}
