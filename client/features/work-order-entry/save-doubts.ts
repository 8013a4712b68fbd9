import { addDays, compareDates, type CalendarDate } from '#domain/calendar/calendar-date.ts';
import { processingMinutes } from '#domain/calendar/processing-time.ts';
import type { MeterReading, WorkOrderContent } from '#domain/work-order/work-order.ts';

/** Something that may be so but seldom is: the person is asked once before saving. */
export const SAVE_DOUBTS = ['NOTHING_USED', 'FUTURE_DATE', 'NO_DURATION', 'LONG_ROLL_OVER'] as const;
export type SaveDoubt = (typeof SAVE_DOUBTS)[number];

/**
 * What is odd about an order that breaks no rule: no amount at all, a day after tomorrow (a wrong clock of the device
 * must not refuse the right day), a run of 0 minutes, a counter that would have gone round by more than half. `today` is the
 * day in Taipei as this device has it.
 */
export function saveDoubts(content: WorkOrderContent, today: CalendarDate): SaveDoubt[] {
  const isSo: Readonly<Record<SaveDoubt, boolean>> = {
    NOTHING_USED: content.activityData.every(({ quantity }) => quantity === 0),
    FUTURE_DATE: compareDates(content.processingDate, addDays(today, 1)) > 0,
    NO_DURATION: processingMinutes(content) === 0,
    LONG_ROLL_OVER: content.activityData.some(({ meter }) => meter !== null && isLongRollOver(meter)),
  };
  return SAVE_DOUBTS.filter((doubt) => isSo[doubt]);
}

/** A counter that passes its zero was near its end: one that is far from it was rather read or typed wrongly. */
function isLongRollOver({ startReading, endReading, digits = null, lowerEndReason }: MeterReading): boolean {
  if (lowerEndReason !== 'ROLL_OVER' || digits === null) return false;
  const range = 10 ** digits;
  return range - startReading + endReading > range / 2;
}
