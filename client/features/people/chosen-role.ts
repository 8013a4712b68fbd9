import type { PersonRole } from '#domain/access/people-rules.ts';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';

/** A role as the form holds it. */
export interface ChosenRole {
  readonly role: PersonRole;
  /** As typed; counts for auditors alone. */
  readonly validUntil: string;
}

/** What is sent of it; a day that cannot be read is sent as typed, and named at its field. */
export function inputOf({ role, validUntil }: ChosenRole): {
  readonly newRole: PersonRole;
  readonly validUntil: string | null;
} {
  if (role !== 'AUDITOR' || validUntil.trim() === '') return { newRole: role, validUntil: null };
  const parsed = parseCalendarDate(validUntil);
  return { newRole: role, validUntil: parsed.kind === 'DATE' ? parsed.date : validUntil };
}
