import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** Per rule: who imports what it must not. Each pair becomes two small files of a project of its own. */
const forbiddenImports: Readonly<Record<string, readonly (readonly [importer: string, imported: string])[]>> =
  {
    'domain-is-pure': [
      ['core/domain/a.ts', 'core/i18n/words.ts'],
      ['core/domain/b.ts', 'node:fs'],
      ['core/domain/c.ts', 'i18next'],
    ],
    'i18n-knows-words-only': [
      ['core/i18n/a.ts', 'core/report/document.ts'],
      ['core/i18n/b.ts', 'jspdf'],
    ],
    'report-draws-anywhere': [
      ['core/report/a.ts', 'client/ui/button.ts'],
      ['core/report/b.ts', 'node:fs'],
    ],
    'two-programs': [
      ['client/graphql/a.ts', 'server/refusal.ts'],
      ['server/http/a.ts', 'client/session/viewer.ts'],
    ],
    'features-are-strangers': [['client/features/history/a.ts', 'client/features/entry/page.ts']],
    'features-know-paths-only': [['client/features/history/b.ts', 'client/app/routes.ts']],
    'client-rings': [
      ['client/ui/a.ts', 'client/features/entry/page.ts'],
      ['client/session/a.ts', 'client/app/routes.ts'],
    ],
    'engine-is-bare': [
      ['client/offline/sync/sync-engine.ts', 'react'],
      ['client/offline/outbox/next-batch.ts', 'client/graphql/apollo-client.ts'],
      ['client/offline/outbox/outbox-machine.ts', 'client/offline/storage/tables.ts'],
    ],
    'suffix-order-resolver': [['server/orders/a.resolver.ts', 'server/orders/order.entity.ts']],
    'suffix-order-service': [
      ['server/orders/a.service.ts', 'server/orders/order.types.ts'],
      ['server/orders/b.service.ts', 'server/orders/other.resolver.ts'],
    ],
    'suffix-order-entity': [['server/orders/a.entity.ts', 'server/orders/order.service.ts']],
    'services-know-no-transport': [
      ['server/orders/c.service.ts', 'fastify'],
      ['server/orders/d.service.ts', 'type-graphql'],
    ],
    'subjects-by-service': [['server/factors/a.ts', 'server/orders/order.types.ts']],
    'resolvers-are-called-by-nobody': [
      ['server/orders/b.resolver.ts', 'server/orders/other.resolver.ts'],
      ['server/factors/b.ts', 'server/orders/other.resolver.ts'],
    ],
    'context-at-the-bottom': [
      ['server/request-context.ts', 'server/orders/order.entity.ts'],
      ['server/database/a.ts', 'server/orders/order.service.ts'],
    ],
    'charts-in-one-place': [['client/features/detail/a.ts', 'victory']],
    'product-knows-no-tests': [['server/http/b.ts', 'tests/support/builders.ts']],
    'no-development-packages': [['server/http/c.ts', 'vitest']],
    'no-cycles': [['core/domain/circle-a.ts', 'core/domain/circle-b.ts']],
    'no-orphans': [],
    'every-import-resolves': [['server/http/d.ts', 'server/http/nowhere.ts']],
  };

const allowedImports: readonly (readonly [importer: string, imported: string])[] = [
  ['core/domain/rules.ts', 'zod'],
  ['core/i18n/allowed.ts', 'core/domain/order.ts'],
  ['core/report/allowed.ts', 'jspdf'],
  ['client/features/entry/allowed.ts', 'client/app/paths.ts'],
  ['client/ui/chart-bars.tsx', 'victory'],
  ['client/features/entry/uses-core.ts', 'core/domain/order.ts'],
  ['server/factors/allowed.service.ts', 'server/orders/order.service.ts'],
  ['server/orders/allowed.resolver.ts', 'server/orders/order.service.ts'],
  ['server/orders/order.service.ts', 'server/orders/order.entity.ts'],
  ['server/factors/factor.types.ts', 'server/orders/order.types.ts'],
];

const packages = ['zod', 'i18next', 'jspdf', 'react', 'fastify', 'type-graphql', 'victory'];
const absent = ['server/http/nowhere.ts'];

let folder: string;
let violations: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-boundaries-'));
  await layOut(folder);
  violations = await violationsIn(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('each boundary', () => {
  it('has a test here', () => {
    const named = configuration.forbidden?.map((rule) => rule.name).sort();
    expect(Object.keys(forbiddenImports).sort()).toEqual(named);
  });

  it('says in a comment why it stands', () => {
    for (const rule of configuration.forbidden ?? [])
      expect(rule.comment?.length, rule.name).toBeGreaterThan(20);
  });

  const cases = Object.entries(forbiddenImports).flatMap(([rule, pairs]) =>
    pairs.map(([importer, imported]) => ({ rule, importer, imported })),
  );
  it.each(cases)('$rule refuses $importer → $imported', ({ rule, importer, imported }) => {
    const found = [...violations].filter((line) => line.startsWith(`${rule}: ${importer} → `));
    expect(found.some((line) => line.includes(imported.replace(/^node:/, '')))).toBe(true);
  });

  it('no-orphans refuses a file that nobody imports', () => {
    expect(violations).toContain('no-orphans: core/domain/forgotten.ts → core/domain/forgotten.ts');
  });

  it.each(allowedImports)('lets %s import %s', (importer) => {
    const refusals = [...violations].filter((line) => line.includes(`: ${importer} → `));
    expect(refusals).toEqual([]);
  });
});

async function layOut(root: string): Promise<void> {
  const files = new Map<string, string[]>();
  const pairs = [...Object.values(forbiddenImports).flat(), ...allowedImports];
  for (const [importer, imported] of pairs) {
    files.set(importer, [...(files.get(importer) ?? []), imported]);
    if (isFile(imported) && !absent.includes(imported)) files.set(imported, files.get(imported) ?? []);
  }
  files.set('core/domain/circle-b.ts', ['core/domain/circle-a.ts']);
  files.set('core/domain/forgotten.ts', []);
  for (const [path, imports] of files) {
    const lines = imports.map((target) => `import '${isFile(target) ? up(path) + target : target}';`);
    await write(root, path, `${lines.join('\n')}\nexport const here = '${path}';\n`);
  }
  for (const name of [...packages, 'vitest']) {
    await write(
      root,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    await write(root, `node_modules/${name}/index.js`, 'export {};\n');
  }
  const versions = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  await write(
    root,
    'package.json',
    JSON.stringify({ type: 'module', dependencies: versions, devDependencies: { vitest: '1.0.0' } }),
  );
}

async function violationsIn(root: string): Promise<ReadonlySet<string>> {
  const options: ICruiseOptions = { ...configuration.options };
  delete options.tsConfig;
  const folders = ['core', 'server', 'client', 'tests'];
  const result = await cruise(folders, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: configuration,
  });
  const { summary } = result.output as ICruiseResult;
  return new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`));
}

async function write(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function isFile(target: string): boolean {
  return /\.tsx?$/.test(target);
}

function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
