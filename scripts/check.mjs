/** `npm run check`: everything that is wrong without running the product, two checks at a time. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { projectFolder, say } from './terminal.mjs';

const CHECKS = ['lint', 'types', 'format', 'boundaries', 'generated', 'files'].map((name) => `check:${name}`);
const AT_A_TIME = 2;

/**
 * Runs every check and shows the output of those that fail; gives name and success of each. `besides` is done as soon
 * as a processor has no check left.
 */
export async function runChecks(besides = () => undefined) {
  const results = [];
  const check = async (name) => {
    const start = performance.now();
    const { isOk, output } = await runScript(name);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${isOk ? '✓' : '✗'} ${name} (${seconds} s)\n`);
    if (!isOk) process.stdout.write(output.replace(/^/gm, '  '));
    results.push({ name, isOk });
  };
  const waiting = [...CHECKS.map((name) => () => check(name)), besides];
  const worker = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

function runScript(name) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ isOk: false, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ isOk: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensurePackages();
  const failed = (await runChecks()).filter(({ isOk }) => !isOk);
  if (failed.length > 0) {
    say(`Failed: ${failed.map(({ name }) => name).join(', ')}. "npm run fix" mends format and some lint.`);
    process.exit(1);
  }
}
