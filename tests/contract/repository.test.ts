import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const binary = /\.(png|jpg|ico|ttf|woff2?|pdf|sqlite|xlsx)$/;
const files = execFileSync('git', ['ls-files'])
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(path) && !binary.test(path));

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the repository', () => {
  it('names no registry in its lockfile, so that every machine uses its own', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":\s*"https?:/);
  });

  it('locks every package that an installation on another kind of machine asks for', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
    const known = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const unknown = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !known.has(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('asks for exact versions, so that two installations are the same', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });

  it('knows no path of the machine it was written on', () => {
    const machinePath = /(?<![\w.:/-])\/(?:home|Users|root|work)\/[a-z]/;
    const found = files
      .filter((path) => path !== 'tests/contract/repository.test.ts')
      .filter((path) => machinePath.test(readFileSync(path, 'utf8')));
    expect(found).toEqual([]);
  });

  it('has every script that its documents name', () => {
    const documents = [
      'README.md',
      'README.zh-TW.md',
      'CONTRIBUTING.md',
      'ARCHITECTURE.md',
      'docs/operations.md',
    ];
    const text = documents.map((path) => readFileSync(path, 'utf8')).join('\n');
    const named = [...text.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('has no link in its documents that leads nowhere', () => {
    const broken = files
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
          .map(([, target]) => new URL(target!, `file:///${path}`).pathname.slice(1))
          .filter((target) => !existsSync(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(broken).toEqual([]);
  });
});

describe('docs/security.md', () => {
  it('names files that are there', () => {
    const page = readFileSync('docs/security.md', 'utf8');
    const named = [...page.matchAll(/`((?:core|client|server|tests|scripts|docker)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
