import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { UNUSED_PALETTES, withoutUnusedVariables } from '../../scripts/few-variables.ts';

const LIBRARY = resolve('node_modules/@mantine/core/esm');

/** The names that the client imports from the component library. */
function usedNames(folder: string): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/u.test(file)) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, list = ''] of code.matchAll(/import \{([^}]*)\} from '@mantine\/(?:core|dates)'/gu))
      for (const name of list.split(',')) if (!name.includes('type ')) names.add(name.trim());
  }
  return names;
}

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from "(\.{1,2}\/[^"]+)"/gu)].map(([, path = '']) =>
    resolve(dirname(file), path),
  );

/** The style sheets that the used parts of the library, and the parts that they are made of, give classes from. */
function neededSheets(names: ReadonlySet<string>): Set<string> {
  const files = readdirSync(join(LIBRARY, 'components'), { recursive: true, encoding: 'utf8' });
  const waiting = files
    .filter((file) => file.endsWith('.mjs') && names.has(basename(file, '.mjs')))
    .map((file) => join(LIBRARY, 'components', file));
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const imported of importsOf(file))
      if (!seen.has(imported)) {
        seen.add(imported);
        waiting.push(imported);
      }
  return new Set(
    [...seen].filter((file) => file.endsWith('.module.mjs')).map((file) => basename(file, '.module.mjs')),
  );
}

it('every part of the component library that a screen uses comes with its style sheet', () => {
  const sheets = ['client/app/styles.ts', 'client/ui/field-styles.ts', 'client/ui/component-styles.ts'].map(
    (file) => readFileSync(file, 'utf8'),
  );
  const imported = new Set(
    [...sheets.join('\n').matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/gu)].map(([, name]) => name),
  );
  const needed = neededSheets(usedNames('client'));
  expect(needed.size).toBeGreaterThan(20);
  expect([...needed].filter((name) => !imported.has(name))).toEqual([]);
});

it('no screen uses a colour or a variable that is left out of the style sheet', () => {
  const variables = readFileSync('node_modules/@mantine/core/styles/default-css-variables.layer.css', 'utf8');
  const kept = withoutUnusedVariables(variables);
  const namesIn = (css: string) =>
    new Set([...css.matchAll(/^\s*(--mantine-[\w-]+):/gmu)].map(([, name = '']) => name));
  const left = namesIn(kept);
  const removed = [...namesIn(variables)].filter((name) => !left.has(name));
  expect(removed.length).toBeGreaterThan(200);
  const sheets = [
    'client/app/styles.ts',
    'client/ui/field-styles.ts',
    'client/ui/component-styles.ts',
  ].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'(@mantine\/[^']+\.css)'/gu)].map(([, path = '']) =>
      join('node_modules', path),
    ),
  );
  const ours = readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|css)$/u.test(file))
    .map((file) => join('client', file));
  const texts = [...sheets.filter((file) => !file.includes('default-css-variables')), ...ours].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const used = new Set(
    [kept, ...texts].flatMap((text) =>
      [...text.matchAll(/var\((--mantine-[\w-]+)/gu)].map(([, name = '']) => name),
    ),
  );
  // What our tokens give a value of their own is there whatever the library says.
  const own = namesIn(readFileSync('client/app/tokens.css', 'utf8'));
  expect(removed.filter((name) => used.has(name) && !own.has(name))).toEqual([]);
  const palettes = new RegExp(`(?:color|c|bg)(?:=|: )['"](?:${UNUSED_PALETTES.join('|')})\\b`, 'u');
  expect(ours.filter((file) => palettes.test(readFileSync(file, 'utf8')))).toEqual([]);
});
