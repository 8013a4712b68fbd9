import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts';
import type { ClockTime } from '#domain/calendar/processing-time.ts';

interface ProcessingEnd {
  readonly processingDate: CalendarDate;
  readonly endTime: ClockTime;
  readonly endsNextDay: boolean;
}

/** When the processing ended, as an instant (ISO-8601 UTC): the moment at which an end reading was taken. */
export function processingEndOf({ processingDate, endTime, endsNextDay }: ProcessingEnd): string {
  const day = endsNextDay ? addDays(processingDate, 1) : processingDate;
  return new Date(`${day}T${endTime}:00.000+08:00`).toISOString();
}
