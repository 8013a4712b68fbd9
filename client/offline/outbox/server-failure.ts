import type { EntryFault, OutboxEntry } from './outbox-entry.ts';

/** So many failures of a command that was sent alone, over at least that time, call for a person. */
const LONE_FAILURES_AT_MOST = 5;
const LONE_FAILURES_SPAN_MS = 30 * 60_000;

/**
 * Whether the server failed over this very command, sent alone. It goes alone from then on: otherwise it would take its
 * neighbours with it.
 */
export function isSuspect({ fault }: Pick<OutboxEntry, 'fault'>): boolean {
  return loneFailuresOf(fault) > 0;
}

/** The fault of `entry` after the server failed over it, sent alone, once more. */
export function faultAfterLoneFailure(
  { fault }: Pick<OutboxEntry, 'fault'>,
  nowMs: number,
  lastContactMs: number | null,
): EntryFault {
  const at = new Date(nowMs).toISOString();
  const firstFailedAt = loneFailuresOf(fault) > 0 ? firstFailureOf(fault, at) : at;
  const loneFailures = loneFailuresOf(fault) + 1;
  const isPoison =
    fault?.code === 'SERVER_REPEATED_FAILURE' ||
    (loneFailures >= LONE_FAILURES_AT_MOST &&
      nowMs - Date.parse(firstFailedAt) >= LONE_FAILURES_SPAN_MS &&
      // A server that fails over everything says nothing about this entry.
      lastContactMs !== null &&
      lastContactMs >= Date.parse(firstFailedAt));
  return {
    code: isPoison ? 'SERVER_REPEATED_FAILURE' : 'INTERNAL',
    issues: [],
    parameters: { loneFailures, firstFailedAt },
    at,
  };
}

function loneFailuresOf(fault: EntryFault | null): number {
  const count = fault?.parameters['loneFailures'];
  return typeof count === 'number' ? count : 0;
}

function firstFailureOf(fault: EntryFault | null, otherwise: string): string {
  const first = fault?.parameters['firstFailedAt'];
  return typeof first === 'string' ? first : otherwise;
}
