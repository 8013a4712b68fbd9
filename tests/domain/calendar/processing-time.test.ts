import { describe, expect, it } from 'vitest';
import { checkProcessingTime, parseClockTime, processingMinutes } from '#domain/calendar/processing-time.ts';

describe('times as people write them', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['８：３０', '08:30'],
    ['8時30分', '08:30'],
    ['上午8:30', '08:30'],
    ['下午8:30', '20:30'],
    ['下午12:05', '12:05'],
    ['上午12:05', '00:05'],
    ['8:30 pm', '20:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('reads %s as %s', (text, time) => {
    expect(parseClockTime(text)).toEqual({ kind: 'TIME', time });
  });

  it.each(['24:00', '8:60', '8', '下午13:00', 'noon', '08:30:00', '-1:00'])('does not read %s', (text) => {
    expect(parseClockTime(text)).toMatchObject({ kind: 'ISSUE', code: 'NOT_A_TIME' });
  });

  it('asks for a time that is not there', () => {
    expect(parseClockTime(' ')).toMatchObject({ code: 'REQUIRED' });
  });
});

describe('the length of a run', () => {
  it.each([
    ['08:00', '12:30', false, 270],
    ['22:00', '06:00', true, 480],
    ['08:00', '08:00', false, 0],
    ['08:00', '08:00', true, 1440],
    ['08:00', '20:00', true, 2160],
  ])('%s to %s (next day: %s) is %d minutes', (startTime, endTime, endsNextDay, minutes) => {
    expect(processingMinutes({ startTime, endTime, endsNextDay })).toBe(minutes);
    expect(checkProcessingTime({ startTime, endTime, endsNextDay })).toEqual([]);
  });

  it('is unknown when the end lies before the start on the same day', () => {
    const time = { startTime: '22:00', endTime: '06:00', endsNextDay: false };
    expect(processingMinutes(time)).toBeNull();
    expect(checkProcessingTime(time)).toEqual([
      { path: 'endTime', code: 'END_BEFORE_START', parameters: { startTime: '22:00', endTime: '06:00' } },
    ]);
  });

  it('is unknown when a time is none', () => {
    const time = { startTime: '25:00', endTime: '06:00', endsNextDay: true };
    expect(processingMinutes(time)).toBeNull();
    expect(checkProcessingTime(time)).toMatchObject([{ path: 'startTime', code: 'NOT_A_TIME' }]);
  });
});
