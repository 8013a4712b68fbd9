import { canonicalJson } from '#domain/sync/canonical-json.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import type { CommandInput } from '../../graphql/generated/graphql.ts';
import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import { rootOf, standingOf, type Standing } from './dependencies.ts';
import { PAYLOAD_VERSION, type NewCommand, type OutboxEntry } from './outbox-entry.ts';
import type { RecordedEvidence } from './outbox-store.ts';
import { sha256Of } from './sha-256.ts';

/**
 * What every store does with a new command, apart from storing. Hashing waits for the browser and a transaction must
 * not: place and hash first, place again inside the transaction, and begin anew when the two state other payloads.
 */
export type PlacedEntry = Omit<OutboxEntry, 'payloadHash'>;

/** Where a new command comes to stand. */
export interface Place {
  /** The owner's last number on this install; 0 before the first. */
  readonly lastSequence: number;
  /** Unsent entries of the owner: all of them, or at least those of the work order. */
  readonly unsent: readonly OutboxEntry[];
}

/** The entry for a new command, with the next number, its position and what it depends on. */
export function placeEntry(
  owner: LocalOwner,
  command: NewCommand,
  evidence: RecordedEvidence,
  { lastSequence, unsent }: Place,
): PlacedEntry {
  const standing = standingOf(command, unsent);
  const sequence = lastSequence + 1;
  return {
    commandId: command.commandId,
    ownerKey: ownerKeyOf(owner),
    installId: evidence.installId,
    sequence,
    position: standing.position ?? sequence,
    workOrderId: command.workOrderId,
    command: inputOf(command, evidence, standing, sequence),
    payloadVersion: PAYLOAD_VERSION,
    content: command.content,
    title: command.title,
    recordedBy: evidence.recordedBy,
    queuedAt: evidence.now,
    state: isHeldAtFirst(standing, unsent) ? 'HELD' : 'QUEUED',
    attempts: 0,
    nextAttemptAt: null,
    leaseUntil: null,
    fault: null,
    outcome: null,
    settledAt: null,
    exportedAt: null,
  };
}

/** SHA-256 over the canonical payload of a command, hex. */
export function payloadHashOf(command: CommandInput): Promise<string> {
  return sha256Of(canonicalJson(payloadOf(command)));
}

/**
 * Whether `stored`, found under the id of `command`, is that very command of that owner: then storing it again changes
 * nothing. What it depends on and who is at the device now do not count: they may have changed between two taps.
 */
export async function isRepetitionOf(
  stored: OutboxEntry,
  owner: LocalOwner,
  { workOrderId, kind }: NewCommand,
): Promise<boolean> {
  const { dependsOn, supersedes } = stored.command;
  const repeated = payloadOf({ workOrderId, ...kind, dependsOn, supersedes });
  return (
    stored.ownerKey === ownerKeyOf(owner) && stored.payloadHash === (await sha256Of(canonicalJson(repeated)))
  );
}

/** What is sent; what says nothing is left out, so that a server of an earlier release reads it too. */
function inputOf(
  { commandId, workOrderId, kind, shownEmissionsKgCo2e }: NewCommand,
  { now, operatorId, isClockSuspect }: RecordedEvidence,
  { dependsOn, supersedes }: Standing,
  sequence: number,
): CommandInput {
  return {
    id: commandId,
    workOrderId,
    sequence,
    deviceTime: now,
    ...kind,
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(supersedes !== null && { supersedes }),
    ...(operatorId !== null && { operatorId }),
    ...(isClockSuspect && { isClockSuspect }),
    ...(shownEmissionsKgCo2e != null && { shownEmissionsKgCo2e }),
  };
}

function isHeldAtFirst({ dependsOn }: Standing, unsent: readonly OutboxEntry[]): boolean {
  return unsent.some(
    (entry) => (entry.state === 'ATTENTION' || entry.state === 'HELD') && dependsOn.includes(rootOf(entry)),
  );
}
