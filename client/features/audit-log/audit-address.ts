import { AUDIT_GROUPS, type AuditGroup } from '#domain/audit/audit-actions.ts';
import { addDays, type CalendarDate, isCalendarDate } from '#domain/calendar/calendar-date.ts';
import { instantOfTaipei } from '#domain/calendar/taipei-clock.ts';
import type { AuditFilter } from '../../graphql/generated/graphql.ts';

/** What is asked of the audit log, as the address of the page says it. */
export interface AuditAddress {
  readonly from: CalendarDate | null;
  /** Included. */
  readonly to: CalendarDate | null;
  readonly personId: string | null;
  readonly group: AuditGroup | null;
  readonly text: string;
}

const dayIn = (value: string | null): CalendarDate | null =>
  value !== null && isCalendarDate(value) ? value : null;

export function readAuditAddress(search: URLSearchParams): AuditAddress {
  return {
    from: dayIn(search.get('from')),
    to: dayIn(search.get('to')),
    personId: search.get('person'),
    group: AUDIT_GROUPS.find((group) => group === search.get('group')) ?? null,
    text: search.get('text') ?? '',
  };
}

export function writeAuditAddress({ from, to, personId, group, text }: AuditAddress): URLSearchParams {
  const stated = Object.entries({ from, to, person: personId, group, text });
  return new URLSearchParams(
    stated.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
  );
}

export const isReversed = ({ from, to }: AuditAddress): boolean => from !== null && to !== null && to < from;

const startOf = (day: CalendarDate): string | null => instantOfTaipei(`${day}T00:00`);

/** The same as the server is asked for it: days are those of Taipei. */
export function filterOf({ from, to, personId, group, text }: AuditAddress): AuditFilter {
  return {
    since: from === null ? null : startOf(from),
    until: to === null ? null : startOf(addDays(to, 1)),
    personId,
    group,
    text: text === '' ? null : text,
  };
}
