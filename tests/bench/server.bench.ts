/**
 * `npm run bench:server`: the built server beside three others, on one MariaDB with the same orders, in the same run;
 * `npm run bench:server:sqlite` on one SQLite file.
 * BENCH_ORDERS=10000 makes it a short try, BENCH_CASE=command takes the cases with that word, BENCH_SECONDS sets the length
 * of a round, BENCH_PROFILE=folder leaves processor profiles of our server there.
 * BENCH_MARIADB_URL names a server that runs already; a database of this size that an earlier run left there is used again.
 * A run with any of these writes no result.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { openPool } from './peers/sql.ts';
import { benchCases } from './server/cases.ts';
import { benchCompanies } from './server/companies.ts';
import { leaveServersAlone, startOurs, startPeers, type Contender } from './server/contenders.ts';
import { load, type Measured } from './server/load.ts';
import { databaseOf, prepareOrders } from './server/prepare-orders.ts';
import { ratioOf, reportOf, type Result } from './server/report.ts';
import { expectSameAnswers } from './server/same-answers.ts';
import { prepareSqlite } from './server/seed-sqlite.ts';

const EVERYDAY_ORDERS = 100_000;
const COMPANIES = 10;
const ROUNDS = 3;
/** What runs thousands of times a minute is compiled long before; the larger a server, the later. */
const WARM_UP = { seconds: 6, mostAnswers: 1_000 };
const isSqlite = process.argv[2] === 'sqlite';
const RESULTS = join(import.meta.dirname, isSqlite ? 'results-server-sqlite.md' : 'results-server.md');

const orders = Number(process.env['BENCH_ORDERS'] ?? EVERYDAY_ORDERS);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 1.5);
const wantedCase = process.env['BENCH_CASE'] ?? '';
const running = process.env['BENCH_MARIADB_URL'];
const profiles = process.env['BENCH_PROFILE'];
/** Only a run with nothing set is written down. */
const isWhole = !Object.keys(process.env).some((name) => name.startsWith('BENCH_'));

await leaveServersAlone();
const folder = await mkdtemp(join(tmpdir(), 'platecarbon-bench-'));
const mariadb =
  running === undefined && !isSqlite
    ? await startMariadbServer({ isDurable: true, bufferPoolMegabytes: 2_048 })
    : null;
const contenders: Contender[] = [];
try {
  const serverUrl = running ?? mariadb?.url ?? '';
  const companies = benchCompanies(COMPANIES);
  const url = isSqlite ? `sqlite:${join(folder, 'orders.sqlite')}` : databaseOf({ serverUrl, orders });
  const cases = benchCases(orders / COMPANIES).filter(({ name }) => name.includes(wantedCase));
  if (isSqlite) await prepareSqlite({ url, companies, orders, say });
  else await prepareOrders({ serverUrl, companies, orders, say });
  const flags = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  contenders.push(await startOurs(url, folder, flags));
  contenders.unshift(...(await startPeers(url)));
  const [company] = companies;
  if (company === undefined) throw new Error('there is a company');
  const database = openPool(url);
  await expectSameAnswers(contenders, cases, company, database);
  await database.close();
  say('all give the same bytes and write the same rows');
  const results: Result[] = [];
  for (const benchCase of cases) {
    const rounds = new Map<Contender, Measured[]>(contenders.map((contender) => [contender, []]));
    for (const contender of contenders) await load(benchCase, { contender, companies, ...WARM_UP });
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [contender, measured] of rounds)
        measured.push(await load(benchCase, { contender, companies, seconds }));
    const result = {
      ...benchCase,
      contenders: [...rounds].map(([{ name }, measured]) => ({ contender: name, rounds: measured })),
    };
    results.push(result);
    say(
      `${benchCase.name}: ${contenders.map(({ name }) => `${ratioOf(result, name).toFixed(2)} ${name}`).join(', ')}`,
    );
  }
  const report = reportOf(results, { orders, isSqlite });
  say(`\n${report}`);
  if (isWhole) await writeFile(RESULTS, report);
} finally {
  for (const contender of contenders) await contender.end();
  await mariadb?.remove();
  await rm(folder, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
