import { expect, it } from 'vitest';
import { instantOfTaipei, taipeiWallOf } from '#domain/calendar/taipei-clock.ts';

it('midnight in Taipei is four in the afternoon of the day before in UTC', () => {
  expect(instantOfTaipei('2027-01-01T00:00')).toBe('2026-12-31T16:00:00.000Z');
  expect(taipeiWallOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01T00:00');
  expect(taipeiWallOf('2026-12-31T15:59:59.999Z')).toBe('2026-12-31T23:59');
});

it.each(['', '2026-02-30T00:00', '2026-01-01T24:00', '2026-01-01', '2026-1-1T0:00'])(
  '%j is no minute',
  (wall) => {
    expect(instantOfTaipei(wall)).toBeNull();
  },
);
