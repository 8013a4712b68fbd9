/** Which page of a list is asked for: up to 100 rows, from the start, after a cursor, before one, or the last page. */
import { z } from 'zod';
import type { Issue } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { number, optional, text } from '#domain/rules/read-fields.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
/** As `before`: the last page. */
export const LAST_PAGE = 'END';

export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
  readonly before: string | null;
}

const pageSchema = z
  .strictObject({
    first: optional(number({ max: MAX_PAGE_SIZE, isWhole: true, isPositive: true })),
    after: optional(text({ max: 1000 })),
    before: optional(text({ max: 1000 })),
  })
  .superRefine(({ after, before }, context) => {
    if (after === null || before === null) return;
    context.addIssue({
      code: 'custom',
      path: ['before'],
      params: { code: 'ONLY_ONE_OF', parameters: { fields: 'after, before' } },
    });
  });

/** Reads a page request; absent fields get their defaults. */
export function checkPage(
  input: unknown,
): { readonly ok: true; readonly page: PageRequest } | { readonly ok: false; readonly issues: Issue[] } {
  const checked = checkInput(pageSchema, input ?? {});
  if (!checked.ok) return checked;
  return { ok: true, page: { ...checked.value, first: checked.value.first ?? DEFAULT_PAGE_SIZE } };
}
