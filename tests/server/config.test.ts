import { describe, expect, test } from 'vitest';
import { ConfigFault, databaseName, readConfig } from '../../server/config.ts';

const faultsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
};

test('the server starts without any variable, on a file and with demo data', () => {
  expect(readConfig({})).toMatchObject({
    isProduction: false,
    port: 4000,
    databaseUrl: 'sqlite:data/platecarbon.sqlite',
    publicUrl: null,
    seedsDemo: true,
  });
});

test('a variable that is set to nothing counts as not set', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '' }).port).toBe(4000);
});

test('all faults are told at once, each by the name of its variable', () => {
  const faults = faultsOf({
    PORT: '70000',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'postgres://somewhere',
    SEED_DEMO: 'true',
    NODE_ENV: 'production',
    TRUST_PROXY_HOPS: '-1',
  });
  const named = ['PORT', 'LOG_LEVEL', 'DATABASE_URL', 'SEED_DEMO', 'PUBLIC_URL', 'TRUST_PROXY_HOPS'];
  for (const name of named) expect(faults.join('\n')).toContain(name);
  expect(faults).toHaveLength(named.length);
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '4000.5'],
  ['PUBLIC_URL', 'carbon.example.org'],
  ['PUBLIC_URL', 'ftp://carbon.example.org'],
  ['DATABASE_URL', 'sqlite:'],
  ['DATABASE_URL', 'mysql://host'],
  ['SEED_DEMO', 'yes'],
  ['SERVICE_WORKER', 'maybe'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['MOST_PROCESS_DELAY_MS', '0'],
  ['GRAPHQL_MAX_DEPTH', '1000'],
])('refuses %s=%s', (name, value) => {
  expect(faultsOf({ [name]: value })).toHaveLength(1);
});

test('production refuses the demo data and an address without TLS', () => {
  const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://carbon.example.org' };
  expect(readConfig(production)).toMatchObject({
    isProduction: true,
    seedsDemo: false,
    shutdownDelaySeconds: 5,
  });
  expect(faultsOf({ ...production, SEED_DEMO: 'true' })).toHaveLength(1);
  expect(faultsOf({ ...production, PUBLIC_URL: 'http://carbon.example.org' })).toHaveLength(1);
});

test('a public address refuses to run with the settings of development', () => {
  expect(faultsOf({ PUBLIC_URL: 'https://carbon.example.org' })).toHaveLength(1);
});

describe('the authority of the database', () => {
  const byName = 'mysql://carbon:s3cret@db.example.org:3306/platecarbon';

  test.each([
    ['is not there', byName, '/nowhere/ca.pem', 'ENOENT'],
    ['holds no certificate', byName, 'package.json', 'PEM'],
    ['has nothing to vouch for', 'sqlite:data/platecarbon.sqlite', 'package.json', 'SQLite'],
    ['finds a host without a name', 'mysql://carbon:s3cret@10.0.0.7/platecarbon', 'package.json', 'name'],
    [
      'finds a host without a name, of six',
      'mysql://carbon:s3cret@[::1]/platecarbon',
      'package.json',
      'name',
    ],
  ])('stops the start when it %s, without a word of the password', (_name, url, file, says) => {
    const faults = faultsOf({ DATABASE_URL: url, DATABASE_CA_FILE: file });
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^DATABASE_CA_FILE.*${says}`, 'u'))]);
    expect(faults[0]).not.toContain('s3cret');
  });

  test('without one, the address stays as it was written', () => {
    expect(readConfig({ DATABASE_URL: byName, DATABASE_CA_FILE: '' }).databaseUrl).toBe(byName);
  });
});

test('nobody changes the configuration afterwards', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test('names a database to people without its password', () => {
  expect(databaseName('mysql://carbon:s3cret@db.example.org:3306/platecarbon')).toBe(
    'platecarbon on db.example.org:3306',
  );
  expect(databaseName('sqlite:data/platecarbon.sqlite')).toBe('data/platecarbon.sqlite');
});
