import { expect, test } from 'vitest';
import { LocalDate } from '../../server/graphql/scalars.ts';

const two = (value: number) => String(value).padStart(2, '0');
const isTaken = (text: string) => {
  try {
    return LocalDate.parseValue(text) === text;
  } catch {
    return false;
  }
};
const isDay = (text: string) => {
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
};

test.each([1900, 2000, 2023, 2024, 2100])(
  'of %i the API takes the days that there are, and no other',
  (year) => {
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${two(month)}-${two(day)}`;
        expect({ text, isTaken: isTaken(text) }).toEqual({ text, isTaken: isDay(text) });
      }
  },
);

test.each(['2024-2-29', '2024-02-29T00:00:00Z', '20240229', '', '2024-02-29 '])(
  '%j is no date of the API',
  (text) => {
    expect(isTaken(text)).toBe(false);
  },
);
