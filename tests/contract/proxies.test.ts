import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const SECONDS = { s: 1, m: 60, h: 3_600 } as const;
const { keepAliveMs, idleMs } = readConfig({}).connections;

/** Every time that `pattern` finds in a file, in milliseconds. */
function timesIn(path: string, pattern: RegExp): readonly number[] {
  return [...readFileSync(path, 'utf8').matchAll(pattern)].map(
    ([, count = '', unit = 's']) => Number(count) * SECONDS[unit as keyof typeof SECONDS] * 1_000,
  );
}

describe('R90: a proxy lets go of idle connections before the server does, so that no request meets a closed one', () => {
  it.each([
    ['docker/Caddyfile', /^\s*keepalive (\d+)([smh])$/gmu],
    ['docker/cluster/Caddyfile', /^\s*keepalive (\d+)([smh])$/gmu],
    ['scripts/cluster/proxy.ts', /pool-purge-delay (\d+)([smh])/gu],
  ])('%s', (path, pattern) => {
    const times = timesIn(path, pattern);
    expect(times).toHaveLength(1);
    // a request may take its time after the connection was chosen
    expect(Math.max(...times)).toBeLessThanOrEqual(Math.min(keepAliveMs, idleMs) / 2);
  });
});
