import type { Translate } from '#i18n/translator.ts';

const MINUTES_PER_DAY = 24 * 60;

/** A time without use in words: days where it is as long, minutes otherwise. */
export const idleTimeOf = (translate: Translate, minutes: number): string =>
  minutes >= MINUTES_PER_DAY
    ? translate('app.expired.days', { count: Math.floor(minutes / MINUTES_PER_DAY) })
    : translate('app.expired.minutes', { count: minutes });
