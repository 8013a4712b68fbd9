/**
 * `npm run bench:growth`: every filter, sort and page of one company's history, among the orders of many companies and alone.
 * A million orders take some minutes to fill and 27 GB: BENCH_DATABASE_FOLDER names a folder that keeps them, where a later run goes
 * on. BENCH_COMPANIES=10 makes it a shorter try, BENCH_FILL=only ends when all is filled; a run with one of these writes no result.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadbServer } from '../support/mariadb-server.ts';
import { benchCompanies, type BenchCompany } from './server/companies.ts';
import { leaveServersAlone, startOurs, type Contender } from './server/contenders.ts';
import { growthCases, type GrowthCase } from './server/growth-cases.ts';
import { Line } from './server/load.ts';
import { Plans } from './server/plans.ts';
import { databaseOf, prepareOrders } from './server/prepare-orders.ts';

const EVERYDAY_COMPANIES = 100;
const PER_COMPANY = 10_000;
const ROUNDS = 100;
const WARM_UP_ROUNDS = 10;
/** What looks too slow is asked for so much longer before it is believed: other programs disturb the machine. */
const SECOND_LOOK = 4;
/** How much slower a page may be among a hundred times as many orders. */
const MOST = 1.3;
const RESULTS = join(import.meta.dirname, 'results-growth.md');

const companyCount = Number(process.env['BENCH_COMPANIES'] ?? EVERYDAY_COMPANIES);
const keptIn = process.env['BENCH_DATABASE_FOLDER'];
const isFillOnly = process.env['BENCH_FILL'] === 'only';
const isWhole = companyCount === EVERYDAY_COMPANIES && !isFillOnly;

interface Lines {
  readonly few: Line;
  readonly many: Line;
}

await leaveServersAlone();
const folder = await mkdtemp(join(tmpdir(), 'platecarbon-growth-'));
const mariadb = await startMariadbServer({
  ...{ isDurable: true, bufferPoolMegabytes: 4_096, logMegabytes: 1_024 },
  ...(keptIn === undefined ? {} : { keptIn }),
});
const servers: Contender[] = [];
try {
  for (const count of [1, companyCount]) await fill(count);
  if (!isFillOnly) await measure();
} finally {
  for (const server of servers) await server.end();
  await mariadb.remove();
  await rm(folder, { recursive: true, force: true });
}

async function fill(count: number): Promise<void> {
  const orders = count * PER_COMPANY;
  await prepareOrders({ serverUrl: mariadb.url, companies: benchCompanies(count), orders, say });
}

async function measure(): Promise<void> {
  const [company] = benchCompanies(1);
  if (company === undefined) throw new Error('there is a company');
  const few = await Line.open((await serverOf(1)).port, company.secret);
  const cases = await growthCases(few, company);
  const plans = await plansOf(cases, company);
  const many = await Line.open((await serverOf(companyCount)).port, company.secret);
  const rows: string[] = [];
  for (const [place, growthCase] of cases.entries()) {
    const figures = await compare(growthCase, { few, many });
    rows.push(`${figures} ${plans[place] ?? ''} |`);
    say(rows.at(-1) ?? '');
  }
  few.close();
  many.close();
  if (isWhole) await writeFile(RESULTS, reportOf(rows));
}

/** Of the larger database, through a server that is there for this only. */
async function plansOf(cases: readonly GrowthCase[], { secret }: BenchCompany): Promise<readonly string[]> {
  const plans = await Plans.open(urlOf(companyCount));
  const server = await serverOf(companyCount);
  const line = await Line.open(server.port, secret);
  const texts: string[] = [];
  for (const { body } of cases) texts.push(await plans.of(() => line.ask(body)));
  line.close();
  await server.end();
  await plans.close();
  return texts;
}

function urlOf(count: number): string {
  return databaseOf({ serverUrl: mariadb.url, orders: count * PER_COMPANY });
}

async function serverOf(count: number): Promise<Contender> {
  const server = await startOurs(urlOf(count), await mkdtemp(join(folder, 'server-')));
  servers.push(server);
  return server;
}

/** A row of the table, but for its end. */
async function compare(growthCase: GrowthCase, lines: Lines): Promise<string> {
  const { name, isText } = growthCase;
  const isSlow = ({ few, many }: Medians) => many / few > MOST;
  let medians = await mediansOf(growthCase, lines, ROUNDS);
  if (!isText && isSlow(medians)) medians = await mediansOf(growthCase, lines, ROUNDS * SECOND_LOOK);
  const { few, many } = medians;
  const verdict = isText ? 'apart' : isSlow(medians) ? '**no**' : 'yes';
  return `| ${name} | ${few.toFixed(2)} ms | ${many.toFixed(2)} ms | ${(many / few).toFixed(2)} | ${verdict} |`;
}

interface Medians {
  readonly few: number;
  readonly many: number;
}

/** Both in turn, each first in every other round, so that what disturbs the machine disturbs both. */
async function mediansOf({ name, body }: GrowthCase, lines: Lines, rounds: number): Promise<Medians> {
  const times = { few: [] as number[], many: [] as number[] };
  const answers = new Set<string>();
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1)
    for (const side of round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)) {
      const begin = performance.now();
      const answer = await lines[side].ask(body);
      if (round >= 0) times[side].push(performance.now() - begin);
      if (answer.includes('"errors"')) throw new Error(`${name}: ${answer.slice(0, 300)}`);
      answers.add(answer);
    }
  if (answers.size !== 1) throw new Error(`${name}: both must find the same`);
  return { few: medianOf(times.few), many: medianOf(times.many) };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function reportOf(rows: readonly string[]): string {
  const total = (companyCount * PER_COMPANY).toLocaleString('en');
  return [
    '# One company among many',
    '',
    `Written by \`npm run bench:growth\`: the history of a company of ${PER_COMPANY.toLocaleString('en')} orders of nine lines, alone in a database of MariaDB and`,
    `among ${total} of ${companyCount} companies, asked of the built server by one connection; the median of ${ROUNDS} answers, or of ${ROUNDS * SECOND_LOOK} where`,
    `the first looked too slow, both databases in turn. Every page but a search for free text, which reads all orders of the company, is to take at`,
    `most ${MOST} times as long. The plan is that of the larger database.`,
    '',
    '| page | alone | among many | ratio | within | plan |',
    '| --- | ---: | ---: | ---: | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
