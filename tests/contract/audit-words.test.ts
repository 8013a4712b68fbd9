import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, AUDIT_ENTITIES } from '#domain/audit/audit-actions.ts';
import { STATEMENT_MOVES } from '#domain/statement/statement-state.ts';
import { auditTermsEn } from '#i18n/catalogue/audit-terms.en.ts';
import { auditTermsZhTw } from '#i18n/catalogue/audit-terms.zh-TW.ts';

/** The sources that record something. */
const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join('server', path), 'utf8'))
  .filter((text) => /\brecordAudit\(/u.test(text) && !text.includes('export function recordAudit('));

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, ...names]) => names);

const codes = [
  ...sources.flatMap((text) => namesIn(text, /\baction: '(\w+)'/gu)),
  // `audit(writing, 'code', …)` of those that record under several names
  ...sources.flatMap((text) => namesIn(text, /\baudit\(\s*\w+,\s*'(\w+)'/gu)),
  ...sources.flatMap((text) => namesIn(text, /const action = .*? \? '(\w+)' : '(\w+)';/gu)),
  ...STATEMENT_MOVES.map((move) => `${move}Statement`),
];
const entities = sources.flatMap((text) => namesIn(text, /\bentity: '(\w+)'/gu));

describe('Every act that is recorded', () => {
  it('is found in the sources', () => {
    expect(sources.length).toBeGreaterThan(25);
    expect(codes.length).toBeGreaterThan(50);
  });

  it('stands in AUDIT_ACTIONS of core/domain/audit/audit-actions.ts, and nothing else does', () => {
    expect([...new Set(codes)].sort()).toEqual(Object.keys(AUDIT_ACTIONS).sort());
  });

  it.each([
    ['zh-TW', auditTermsZhTw],
    ['English', auditTermsEn],
  ] as const)('has words of its own in %s', (_language, { actions, entities: named }) => {
    const words: Readonly<Record<string, string>> = actions;
    const unnamed = codes.filter((code) => (words[code] ?? '').trim() === '');
    expect(unnamed, 'add these to core/i18n/catalogue/audit-terms').toEqual([]);
    expect(new Set(Object.values(words)).size, 'two acts under one name').toBe(Object.keys(words).length);
    expect(Object.keys(named)).toEqual(expect.arrayContaining(entities));
  });

  it('is about something that has a name', () => {
    expect(entities.filter((entity) => !AUDIT_ENTITIES.some((known) => known === entity))).toEqual([]);
  });
});
