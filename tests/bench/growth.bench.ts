/**
 * `npm run bench:growth`: every filter, sort and page of one company's history, among the orders of many companies and alone.
 * BENCH_COMPANIES=10 makes it a shorter try, BENCH_MARIADB_URL names a server that runs already and keeps the databases.
 * A run with any of these writes no result.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { benchCompanies } from './server/companies.ts';
import { leaveServersAlone, startOurs, type Contender } from './server/contenders.ts';
import { growthCases, type GrowthCase } from './server/growth-cases.ts';
import { Line } from './server/load.ts';
import { databaseOf, prepareOrders } from './server/prepare-orders.ts';

const EVERYDAY_COMPANIES = 100;
const PER_COMPANY = 10_000;
const ROUNDS = 40;
const WARM_UP_ROUNDS = 5;
/** How much slower a page may be among a hundred times as many orders. */
const MOST = 1.3;
const RESULTS = join(import.meta.dirname, 'results-growth.md');

const companyCount = Number(process.env['BENCH_COMPANIES'] ?? EVERYDAY_COMPANIES);
const running = process.env['BENCH_MARIADB_URL'];
const isWhole = !Object.keys(process.env).some((name) => name.startsWith('BENCH_'));

await leaveServersAlone();
const folder = await mkdtemp(join(tmpdir(), 'platecarbon-growth-'));
const mariadb =
  running === undefined ? await startMariadbServer({ isDurable: true, bufferPoolMegabytes: 4_096 }) : null;
const servers: Contender[] = [];
try {
  const serverUrl = running ?? mariadb?.url ?? '';
  const few = await serverOf(serverUrl, 1);
  const many = await serverOf(serverUrl, companyCount);
  const [company] = benchCompanies(1);
  if (company === undefined) throw new Error('there is a company');
  const lines = {
    few: await Line.open(few.port, company.secret),
    many: await Line.open(many.port, company.secret),
  };
  const rows: string[] = [];
  for (const growthCase of await growthCases(lines.few, company)) {
    const figures = await compare(growthCase, lines);
    rows.push(figures);
    say(figures);
  }
  lines.few.close();
  lines.many.close();
  if (isWhole) await writeFile(RESULTS, reportOf(rows));
} finally {
  for (const server of servers) await server.end();
  await mariadb?.remove();
  await rm(folder, { recursive: true, force: true });
}

async function serverOf(serverUrl: string, count: number): Promise<Contender> {
  const orders = count * PER_COMPANY;
  await prepareOrders({ serverUrl, companies: benchCompanies(count), orders, say });
  const own = await mkdtemp(join(folder, 'server-'));
  const server = await startOurs(databaseOf({ serverUrl, orders }), own);
  servers.push(server);
  return server;
}

/** Both in turn, so that what disturbs the machine disturbs both; the median counts. */
async function compare(
  { name, body, isText }: GrowthCase,
  lines: { readonly few: Line; readonly many: Line },
): Promise<string> {
  const times = { few: [] as number[], many: [] as number[] };
  const answers = new Set<string>();
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1)
    for (const side of ['few', 'many'] as const) {
      const begin = performance.now();
      const answer = await lines[side].ask(body);
      if (round >= 0) times[side].push(performance.now() - begin);
      if (answer.includes('"errors"')) throw new Error(`${name}: ${answer.slice(0, 300)}`);
      answers.add(answer);
    }
  if (answers.size !== 1) throw new Error(`${name}: both must find the same`);
  const [few, many] = [medianOf(times.few), medianOf(times.many)];
  const ratio = many / few;
  const verdict = isText ? 'apart' : ratio <= MOST ? 'yes' : '**no**';
  return `| ${name} | ${few.toFixed(2)} ms | ${many.toFixed(2)} ms | ${ratio.toFixed(2)} | ${verdict} |`;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function reportOf(rows: readonly string[]): string {
  const total = (companyCount * PER_COMPANY).toLocaleString('en');
  return [
    '# One company among many',
    '',
    `Written by \`npm run bench:growth\`: the history of a company of ${PER_COMPANY.toLocaleString('en')} orders, alone in a database of MariaDB and among ${total}`,
    `of ${companyCount} companies, asked of the built server by one connection; the median of ${ROUNDS} answers, both databases in turn. Every`,
    `page but a search for free text, which reads all orders of the company, is to take at most ${MOST} times as long.`,
    '',
    '| page | alone | among many | ratio | within |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
