/** `npm test`: brings what is missing, checks, builds, runs every test, and ends with one plain line. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './check.mjs';
import { ensurePackages } from './packages.mjs';
import { browserPath, provision } from './provision.mjs';
import { projectFolder, run, say, secondsSince } from './terminal.mjs';

const RESULTS = join(projectFolder, '.cache/test-results');
const mustRunEverything = process.env.CI === 'true';
const workers = Math.min(4, Math.max(2, availableParallelism()));
const start = performance.now();
const totals = { passed: 0, failed: 0, skipped: 0 };

await ensurePackages();
const missing = await provision();

say('Checks and build');
for (const { isOk } of await runChecks(ensureBuilt)) count(isOk ? 'passed' : 'failed');

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await runOrSkip({ name: 'unit', projects: ['core', 'client', 'offline', 'contract'] });
await runOrSkip({ name: 'server', projects: ['server'] });
await runOrSkip({ name: 'server on MariaDB', projects: ['server-mariadb'], needs: ['MariaDB'] });
await runOrSkip({
  name: 'end to end',
  projects: ['e2e'],
  needs: ['Chromium', 'MariaDB', 'pdftotext', 'a Chinese font'],
});

if (totals.passed + totals.failed === 0) count('failed');
say(`Finished after ${secondsSince(start)}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
process.exitCode = totals.failed > 0 ? 1 : 0;
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);

async function runOrSkip({ name, projects, needs = [] }) {
  const lacking = needs.filter((need) => missing.includes(need));
  const begin = performance.now();
  if (lacking.length > 0) {
    const tests = countTests(projects);
    say(`SKIPPED: ${name}, ${tests} tests, because this machine lacks ${lacking.join(', ')}`);
    count(mustRunEverything ? 'failed' : 'skipped', tests);
    return;
  }
  say(`Tests: ${name}`);
  const file = join(RESULTS, `${projects.join('-')}.json`);
  const code = await run(
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      // By itself it would leave one of two processors alone.
      `--maxWorkers=${workers}`,
    ],
    { env: { NODE_ENV: 'test', CHROMIUM_PATH: browserPath() ?? '' } },
  );
  const failedBefore = totals.failed;
  addResults(file);
  // An error outside every test (a leak, a broken import) fails the run and must fail the sum.
  if (code !== 0 && totals.failed === failedBefore) count('failed');
  say(`${name}: ${secondsSince(begin)}`);
}

function addResults(file) {
  if (!existsSync(file)) return count('failed');
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  count('passed', results.numPassedTests);
  count('failed', results.numFailedTests + brokenFiles.length);
  count(mustRunEverything ? 'failed' : 'skipped', results.numPendingTests + results.numTodoTests);
}

function countTests(projects) {
  const listing = spawnSync(
    'npx',
    ['--no-install', 'vitest', 'list', '--json', ...projects.flatMap((project) => ['--project', project])],
    { cwd: projectFolder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  try {
    return Math.max(1, JSON.parse(listing.stdout).length);
  } catch {
    return 1;
  }
}

function count(outcome, tests = 1) {
  totals[outcome] += tests;
}
