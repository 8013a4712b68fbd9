/**
 * `npm run bench:lighthouse`: what Lighthouse says of the built app on a phone, for the pages that somebody opens first. BENCH_ROUNDS=1 makes
 * it a short try, which writes no result; BENCH_REPORTS=folder keeps the reports of Lighthouse there.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BROWSER_ARGUMENTS, browserPath } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { startServerProcess } from '../support/server-process.ts';
import { startTlsProxy } from './tls-proxy.ts';

/** Fetched when it is wanted: it weighs more than all the rest that is installed, for one command. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const EVERYDAY_ROUNDS = 5;
const RESULTS = join(import.meta.dirname, 'results-lighthouse.md');
const PAGES = [
  { name: 'public home', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
] as const;
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const CATEGORIES = Object.keys(LEAST) as (keyof typeof LEAST)[];

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<
    Record<
      string,
      | {
          readonly title: string;
          readonly score: number | null;
          readonly numericValue?: number;
          readonly scoreDisplayMode: string;
        }
      | undefined
    >
  >;
}

const rounds = Number(process.env['BENCH_ROUNDS'] ?? EVERYDAY_ROUNDS);
const kept = process.env['BENCH_REPORTS'];
const folder = await mkdtemp(join(tmpdir(), 'platecarbon-lighthouse-'));
const port = await freePort();
const url = `https://localhost:${port}`;
const server = await startServerProcess({ folder, environment: { LOG_LEVEL: 'warn' } });
// with the demo data, which production does not make
await server.end('SIGTERM');
await server.start({ NODE_ENV: 'production', SEED_DEMO: 'false', PUBLIC_URL: url });
const proxy = await startTlsProxy({ folder, port, upstream: server.url });
try {
  const results = [];
  for (const { name, path } of PAGES) {
    const reports: Report[] = [];
    for (let round = 0; round < rounds; round += 1)
      reports.push(await reportOn(path, `${path.slice(1)}-${round}`));
    const result = { name, path, reports };
    results.push(result);
    say(rowOf(result));
    for (const title of shortcomingsOf(reports)) say(`  not full: ${title}`);
  }
  const text = textOf(results);
  if (rounds === EVERYDAY_ROUNDS) await writeFile(RESULTS, text);
  const isReached = results.every(({ reports }) =>
    CATEGORIES.every((category) => scoreOf(reports, category) >= LEAST[category]),
  );
  process.exitCode = isReached ? 0 : 1;
} finally {
  proxy.kill();
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

async function reportOn(path: string, name: string): Promise<Report> {
  const file = join(folder, `lighthouse-${name}.json`);
  const flags = [...BROWSER_ARGUMENTS, '--headless=new', '--ignore-certificate-errors'].join(' ');
  await promisify(execFile)(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, `${url}${path}`, '--quiet', '--output=json', `--output-path=${file}`],
      ...[`--chrome-flags=${flags}`, `--only-categories=${CATEGORIES.join(',')}`],
    ],
    { env: { ...process.env, CHROME_PATH: browserPath() }, maxBuffer: 64 * 1_024 * 1_024 },
  );
  if (kept !== undefined) await cp(file, join(kept, `lighthouse-${name}.json`));
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

function scoreOf(reports: readonly Report[], category: string): number {
  return medianOf(reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)));
}

function timeOf(reports: readonly Report[], audit: string): number {
  return medianOf(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
}

function shortcomingsOf(reports: readonly Report[]): readonly string[] {
  const titles = reports.flatMap(({ audits }) =>
    Object.values(audits).flatMap((audit) =>
      audit?.scoreDisplayMode === 'binary' && audit.score !== null && audit.score < 1 ? [audit.title] : [],
    ),
  );
  return [...new Set(titles)];
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

interface PageResult {
  readonly name: string;
  readonly path: string;
  readonly reports: readonly Report[];
}

function rowOf({ name, path, reports }: PageResult): string {
  const scores = CATEGORIES.map((category) => String(scoreOf(reports, category)));
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map(
    (audit) => `${timeOf(reports, audit).toFixed(0)} ms`,
  );
  const shift = timeOf(reports, 'cumulative-layout-shift').toFixed(3);
  return `| ${[`${name} \`${path}\``, ...scores, ...times, shift].join(' | ')} |`;
}

function textOf(results: readonly PageResult[]): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`;
  const heads = ['page', ...CATEGORIES, 'first paint', 'largest paint', 'blocked', 'shift'];
  return `# What Lighthouse says of the pages that somebody opens first

Measured by \`npm run bench:lighthouse\` on ${machine}, ${LIGHTHOUSE}, its phone on a slow mobile network, through a proxy that
speaks TLS and HTTP/2 as those of \`docker/\` do; the median of ${rounds} runs, each in a
new browser. Wanted are ${CATEGORIES.map((category) => `${LEAST[category]} of ${category}`).join(', ')}.

| ${heads.join(' | ')} |
| ${heads.map((_head, place) => (place === 0 ? '---' : '---:')).join(' | ')} |
${results.map(rowOf).join('\n')}
`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
