/**
 * `npx tsx tests/model/planted/prove.ts [name…]`: plants each bug into a copy of the sources and demands that the model test
 * finds it within an everyday run. A test that finds no planted bug proves nothing about the others.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../../..');
const COPIED = [
  'client',
  'core',
  'server',
  'tests/model',
  'tests/support',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

interface Finding {
  readonly bug: string;
  readonly isFound: boolean;
  readonly histories: string;
  readonly seconds: number;
  readonly complaint: string;
}

const named = process.argv.slice(2);
const bugs = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.patch'))
  .map((file) => basename(file, '.patch'))
  .filter((bug) => named.length === 0 || named.includes(bug));
const findings: Finding[] = [];
for (const bug of bugs) {
  const finding = look(bug);
  findings.push(finding);
  const { isFound, histories, seconds, complaint } = finding;
  process.stdout.write(
    `${isFound ? 'found' : 'NOT FOUND'}  ${bug}: history ${histories}, ${seconds} s\n           ${complaint}\n`,
  );
}
process.exitCode = bugs.length > 0 && findings.every(({ isFound }) => isFound) ? 0 : 1;

/** Plants one bug and lets the everyday histories happen until one goes wrong. */
function look(bug: string): Finding {
  const copy = mkdtempSync(join(tmpdir(), 'platecarbon-planted-'));
  try {
    for (const path of COPIED) cpSync(join(PROJECT, path), join(copy, path), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
    const patch = join(import.meta.dirname, `${bug}.patch`);
    const applied = spawnSync('git', ['apply', patch], { cwd: copy, encoding: 'utf8' });
    if (applied.status !== 0) throw new Error(`${bug} cannot be planted any more: ${applied.stderr}`);
    const begin = performance.now();
    const { stdout, stderr, status } = spawnSync(
      'npx',
      [
        '--no-install',
        'vitest',
        'run',
        '--project',
        'offline',
        'offline-model',
        '-t',
        'every queued command',
      ],
      {
        cwd: copy,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, MODEL_SHRINK: 'off', NO_COLOR: '1' },
      },
    );
    const output = `${stdout}\n${stderr}`;
    const histories = /Property failed after (\d+) tests/u.exec(output)?.[1];
    return {
      bug,
      isFound: status !== 0 && histories !== undefined,
      histories: histories ?? 'none',
      seconds: Math.round((performance.now() - begin) / 1_000),
      complaint: /not as promised:\n(.*)/u.exec(output)?.[1] ?? lastWordsOf(output),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Something went wrong before a promise was looked at. */
function lastWordsOf(output: string): string {
  return /Caused by: (.*)/u.exec(output)?.[1] ?? output.trim().split('\n').slice(-6).join(' / ');
}
