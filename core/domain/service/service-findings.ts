import {
  CHECKED_WITHIN_DAYS,
  LEAST_FREE_BYTES,
  LETTER_WAITS_MINUTES,
} from '#domain/service/service-rules.ts';

/** What an administrator of the guild has to look into, the most urgent first. */
export const SERVICE_FINDINGS = [
  'AUDIT_BROKEN',
  'SCHEMA_UNEXPECTED',
  'DISK_FULL',
  'LETTERS_WAIT',
  'LETTERS_GIVEN_UP',
  'AUDIT_UNCHECKED',
  'TABLETS_SILENT',
] as const;
export type ServiceFinding = (typeof SERVICE_FINDINGS)[number];

/** What the findings are read from; null where it is not known. */
export interface ServiceFacts {
  readonly now: string;
  readonly isSchemaAsExpected: boolean;
  readonly freeBytes: number | null;
  readonly oldestWaitingAt: string | null;
  readonly givenUpInWeek: number;
  readonly audit: { readonly checkedAt: string; readonly isWhole: boolean } | null;
  readonly silentTablets: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What is not as it should be. */
export function serviceFindings(facts: ServiceFacts): readonly ServiceFinding[] {
  const { now, freeBytes, oldestWaitingAt, audit } = facts;
  const isOlder = (instant: string, ms: number): boolean => Date.parse(now) - Date.parse(instant) > ms;
  const holds: Readonly<Record<ServiceFinding, boolean>> = {
    AUDIT_BROKEN: audit?.isWhole === false,
    SCHEMA_UNEXPECTED: !facts.isSchemaAsExpected,
    DISK_FULL: freeBytes !== null && freeBytes < LEAST_FREE_BYTES,
    LETTERS_WAIT: oldestWaitingAt !== null && isOlder(oldestWaitingAt, LETTER_WAITS_MINUTES * MINUTE_MS),
    LETTERS_GIVEN_UP: facts.givenUpInWeek > 0,
    AUDIT_UNCHECKED: audit === null || isOlder(audit.checkedAt, CHECKED_WITHIN_DAYS * DAY_MS),
    TABLETS_SILENT: facts.silentTablets > 0,
  };
  return SERVICE_FINDINGS.filter((finding) => holds[finding]);
}
