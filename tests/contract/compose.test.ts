import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_VARIABLES } from '../../server/config.ts';

describe.each(['docker', 'docker/cluster'])('the settings of the containers in %s', (folder) => {
  const compose = readFileSync(`${folder}/compose.yaml`, 'utf8');
  const example = parseEnv(readFileSync(`${folder}/.env.example`, 'utf8'));

  it('all stand in the example to be filled in, and nothing else does', () => {
    const asked = new Set([...compose.matchAll(/\$\{([A-Z_]+)/gu)].map(([, name]) => name));
    expect(Object.keys(example).toSorted()).toEqual([...asked].toSorted());
  });

  it('reach the app under names that it reads', () => {
    const block =
      /^( *)(?:environment: &app-environment|x-environment: &environment)\n((?:\1 +.*\n)+)/mu.exec(
        compose,
      )?.[2];
    const names = [...(block ?? '').matchAll(/^\s+([A-Z_]+):/gmu)].map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM']));
    const unknown = names.filter((name) => name !== 'NODE_OPTIONS' && !ENVIRONMENT_VARIABLES.includes(name));
    expect(unknown).toEqual([]);
  });
});
