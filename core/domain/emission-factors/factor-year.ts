import { adYearOf } from '#domain/calendar/calendar-date.ts';
import { number } from '#domain/rules/read-fields.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

/** The year that a factor is stated for. */
export const factorYear = () =>
  number({ max: LAST_YEAR, isWhole: true }).superRefine((value, context) => {
    if (value >= FIRST_YEAR) return;
    const parameters = { earliest: FIRST_YEAR, latest: LAST_YEAR };
    context.addIssue({ code: 'custom', params: { code: 'YEAR_OUT_OF_RANGE', parameters } });
  });

/** The year that somebody typed, as publishers write it too: 115 is 2026. */
export const typedYear = (year: number): number => {
  const year4 = adYearOf(year);
  return year4 >= FIRST_YEAR && year4 <= LAST_YEAR ? year4 : year;
};
