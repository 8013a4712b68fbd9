/** `npm test`: brings what is missing, checks, builds, runs every test, and ends with one plain line. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './check.mjs';
import { ensurePackages } from './packages.mjs';
import { browserPath, provision } from './provision.mjs';
import { projectFolder, run, say, secondsSince } from './terminal.mjs';

const RESULTS = join(projectFolder, '.cache/test-results');
const FAILURE_LINES = 6;
const mustRunEverything = process.env.CI === 'true';
const workers = Math.min(4, Math.max(2, availableParallelism()));
const start = performance.now();
const totals = { passed: 0, failed: 0, skipped: 0 };
/** What failed, in a line or a few each; said again at the end, where nobody has to search for it. */
const failures = [];

await ensurePackages();
const missing = await provision();

say('Checks and build');
for (const { name, isOk } of await runChecks(ensureBuilt)) {
  if (isOk) count('passed');
  else fail(name);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await runOrSkip({ name: 'unit', projects: ['core', 'client', 'offline', 'contract'] });
await runOrSkip({ name: 'server', projects: ['server'] });
await runOrSkip({ name: 'server on MariaDB', projects: ['server-mariadb'], needs: ['MariaDB', 'OpenSSL'] });
await runOrSkip({
  name: 'end to end',
  projects: ['e2e'],
  needs: ['Chromium', 'MariaDB', 'pdftotext', 'a Chinese font'],
});
await runOrSkip({ name: 'cluster', projects: ['cluster'], needs: ['MariaDB', 'Galera', 'HAProxy', 'rsync'] });

if (totals.passed + totals.failed === 0) fail('no test was run');
for (const failure of failures) say(`FAILED: ${failure}`);
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
    if (mustRunEverything) fail(`${name}: not run`, tests);
    else count('skipped', tests);
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
  if (code !== 0 && totals.failed === failedBefore)
    fail(`${name}: an error outside of every test, see above`);
  say(`${name}: ${secondsSince(begin)}`);
}

function addResults(file) {
  if (!existsSync(file)) return fail(`${file} was not written`);
  const results = JSON.parse(readFileSync(file, 'utf8'));
  for (const { name, status, message, assertionResults } of results.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) fail(inWords(name, test.fullName, test.failureMessages.join('\n')));
    if (status === 'failed' && failed.length === 0) fail(inWords(name, 'could not be run', message));
  }
  count('passed', results.numPassedTests);
  const unrun = results.numPendingTests + results.numTodoTests;
  if (unrun > 0 && mustRunEverything) fail(`${file} names tests that were not run`, unrun);
  else count('skipped', unrun);
}

function inWords(file, test, message) {
  const beginning = message.split('\n').slice(0, FAILURE_LINES).join('\n    ');
  return `${relative(projectFolder, file)}: ${test}\n    ${beginning}`;
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

function fail(failure, tests = 1) {
  failures.push(failure);
  count('failed', tests);
}
