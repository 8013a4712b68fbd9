/** Builds client and server into dist/; `--if-stale` only when a source changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { projectFolder, run, say, secondsSince, stop } from './terminal.mjs';

const STAMP = '.cache/build.sha256';
const RESULTS = ['dist/client/index.html', 'dist/server/main.js'];
const SOURCES = {
  folders: ['client', 'core', 'server', 'scripts'],
  files: ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.server.config.ts'],
};

/** Makes dist/ agree with the sources. */
export async function ensureBuilt() {
  const fingerprint = fingerprintOfSources();
  const stamp = join(projectFolder, STAMP);
  const isFresh =
    RESULTS.every((path) => existsSync(join(projectFolder, path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint;
  if (isFresh) return;
  await build();
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

async function build() {
  const start = performance.now();
  say('Building fonts, client and server');
  await step('the fonts', 'node', ['scripts/build-fonts.mjs']);
  await step('the client', 'npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']);
  await step('the server', 'npx', [
    '--no-install',
    'vite',
    'build',
    '--config',
    'vite.server.config.ts',
    '--logLevel',
    'warn',
  ]);
  say(`Built in ${secondsSince(start)}`);
}

async function step(what, command, args) {
  const code = await run(command, args, { env: { NODE_ENV: 'production' } });
  if (code !== 0) stop(`Building ${what} failed; the lines above say why.`);
}

function fingerprintOfSources() {
  const hash = createHash('sha256').update(process.env.BUILD_ID ?? '');
  const paths = [...SOURCES.folders.flatMap(filesUnder), ...SOURCES.files].sort();
  for (const path of paths) {
    const file = join(projectFolder, path);
    if (!existsSync(file)) continue;
    hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isGenerated(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length));
}

function isGenerated(folder) {
  return folder.includes(join('client', 'public', 'fonts'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensurePackages();
  await (process.argv.includes('--if-stale') ? ensureBuilt() : build());
}
