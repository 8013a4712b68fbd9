import { isDelivered, OUTCOME_STATUSES, type OutcomeStatus } from '#domain/sync/command.ts';
import type { ReceivedOutcome, SubmittedBatch } from '../sync/sync-answer.ts';
import { backOffMs } from './back-off.ts';
import { rootOf } from './dependencies.ts';
import type { EntryFault, OutboxEntry, StoredOutcome } from './outbox-entry.ts';
import type { EntryPatch } from './outbox-store.ts';
import { faultAfterLoneFailure } from './server-failure.ts';

/**
 * The moves of entries between their states, as patches for the store. Nothing here reads a clock, a store or the
 * network. No move leads out of the device but an answer that names the command, or a person's discard.
 */

/** A batch on its way is believed in for this long. */
const LEASE_MS = 60_000;
/** How often a command that a person must look at, but that may still succeed, is tried. */
const ATTENTION_RETRY_MS = 60 * 60_000;

export interface Moment {
  readonly nowMs: number;
  readonly random: () => number;
}

const SETTLE_NOTHING = { leaseUntil: null, nextAttemptAt: null } as const;

/** The batch leaves. */
export function sendingPatches(batch: readonly OutboxEntry[], nowMs: number): EntryPatch[] {
  const leaseUntil = isoOf(nowMs + LEASE_MS);
  return batch.map(({ commandId }) => ({ commandId, state: 'SENDING', leaseUntil }));
}

/**
 * Entries on their way that nobody waits for any more (their page was closed, or slept): they go again, unchanged.
 * With `isAlone` this page holds the lock, so that no lease of another one counts.
 */
export function recoveredPatches(
  unsent: readonly OutboxEntry[],
  nowMs: number,
  isAlone: boolean,
): EntryPatch[] {
  return unsent
    .filter(
      ({ state, leaseUntil }) =>
        state === 'SENDING' && (isAlone || leaseUntil === null || Date.parse(leaseUntil) <= nowMs),
    )
    .map((entry) => ({ ...returned(entry), state: waitingStateOf(entry), attempts: entry.attempts + 1 }));
}

/** The platform refused the whole batch for what the session, the build or its size is: as if it had not been sent. */
export function returnedPatches(batch: readonly OutboxEntry[]): EntryPatch[] {
  return batch.map((entry) => ({
    ...returned(entry),
    state: waitingStateOf(entry) === 'ATTENTION' ? 'ATTENTION' : 'QUEUED',
  }));
}

/** No answer about the batch: whether it was applied is unknown. */
export function unansweredPatches(
  batch: readonly OutboxEntry[],
  code: EntryFault['code'],
  times: { readonly nowMs: number; readonly retryAtMs: number },
): EntryPatch[] {
  const nextAttemptAt = isoOf(times.retryAtMs);
  return batch.map((entry) => ({
    commandId: entry.commandId,
    state: waitingStateOf(entry),
    attempts: entry.attempts + 1,
    leaseUntil: null,
    nextAttemptAt,
    // What is known about a command by itself outlives a failure that is not about it.
    ...(faultIsOwn(entry) ? {} : { fault: faultOf(code, times.nowMs) }),
  }));
}

/** The platform failed over a single command: it waits longer each time, and in the end for a person. */
export function failedAlonePatch(
  entry: OutboxEntry,
  { nowMs, random }: Moment,
  lastContactMs: number | null,
): EntryPatch {
  const fault = faultAfterLoneFailure(entry, nowMs, lastContactMs);
  const isPoison = fault.code === 'SERVER_REPEATED_FAILURE';
  const waitMs = isPoison ? ATTENTION_RETRY_MS : backOffMs(entry.attempts, random);
  return {
    commandId: entry.commandId,
    state: isPoison ? 'ATTENTION' : 'RETRY_WAIT',
    attempts: entry.attempts + 1,
    leaseUntil: null,
    nextAttemptAt: isoOf(nowMs + waitMs),
    fault,
  };
}

/** A single command that no way to the platform lets through. */
export function tooBigPatch({ commandId, attempts }: OutboxEntry, nowMs: number): EntryPatch {
  return {
    ...SETTLE_NOTHING,
    commandId,
    state: 'ATTENTION',
    attempts: attempts + 1,
    fault: faultOf('TOO_BIG', nowMs),
  };
}

/** What the platform's answer does to the batch that it answers. `unsent` are all entries, those of the batch included. */
export function answeredPatches(
  batch: readonly OutboxEntry[],
  unsent: readonly OutboxEntry[],
  { outcomes, serverTime }: SubmittedBatch,
  moment: Moment,
): EntryPatch[] {
  const waiting = new Set(unsent.map(rootOf));
  for (const entry of batch) {
    if (isTakenOver(outcomes.get(entry.commandId))) waiting.delete(rootOf(entry));
  }
  return batch.map((entry) => {
    const outcome = outcomes.get(entry.commandId);
    const isDependencyHere = (entry.command.dependsOn ?? []).some((id) => waiting.has(id));
    return outcome === undefined
      ? again(entry, faultOf('UNAVAILABLE', moment.nowMs), moment)
      : patchFor(entry, { outcome, serverTime, isDependencyHere }, moment);
  });
}

/**
 * What the moves so far bring about: entries whose correction was delivered are done, what was given up by a note is
 * discarded, what depends on a stopped command is held, and released when that command is out of the way.
 */
