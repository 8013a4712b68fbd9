/** Names and sizes of files: what neither the compiler nor the linter looks at. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder } from './terminal.mjs';

const MOST_LINES = { shipped: 300, test: 500 };
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|shared|index)\.(ts|tsx|mjs)$/;
const KEBAB_CASE = /^([a-z0-9]+(-[a-z0-9]+)*|zh-TW)(\.[a-z0-9-]+)*(\.zh-TW)?\.(ts|tsx|mjs|cjs|js|css)$/;
const GENERATED = ['client/graphql/generated/', 'tests/support/generated/'];
// The list of migrations in the order in which they run: the one file whose folder is its subject.
const NAMED_BY_FOLDER = 'server/database/migrations/index.ts';

const faults = sources().flatMap((path) => [...faultsOfName(path), ...faultsOfText(path)]);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

function sources() {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
  })
    .toString()
    .split('\n')
    .filter(
      (path) =>
        /\.(ts|tsx|mjs|cjs|js|css)$/.test(path) && !GENERATED.some((folder) => path.startsWith(folder)),
    )
    .filter((path) => existsSync(join(projectFolder, path)));
}

function faultsOfName(path) {
  const name = basename(path);
  if (SAYS_NOTHING.test(name) && path !== NAMED_BY_FOLDER)
    return [`${path}: the name says nothing; name the file after what it gives`];
  if (!KEBAB_CASE.test(name) && !name.startsWith('.')) return [`${path}: file names are kebab-case`];
  return [];
}

function faultsOfText(path) {
  const text = readFileSync(join(projectFolder, path), 'utf8');
  const most = path.startsWith('tests/') ? MOST_LINES.test : MOST_LINES.shipped;
  const lines = text.split('\n').length - 1;
  const mark = /\b(TO\u0044O|FIXM\u0045|XX\u0058)\b|@ts-ignor\u0065|eslint-disabl\u0065/.exec(text);
  return [
    ...(lines > most ? [`${path}: ${lines} lines, at most ${most}`] : []),
    ...(mark === null
      ? []
      : [`${path}: "${mark[0]}" marks unfinished work; finish it or write it down elsewhere`]),
  ];
}
