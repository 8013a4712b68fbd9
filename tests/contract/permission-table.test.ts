import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { permissionTable } from '../../scripts/permission-table.ts';

it('docs/permissions.md says what the code says; npm run docs:permissions writes it', () => {
  expect(narrow(readFileSync('docs/permissions.md', 'utf8'))).toBe(narrow(permissionTable()));
});

/** Without the room that the formatter gives to columns. */
const narrow = (page: string): string => page.replaceAll(/ +/gu, ' ').replaceAll(/-+/gu, '-');
