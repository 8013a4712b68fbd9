import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { ENVIRONMENT_VARIABLES, readConfig } from '../../server/config.ts';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

test('.env.example lists exactly the variables that the configuration reads', () => {
  const listed = example.split('\n').flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  expect(listed.toSorted()).toEqual([...ENVIRONMENT_VARIABLES].toSorted());
});

test('.env.example states the defaults', () => {
  expect(readConfig(parseEnv(example))).toEqual(readConfig({}));
});
