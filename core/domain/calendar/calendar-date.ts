/** A day of the Gregorian calendar in Asia/Taipei, `YYYY-MM-DD`. */
export type CalendarDate = string;
