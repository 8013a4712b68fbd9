/**
 * `npm run bench`: a tablet that was without network for a month comes back. The real client in a real browser sends its
 * queue to the built server, while somebody goes on typing; then the same rows by plain SQL show what the database alone
 * needs. BENCH_COMMANDS=500 makes it a short try, which writes no result.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { signIn, zhTw } from '../e2e/acts.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServerProcess } from '../support/server-process.ts';
import { typeUntil, WATCH_INPUT, type InputDelay } from './input-delay.ts';
import { monthOfflineFile } from './month-offline.ts';
import { writeBySql } from './sql-limit.ts';

const EVERYDAY_COMMANDS = 5_000;
const commands = Number(process.env['BENCH_COMMANDS'] ?? EVERYDAY_COMMANDS);
const MOST_DELAY_MS = 100;
const PATIENCE_MS = 60 * 60_000;
const RESULTS = join(import.meta.dirname, 'results.md');
/** Rates are about other tablets; checks stay. */
const RATES = {
  COMMAND_BATCHES_PER_MINUTE: '1000000',
  COMMAND_BATCH_BURST: '1000000',
  REQUESTS_PER_MINUTE: '1000000',
};

const folder = await mkdtemp(join(tmpdir(), 'platecarbon-bench-'));
const server = await startServerProcess({ folder, environment: { ...RATES, LOG_LEVEL: 'warn' } });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-TW' });
  await context.addInitScript({ content: WATCH_INPUT });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(server.url);
  await signIn(page, 'operator-a');
  await queueMonth(page, server.url);
  const { seconds, delay } = await flushWhileTyping(page);
  await context.close();
  await server.end('SIGTERM');
  const sqlSeconds = writeBySql(join(folder, 'platecarbon.sqlite'), join(folder, 'limit.sqlite'), commands);
  const report = reportOf({ seconds, delay, sqlSeconds });
  process.stdout.write(`\n${report}\n`);
  if (commands === EVERYDAY_COMMANDS) await writeFile(RESULTS, report);
  process.exitCode = delay.p95DelayMs < MOST_DELAY_MS ? 0 : 1;
} finally {
  await browser.close();
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

/** Puts the month into the queue of the device, by the app's own import, while there is no network. */
async function queueMonth(page: Page, origin: string): Promise<void> {
  const [demo] = DEMO_COMPANIES;
  const operator = demo?.accounts.find(({ role }) => role === 'OPERATOR');
  if (demo === undefined || operator === undefined) throw new Error('the demo has an operator');
  const begin = performance.now();
  const file = await monthOfflineFile({
    owner: { companyId: demo.company.id, accountId: operator.id },
    plantId: demo.plant.id,
    recordedBy: operator.displayName,
    installId: crypto.randomUUID(),
    serverOrigin: origin,
    commands,
  });
  say(`a file of ${commands} commands, ${megabytes(file)} MB, in ${secondsSince(begin)} s`);
  await page.goto(`${origin}/queue`);
  await page.getByRole('heading', { name: zhTw('queue.title'), level: 1 }).waitFor();
  await page.context().setOffline(true);
  const imported = performance.now();
  await page.getByLabel(zhTw('queue.file.importLabel')).setInputFiles({
    name: 'month.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await untilCount(page, 'waiting', commands);
  say(`read into the queue of the device in ${secondsSince(imported)} s`);
}

/** Sends by the button, and goes on at the entry form meanwhile. */
async function flushWhileTyping(
  page: Page,
): Promise<{ readonly seconds: number; readonly delay: InputDelay }> {
  await page.context().setOffline(false);
  const begin = performance.now();
  await page.getByRole('button', { name: zhTw('queue.flush.act'), exact: true }).click();
  await page.locator('a[href="/work-orders/new"]').first().click();
  const field = page.getByRole('textbox', { name: new RegExp(`^${zhTw('entry.fields.productName')}`) });
  await field.click();
  let seconds = 0;
  let saidAt = 0;
  const delay = await typeUntil(page, async () => {
    const waiting = await countOf(page, 'waiting');
    seconds = (performance.now() - begin) / 1_000;
    if (seconds - saidAt > 10) {
      saidAt = seconds;
      say(`${waiting} waiting after ${seconds.toFixed(0)} s`);
    }
    return waiting === 0;
  });
  if ((await countOf(page, 'attention')) > 0) throw new Error('commands of the month were refused');
  return { seconds, delay };
}

async function untilCount(page: Page, name: string, wanted: number): Promise<void> {
  await page.locator(`[data-sync-status][data-${name}="${wanted}"]`).waitFor({ state: 'attached' });
}

async function countOf(page: Page, name: string): Promise<number> {
  return Number(await page.locator('[data-sync-status]').getAttribute(`data-${name}`));
}

function reportOf({
  seconds,
  delay,
  sqlSeconds,
}: {
  readonly seconds: number;
  readonly delay: InputDelay;
  readonly sqlSeconds: number;
}): string {
  const rate = (time: number) => Math.round(commands / time);
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  return `# A queue of ${commands} commands

Measured by \`npm run bench\` on ${machine}, Chromium ${browser.version()}, SQLite, server and browser on the same machine.
Four of five commands record an order of nine lines, the fifth amends one.

| way | time | commands/s |
| --- | ---: | ---: |
| client in the browser to the server | ${seconds.toFixed(1)} s | ${rate(seconds)} |
| the same rows by prepared SQL, 50 commands a transaction | ${sqlSeconds.toFixed(2)} s | ${rate(sqlSeconds)} |
| ratio | ${(seconds / sqlSeconds).toFixed(1)} | |

Input meanwhile, ${delay.keys} keys typed into the entry form:

| | |
| --- | ---: |
| delay until a key was handled, 95 % | ${delay.p95DelayMs.toFixed(0)} ms (limit ${MOST_DELAY_MS} ms) |
| longest delay | ${delay.mostDelayMs.toFixed(0)} ms |
| until the key was shown, 95 % | ${delay.p95ShownMs.toFixed(0)} ms |
| tasks over 50 ms, longest | ${delay.longTasks}, ${delay.longestTaskMs.toFixed(0)} ms |
`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function secondsSince(begin: number): string {
  return ((performance.now() - begin) / 1_000).toFixed(1);
}

function megabytes(text: string): string {
  return (Buffer.byteLength(text) / 1_048_576).toFixed(1);
}