export function followingPatches(
  unsent: readonly OutboxEntry[],
  settled: readonly OutboxEntry[],
  nowMs: number,
): EntryPatch[] {
  const now = isoOf(nowMs);
  const delivered = new Set(
    settled.flatMap(({ state, command }) => (state === 'ACKED' ? [command.supersedes] : [])),
  );
  const discarded = new Set(
    [...unsent, ...settled].flatMap(({ command }) => command.discard?.discardedCommandId ?? []),
  );
  /** Roots of entries that stop what depends on them, for good or for a while. */
  const stopping = new Map<string, 'HOLD' | 'KEEP_HELD'>();
  const patches: EntryPatch[] = [];
  for (const entry of unsent) {
    const { commandId, state } = entry;
    const root = rootOf(entry);
    if (state === 'ATTENTION' && delivered.has(root)) {
      patches.push({ ...SETTLE_NOTHING, commandId, state: 'SUPERSEDED', settledAt: now });
      continue;
    }
    if ((state === 'ATTENTION' || state === 'HELD') && discarded.has(commandId)) {
      patches.push({ ...SETTLE_NOTHING, commandId, state: 'DISCARDED', settledAt: now });
      continue;
    }
    const stops = (entry.command.dependsOn ?? []).map((id) => stopping.get(id));
    const isHeld = stops.includes('HOLD') || (state === 'HELD' && stops.includes('KEEP_HELD'));
    if (state === 'QUEUED' && isHeld) patches.push({ commandId, state: 'HELD' });
    if (state === 'HELD' && !isHeld) patches.push({ commandId, state: 'QUEUED' });
    if (isHeld && (state === 'QUEUED' || state === 'HELD')) stopping.set(root, 'HOLD');
    else if (state === 'ATTENTION') stopping.set(root, 'HOLD');
    // A correction under way does not yet free what waits for the refused command.
    else if ((state === 'RETRY_WAIT' || state === 'SENDING') && !stopping.has(root)) {
      stopping.set(root, 'KEEP_HELD');
    }
  }
  return patches;
}

function patchFor(
  entry: OutboxEntry,
  answer: {
    readonly outcome: ReceivedOutcome;
    readonly serverTime: string;
    readonly isDependencyHere: boolean;
  },
  moment: Moment,
): EntryPatch {
  const { outcome } = answer;
  const { commandId } = entry;
  const attempts = entry.attempts + 1;
  if (!isKnownStatus(outcome.status)) {
    // A newer server says something that this build cannot read: keep and show.
    const fault = faultOf('UPGRADE_REQUIRED', moment.nowMs, { parameters: { status: outcome.status } });
    return again(entry, fault, moment);
  }
  switch (outcome.status) {
    case 'APPLIED':
    case 'DUPLICATE':
    case 'CONFLICT':
    case 'LATE':
      return {
        ...SETTLE_NOTHING,
        commandId,
        state: 'ACKED',
        attempts,
        fault: null,
        outcome: storedOutcomeOf(outcome, outcome.status, answer.serverTime),
        settledAt: isoOf(moment.nowMs),
      };
    case 'REJECTED':
      return {
        ...SETTLE_NOTHING,
        commandId,
        state: 'ATTENTION',
        attempts,
        fault: faultOf(outcome.code ?? 'INTERNAL', moment.nowMs, outcome),
      };
    case 'BLOCKED':
      // Nothing on this device would ever release it: then only trying again can.
      return answer.isDependencyHere
        ? { ...SETTLE_NOTHING, commandId, state: 'HELD', attempts, fault: null }
        : again(entry, faultOf(outcome.code ?? 'UNAVAILABLE', moment.nowMs, outcome), moment);
    case 'RETRY':
      return again(entry, faultOf(outcome.code ?? 'UNAVAILABLE', moment.nowMs, outcome), moment);
  }
}

function again(entry: OutboxEntry, fault: EntryFault, { nowMs, random }: Moment): EntryPatch {
  return {
    commandId: entry.commandId,
    state: 'RETRY_WAIT',
    attempts: entry.attempts + 1,
    leaseUntil: null,
    nextAttemptAt: isoOf(nowMs + backOffMs(entry.attempts, random)),
    fault,
  };
}

function returned({
  commandId,
}: OutboxEntry): Pick<EntryPatch, 'commandId' | 'leaseUntil' | 'nextAttemptAt'> {
  return { ...SETTLE_NOTHING, commandId };
}

/** Where an entry waits after an attempt without a result. */
function waitingStateOf({ fault }: OutboxEntry): 'RETRY_WAIT' | 'ATTENTION' {
  return fault?.code === 'SERVER_REPEATED_FAILURE' ? 'ATTENTION' : 'RETRY_WAIT';
}

function faultIsOwn({ fault }: OutboxEntry): boolean {
  return fault?.code === 'SERVER_REPEATED_FAILURE' || fault?.parameters['loneFailures'] !== undefined;
}

function faultOf(
  code: EntryFault['code'],
  nowMs: number,
  { issues = [], parameters = {} }: Partial<Pick<EntryFault, 'issues' | 'parameters'>> = {},
): EntryFault {
  return { code, issues, parameters, at: isoOf(nowMs) };
}

function storedOutcomeOf(outcome: ReceivedOutcome, status: OutcomeStatus, serverTime: string): StoredOutcome {
  return { ...outcome, status, serverTime };
}

function isKnownStatus(status: string): status is OutcomeStatus {
  return OUTCOME_STATUSES.some((known) => known === status);
}

function isTakenOver(outcome: ReceivedOutcome | undefined): boolean {
  return outcome !== undefined && isKnownStatus(outcome.status) && isDelivered(outcome.status);
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
