/** A time on the clock in Asia/Taipei, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = string;
