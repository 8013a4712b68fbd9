import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, projectFolder, run, say, secondsSince, stop } from './terminal.mjs';

const LOWEST_NODE = [20, 19];

/** Refuses a Node that the build tools cannot run on, before they fail in their own words. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1]);
  if (!isNewEnough) {
    stop(
      `Node ${LOWEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
    );
  }
}

/** Installs the packages of the lockfile unless they are all there in the right version. */
export async function ensurePackages() {
  requireNode();
  const reason = whyInstall();
  if (reason === null) return;
  if (!hasProgram('npm')) stop('npm is missing: it comes with Node.');
  say(`Installing packages, which takes a minute or two (${reason})`);
  const start = performance.now();
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    stop('npm ci failed; the lines above say why. A network connection to the npm registry is needed once.');
  say(`Packages installed in ${secondsSince(start)}`);
}

function whyInstall() {
  const installedFile = join(projectFolder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return 'node_modules is missing';
  const wanted = readPackages(join(projectFolder, 'package-lock.json'));
  const installed = readPackages(installedFile);
  for (const [path, { version, optional, peer, link }] of Object.entries(wanted)) {
    // Optional packages depend on the machine: the right ones are there, the others are absent for good.
    if (path === '' || optional || peer || link) continue;
    if (installed[path]?.version !== version)
      return `${path.replace(/^.*node_modules\//, '')} is not ${version}`;
  }
  return null;
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
