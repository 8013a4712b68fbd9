import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder; every script works from there, wherever it was called. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** One line that stands out between the output of other programs. */
export function say(text) {
  process.stdout.write(`\n▸ ${text}\n`);
}

/** Ends the script with a sentence that tells what to do. */
export function stop(text) {
  process.stderr.write(`\n✖ ${text}\n`);
  process.exit(1);
}

/** Runs a program to its end with its output in view; gives its exit code. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Whether a program is on the PATH. */
export function hasProgram(name) {
  return spawnSync('sh', ['-c', `command -v "${name}"`], { stdio: 'ignore' }).status === 0;
}

/** Seconds since `start` (from `performance.now()`), for people. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
