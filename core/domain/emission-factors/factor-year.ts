import { number } from '#domain/rules/read-fields.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

/** The year that a factor is stated for. */
export const factorYear = () =>
  number({ max: LAST_YEAR, isWhole: true }).superRefine((value, context) => {
    if (value >= FIRST_YEAR) return;
    const parameters = { earliest: String(FIRST_YEAR), latest: String(LAST_YEAR) };
    context.addIssue({ code: 'custom', params: { code: 'DATE_OUT_OF_RANGE', parameters } });
  });
