import { describe, expect, it } from 'vitest';
import { checkPage } from '#domain/paging/page-rules.ts';

describe('a page request', () => {
  it('has 20 rows from the start unless it says otherwise', () => {
    const firstPage = { ok: true, page: { first: 20, after: null, before: null } };
    expect(checkPage(undefined)).toEqual(firstPage);
    expect(checkPage(null)).toEqual(firstPage);
    expect(checkPage({ first: 100, before: 'END' })).toMatchObject({ page: { first: 100, before: 'END' } });
  });

  it.each([
    [{ first: 0 }, 'first', 'MUST_BE_POSITIVE'],
    [{ first: 101 }, 'first', 'TOO_LARGE'],
    [{ first: 2.5 }, 'first', 'NOT_A_WHOLE_NUMBER'],
    [{ after: 'x'.repeat(1001) }, 'after', 'TOO_LONG'],
    [{ after: 'a', before: 'b' }, 'before', 'ONLY_ONE_OF'],
    [{ offset: 5 }, 'offset', 'UNKNOWN_FIELD'],
  ])('%j is refused', (input, path, code) => {
    const checked = checkPage(input);
    expect(checked.ok ? [] : checked.issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
  });
});
