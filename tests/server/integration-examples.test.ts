import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '#domain/errors.ts';
import { OUTCOME_STATUSES } from '#domain/sync/command.ts';
import { en } from '#i18n/en.ts';
import { zhTW } from '#i18n/zh-TW.ts';
import { DEMO_COMPANIES, DEMO_PASSWORD, DEMO_PIN } from '../../server/database/seeds/demo-companies.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';

const page = readFileSync(new URL('../../docs/integration.md', import.meta.url), 'utf8');

interface Example {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Outcomes that the page promises under it. */
  readonly outcomes: readonly string[];
}

const examples: readonly Example[] = [
  ...page.matchAll(/```json\n(?<json>[\s\S]+?)\n```(?:\s+Outcomes: (?<outcomes>.+))?/gu),
].flatMap(({ groups }) => {
  const request = JSON.parse(groups?.['json'] ?? '') as Partial<Example>;
  const outcomes = [...(groups?.['outcomes'] ?? '').matchAll(/`(\w+)`/gu)].map(([, word]) => word ?? '');
  return request.query === undefined ? [] : [{ query: request.query, variables: {}, ...request, outcomes }];
});

describe('docs/integration.md', () => {
  let app: TestApp;
  let browser: TestBrowser;
  beforeAll(async () => {
    app = await startTestApp();
    browser = app.browser();
  });
  afterAll(() => app.close());

  test('has an example of every operation it speaks of', () => {
    const names = examples.map(({ query }) => /\w+ (\w+)/u.exec(query)?.[1]);
    expect(new Set(names)).toEqual(
      new Set(['SignIn', 'SubmitCommands', 'ChangesSince', 'KnownCommands', 'ReportDevice']),
    );
  });

  // One after the other: each needs what those before it have done.
  test.each(
    examples.map((example, at) => ({ ...example, at, name: /\w+ (\w+)/u.exec(example.query)?.[1] ?? '' })),
  )('example $at ($name) is answered as the page says', async ({ query, variables, outcomes }) => {
    const data = await browser.dataOf<{ submitCommands?: { results: { status: string }[] } }, unknown>(
      query,
      variables,
    );
    expect(data.submitCommands?.results.map(({ status }) => status) ?? []).toEqual(outcomes);
  });

  test('the first batch sent again is a duplicate', async () => {
    const first = examples.find(({ outcomes }) => outcomes.length === 1);
    expect(await browser.dataOf<unknown, unknown>(first?.query ?? '', first?.variables ?? {})).toMatchObject({
      submitCommands: { results: [{ status: 'DUPLICATE', revision: 1 }] },
    });
  });

  test('names every outcome, and no code that does not exist', () => {
    for (const status of OUTCOME_STATUSES) expect(page).toContain(`| \`${status}\``);
    const [, codes = ''] = /Codes of `REJECTED`:([\s\S]+?)\n\n/u.exec(page) ?? [];
    for (const [, code = ''] of codes.matchAll(/`([A-Z_]+)`/gu)) expect(ERROR_CODES).toContain(code);
  });

  test('tells the demo as it is', () => {
    for (const { company, accounts } of DEMO_COMPANIES) {
      expect(page).toContain(company.id);
      for (const { account } of accounts) expect(page).toContain(`\`${account}\``);
    }
    expect(page).toContain(DEMO_PASSWORD);
    expect(page).toContain(DEMO_PIN);
  });

  test('the names of fields and buttons are those on the screens, in both languages', () => {
    const [, table = ''] = /\| where +\| 中文[^\n]+\n\|[^\n]+\n([\s\S]+?)\n\n/u.exec(page) ?? [];
    const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
    expect(rows.length).toBeGreaterThan(8);
    for (const [, , chinese = '', english = ''] of rows) {
      for (const word of namesIn(chinese)) expect(wordsOf(zhTW), word).toContain(word);
      for (const word of namesIn(english)) expect(wordsOf(en), word).toContain(word);
    }
  });
});

/** The names in a cell of the table; patterns in backticks and their examples are none. */
function namesIn(cell: string): string[] {
  if (cell.includes('`')) return [];
  return cell.split(/[·:]/u).flatMap((name) => name.replace('…', '').trim() || []);
}

function wordsOf(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? wordsOf(value) : [];
  });
}
