import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import type { ClockTime } from '#domain/calendar/processing-time.ts';
import type { Locale } from './locale.ts';

/** How figures and times are written for people; the same on screen, on paper and in letters. */
export interface Formats {
  /** kg CO2e without its unit: thousands separators, at most 3 decimals. */
  readonly kgCo2e: (value: number) => string;
  /** kg CO2e with exactly 3 decimals, for columns that are compared digit by digit. */
  readonly kgCo2eFixed: (value: number) => string;
  /** An amount of activity data or of goods: every digit that was entered, at most 6 decimals of what was computed. */
  readonly quantity: (value: number) => string;
  /** An emission factor, up to 10 significant digits. */
  readonly factor: (value: number) => string;
  /** A share in percent with exactly 2 decimals, without the percent sign. */
  readonly share: (value: number) => string;
  /** kg CO2e per declared unit, 4 significant digits (whole numbers keep all theirs). */
  readonly intensity: (value: number) => string;
  readonly count: (value: number) => string;
  /** A day of the Gregorian calendar. */
  readonly date: (date: CalendarDate) => string;
  /** The same day in the calendar of the Republic of China (民國). */
  readonly rocDate: (date: CalendarDate) => string;
  /** Start to end of processing; `nextDay` is the word that marks an end after midnight. */
  readonly timeSpan: (
    startTime: ClockTime,
    endTime: ClockTime,
    endsNextDay: boolean,
    nextDay: string,
  ) => string;
  /** An instant (ISO, UTC) as date and clock in Taipei, to the minute. */
  readonly instant: (instant: string) => string;
  /** The clock in Taipei of an instant, to the minute. */
  readonly clock: (instant: string) => string;
}

const TAIPEI_OFFSET_MS = 8 * 60 * 60 * 1000;
const MOST_TYPED_DIGITS = 14;
const ROC_EPOCH_YEAR = 1911;

function inTaipei(instant: string): { date: string; clock: string } {
  const shifted = new Date(Date.parse(instant) + TAIPEI_OFFSET_MS).toISOString();
  return { date: shifted.slice(0, 10), clock: shifted.slice(11, 16) };
}

function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  // Both languages of the product group by thousands with a comma and use a decimal point.
  const format = new Intl.NumberFormat('en-US', options);
  // Adding zero turns a negative zero into a plain one.
  return (value) => format.format(value + 0);
}

const kgCo2e = numberFormat({ maximumFractionDigits: 3 });
const kgCo2eFixed = numberFormat({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
const allDigits = numberFormat({ maximumFractionDigits: MOST_TYPED_DIGITS });
const sixDecimals = numberFormat({ maximumFractionDigits: 6 });
const factor = numberFormat({ maximumSignificantDigits: 10 });
const share = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const fourDigits = numberFormat({ maximumSignificantDigits: 4 });
const whole = numberFormat({ maximumFractionDigits: 0 });

/** A number with more digits than anybody types was computed. */
function quantity(value: number): string {
  const digits = String(Math.abs(value)).replace(/e.*$/u, '').replace('.', '').replace(/^0+/u, '').length;
  return digits > MOST_TYPED_DIGITS ? sixDecimals(value) : allDigits(value);
}

function intensity(value: number): string {
  return Math.abs(value) >= 1000 ? whole(value) : fourDigits(value);
}

function dateFor(locale: Locale): (date: CalendarDate) => string {
  return (date) => (locale === 'zh-TW' ? date.replaceAll('-', '/') : date);
}

function rocDateFor(locale: Locale): (date: CalendarDate) => string {
  return (date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    const rocYear = Number(year) - ROC_EPOCH_YEAR;
    return locale === 'zh-TW'
      ? `民國 ${rocYear} 年 ${Number(month)} 月 ${Number(day)} 日`
      : `ROC ${rocYear}-${month}-${day}`;
  };
}

/** The formats of `locale`. Times are always those of Taipei. */
export function formatsFor(locale: Locale): Formats {
  const date = dateFor(locale);
  return {
    kgCo2e,
    kgCo2eFixed,
    quantity,
    factor,
    share,
    intensity,
    count: whole,
    date,
    rocDate: rocDateFor(locale),
    timeSpan: (startTime, endTime, endsNextDay, nextDay) =>
      endsNextDay ? `${startTime}–${endTime} (${nextDay})` : `${startTime}–${endTime}`,
    instant: (instant) => {
      const local = inTaipei(instant);
      return `${date(local.date)} ${local.clock}`;
    },
    clock: (instant) => inTaipei(instant).clock,
  };
}
