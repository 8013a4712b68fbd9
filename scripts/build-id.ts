import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ALLOWED = /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,39}$/u;

/**
 * Names this build: `BUILD_ID` of the environment, else the version with the commit it was built from, else the
 * version alone. Throws when `BUILD_ID` has signs that have no place in a name.
 */
export function buildId(environment: Readonly<Record<string, string | undefined>>): string {
  const stated = environment['BUILD_ID'] ?? '';
  if (stated !== '' && !ALLOWED.test(stated))
    throw new Error('BUILD_ID: at most 40 letters, digits and . + _ - with a letter or digit first');
  return stated === '' ? version() + commit() : stated;
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function commit(): string {
  try {
    const answer = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `+${answer.trim()}`;
  } catch {
    // Built from a copy without history.
    return '';
  }
}

/**
 * Writes the build's id into the head of the page, where `client/offline/build-id.ts` reads it. In a script it would
 * give new names to chunks in which nothing else has changed.
 */
export function writeBuildId(id: string): Plugin {
  return {
    name: 'build-id',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'build-id', content: id }, injectTo: 'head' as const },
    ],
  };
}
