import { addDays, compareDates, type CalendarDate } from '#domain/calendar/calendar-date.ts';
import { processingMinutes } from '#domain/calendar/processing-time.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

/** Something that may be so but seldom is: the person is asked once before saving. */
export const SAVE_DOUBTS = ['NOTHING_USED', 'FUTURE_DATE', 'NO_DURATION'] as const;
export type SaveDoubt = (typeof SAVE_DOUBTS)[number];

/**
 * What is odd about an order that breaks no rule: no amount at all, a day after tomorrow (a wrong clock of the device
 * must not refuse the right day), a run of 0 minutes. `today` is the day in Taipei as this device has it.
 */
export function saveDoubts(content: WorkOrderContent, today: CalendarDate): SaveDoubt[] {
  const isSo: Readonly<Record<SaveDoubt, boolean>> = {
    NOTHING_USED: content.activityData.every(({ quantity }) => quantity === 0),
    FUTURE_DATE: compareDates(content.processingDate, addDays(today, 1)) > 0,
    NO_DURATION: processingMinutes(content) === 0,
  };
  return SAVE_DOUBTS.filter((doubt) => isSo[doubt]);
}
