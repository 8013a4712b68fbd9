/** Brings the system programs that the tests need: by apt-get where this user may, else by saying what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { hasProgram, run, say, secondsSince } from './terminal.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FONT_FOLDERS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk'];

const GALERA = ['/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so'];

const NEEDS = [
  {
    name: 'Chromium',
    for: 'the end-to-end tests',
    package: 'chromium',
    isThere: () => browserPath() !== null,
  },
  {
    name: 'MariaDB',
    for: 'the tests on MariaDB',
    package: 'mariadb-server',
    isThere: () => hasProgram('mariadbd') || existsSync('/usr/sbin/mariadbd'),
  },
  {
    name: 'OpenSSL',
    for: 'the tests on MariaDB',
    package: 'openssl',
    isThere: () => hasProgram('openssl'),
  },
  {
    name: 'Galera',
    for: 'the tests of a cluster',
    package: 'galera-4',
    isThere: () => GALERA.some((path) => existsSync(path)),
  },
  {
    name: 'HAProxy',
    for: 'the tests of a cluster',
    package: 'haproxy',
    isThere: () => hasProgram('haproxy') || existsSync('/usr/sbin/haproxy'),
  },
  {
    name: 'rsync',
    for: 'the tests of a cluster',
    package: 'rsync',
    isThere: () => hasProgram('rsync'),
  },
  {
    name: 'pdftotext',
    for: 'reading printed PDFs',
    package: 'poppler-utils',
    isThere: () => hasProgram('pdftotext'),
  },
  { name: 'a Chinese font', for: 'screens in Chinese', package: 'fonts-noto-cjk', isThere: hasChineseFont },
];

/** The browser of the end-to-end tests: `CHROMIUM_PATH` or the system's; else null. */
export function browserPath() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined && existsSync(wanted)) return wanted;
  const folders = (process.env.PATH ?? '').split(':');
  for (const name of BROWSERS) {
    const folder = folders.find((candidate) => existsSync(`${candidate}/${name}`));
    if (folder !== undefined) return `${folder}/${name}`;
  }
  return null;
}

/** Installs what is missing where that is allowed; gives the names of what is missing still. */
export async function provision() {
  const missing = () => NEEDS.filter((need) => !need.isThere());
  if (missing().length === 0) return [];
  const packages = missing().map((need) => need.package);
  const prefix = aptPrefix();
  if (prefix !== null) await install(prefix, packages);
  const stillMissing = missing();
  if (stillMissing.length > 0) {
    say(
      `Missing on this machine:\n${stillMissing.map((need) => `  ${need.name} (for ${need.for}): package ${need.package}\n`).join('')}` +
        `  On Debian: sudo apt-get install ${stillMissing.map((need) => need.package).join(' ')}\n` +
        '  A browser elsewhere can be named: CHROMIUM_PATH=/path/to/chrome npm test',
    );
  }
  return stillMissing.map((need) => need.name);
}

async function install(prefix, packages) {
  const start = performance.now();
  say(`Installing ${packages.join(', ')} with apt-get`);
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest, { quiet: true });
  };
  await apt('update');
  const code = await apt('install', '-y', '--no-install-recommends', ...packages);
  // One package that this distribution lacks must not keep the others away.
  if (code !== 0) for (const name of packages) await apt('install', '-y', '--no-install-recommends', name);
  say(`apt-get finished after ${secondsSince(start)}`);
}

/** What to put before apt-get: nothing for root, sudo where it asks no password, null where neither is possible. */
function aptPrefix() {
  if (!hasProgram('apt-get')) return null;
  if (process.getuid?.() === 0) return ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (hasProgram('sudo') && maySudo()) return ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'];
  return null;
}

function maySudo() {
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

function hasChineseFont() {
  return FONT_FOLDERS.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK')),
  );
}
