/** Whether the meters that a work order names may be named there. */
import { compareDates, taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { Issue, IssueCode, Parameters } from '#domain/errors.ts';
import type { Meter } from '#domain/meters/meter.ts';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';

/** The ids of the defined meters that a work order names. */
export function meterIdsOf({ activityData }: WorkOrderContent): string[] {
  const named = activityData.map(({ meter }) => meter?.meterId ?? null).filter((id) => id !== null);
  return [...new Set(named)];
}

/**
 * Faults of the named meters, of which `meters` are known: unknown ones; another unit than the line's; archived ones,
 * unless the line named it before (`before`: the newest revision) or the processing is from before it was archived.
 */
export function checkNamedMeters(
  content: WorkOrderContent,
  meters: readonly Pick<Meter, 'id' | 'unit' | 'archivedAt'>[],
  before: WorkOrderContent | null,
): Issue[] {
  const byId = new Map(meters.map((meter) => [meter.id, meter]));
  return content.activityData.flatMap((line) => {
    const meterId = line.meter?.meterId ?? null;
    if (meterId === null) return [];
    const meter = byId.get(meterId);
    if (meter === undefined) return [at(line, 'meter/meterId', 'UNKNOWN_CHOICE')];
    if (meter.unit !== line.unit)
      return [at(line, 'unit', 'UNIT_NOT_OF_SOURCE', { text: line.unit, choices: meter.unit })];
    const isOpen = meter.archivedAt === null || isFromBefore(content, meter.archivedAt);
    return isOpen || hasNamed(before, line.id, meterId) ? [] : [at(line, 'meter/meterId', 'UNKNOWN_CHOICE')];
  });
}

function isFromBefore({ processingDate }: WorkOrderContent, archivedAt: string): boolean {
  return compareDates(processingDate, taipeiDateOf(archivedAt)) <= 0;
}

function hasNamed(before: WorkOrderContent | null, lineId: string, meterId: string): boolean {
  return before?.activityData.find(({ id }) => id === lineId)?.meter?.meterId === meterId;
}

function at(line: ActivityData, field: string, code: IssueCode, parameters: Parameters = {}): Issue {
  return { path: `activityData/${line.id}/${field}`, code, parameters };
}
