import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface BadCode {
  readonly says: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

/** Rules that need no types: what the house forbids, where it must bite, and the code that must not pass. */
const badCode: readonly BadCode[] = [
  {
    says: 'a default export',
    file: 'core/domain/a.ts',
    code: 'export default 1;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a barrel',
    file: 'core/domain/a.ts',
    code: "export * from './b.ts';",
    rule: 'no-restricted-syntax',
  },
  { says: 'an enum', file: 'server/a.ts', code: 'export enum A { B }', rule: 'no-restricted-syntax' },
  {
    says: 'a transaction beside database.write()',
    file: 'server/work-orders/a.service.ts',
    code: 'await source.transaction(work);',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'reading the environment outside server/config.ts',
    file: 'server/http/a.ts',
    code: "export const port = process.env['PORT'];",
    rule: 'no-restricted-properties',
  },
  {
    says: 'Chinese words in a component',
    file: 'client/features/a/a.tsx',
    code: 'export const A = () => <p>儲存工單</p>;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'English words in a component',
    file: 'client/features/a/a.tsx',
    code: 'export const A = () => <p>Save</p>;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'words in a label',
    file: 'client/features/a/a.tsx',
    code: 'export const A = () => <Field label="Quantity" />;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a component that injects a style element',
    file: 'client/ui/a.tsx',
    code: "import { SimpleGrid } from '@mantine/core'; export const a = SimpleGrid;",
    rule: 'no-restricted-imports',
  },
  {
    says: 'a property that injects a style element',
    file: 'client/ui/a.tsx',
    code: 'export const A = () => <Box hiddenFrom="sm" />;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'charts outside client/ui/chart*.tsx',
    file: 'client/features/a/a.tsx',
    code: "import { VictoryBar } from 'victory'; export const a = VictoryBar;",
    rule: 'no-restricted-imports',
  },
  {
    says: 'a hook that is called only sometimes',
    file: 'client/features/a/a.tsx',
    code: "import { useState } from 'react'; export function A({ is }: { is: boolean }) { if (is) useState(1); return null; }",
    rule: 'react-hooks/rules-of-hooks',
  },
  {
    says: 'an image without words for those who do not see it',
    file: 'client/features/a/a.tsx',
    code: 'export const A = () => <img src="a.png" />;',
    rule: 'jsx-a11y/alt-text',
  },
  {
    says: 'a file above 300 lines',
    file: 'core/domain/a.ts',
    code: 'export const a = 1;\n'.repeat(301),
    rule: 'max-lines',
  },
  {
    says: 'any',
    file: 'core/domain/a.ts',
    code: 'export const a: any = 1;',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    says: 'console output in the product',
    file: 'server/http/a.ts',
    code: "console.log('here');",
    rule: 'no-console',
  },
];

const eslint = new ESLint();

describe('lint refuses', () => {
  it.each(badCode)('$says', async ({ file, code, rule }) => {
    expect(await rulesBroken(file, code)).toContain(rule);
  });

  it('a comment that switches a rule off', async () => {
    const code = '/* eslint-' + 'disable */ export default 1;';
    expect(await rulesBroken('core/domain/a.ts', code)).toContain('no-restricted-syntax');
  });
});

describe('lint lets', () => {
  it.each([
    { file: 'server/config.ts', code: "export const port = process.env['PORT'];" },
    {
      file: 'client/ui/chart-bars.tsx',
      code: "import { VictoryBar } from 'victory'; export const a = VictoryBar;",
    },
    { file: 'client/features/a/a.tsx', code: 'export const A = () => <p>{1} · {2}</p>;' },
    { file: 'vite.config.ts', code: 'export default {};' },
  ])('$file do what it is there for', async ({ file, code }) => {
    expect(await rulesBroken(file, code)).toEqual([]);
  });
});

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map((message) => message.ruleId);
}

/** What only shows once the types are known, and what the compiler of React cannot make faster. */
const badWithTypes: readonly BadCode[] = [
  {
    says: 'a promise that nobody waits for',
    file: 'promise.ts',
    code: 'export function a(): void { Promise.resolve(1); }',
    rule: 'typescript(no-floating-promises)',
  },
  {
    says: 'a value of the wrong type',
    file: 'type.ts',
    code: "export const a: number = 'one';",
    rule: 'typescript(TS2322)',
  },
  {
    says: 'a case that a switch forgets',
    file: 'switch.ts',
    code: "export function a(b: 'C' | 'D'): string { switch (b) { case 'C': return b; } return ''; }",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    says: 'what anybody may have put there',
    file: 'unsafe.ts',
    code: "export const a: string = JSON.parse('1');",
    rule: 'typescript(no-unsafe-assignment)',
  },
  {
    says: 'a state set while drawing',
    file: 'state.tsx',
    code: "import { useState } from 'react'; export function A() { const [b, setB] = useState(0); setB(1); return b; }",
    rule: 'react(set-state-in-render)',
  },
];

describe('lint that knows types refuses', () => {
  let folder = '';
  let found: { readonly code: string; readonly filename: string }[] = [];
  beforeAll(() => {
    // A project of its own by our rules: beside our sources, other tests would read what is planted here.
    folder = mkdtempSync(join(tmpdir(), 'platecarbon-lint-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'client'));
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'client/tsconfig.json'])
      cpSync(file, join(folder, file));
    for (const { file, code } of badWithTypes) writeFileSync(join(folder, 'client', file), code);
    const { stdout } = spawnSync('npx', ['--no-install', 'oxlint', '--format=json', 'client'], {
      cwd: folder,
      encoding: 'utf8',
    });
    found = (JSON.parse(stdout) as { diagnostics: typeof found }).diagnostics;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(badWithTypes)('$says', ({ file, rule }) => {
    expect(found.filter(({ filename }) => filename.endsWith(file)).map(({ code }) => code)).toContain(rule);
  });
});
