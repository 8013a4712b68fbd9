import { PAYLOAD_VERSION, UNSENT_STATES, type OutboxEntry } from './outbox-entry.ts';

/**
 * What stands in a queue, read by this build. NEWER was written by a later build: it is kept and shown as it is, and
 * waits for an update. UNREADABLE is no entry at all.
 */
export type ReadEntry =
  | { readonly kind: 'ENTRY'; readonly entry: OutboxEntry }
  | { readonly kind: 'NEWER'; readonly payloadVersion: number }
  | { readonly kind: 'UNREADABLE' };

const KINDS = ['record', 'amend', 'void', 'discard'] as const;
const STATES: ReadonlySet<unknown> = new Set([...UNSENT_STATES, 'ACKED', 'DISCARDED', 'SUPERSEDED']);

/**
 * Reads an entry that this or an earlier build wrote, on this device or into a file. Pure; a change of the shape adds its
 * step here, so that what waited through an update is sent as what it was.
 */
export function upgradeEntry(raw: unknown): ReadEntry {
  if (!isRecord(raw)) return { kind: 'UNREADABLE' };
  const { payloadVersion } = raw;
  if (typeof payloadVersion !== 'number' || !Number.isInteger(payloadVersion) || payloadVersion < 1) {
    return { kind: 'UNREADABLE' };
  }
  if (payloadVersion > PAYLOAD_VERSION) return { kind: 'NEWER', payloadVersion };
  return isEntry(raw) ? { kind: 'ENTRY', entry: raw } : { kind: 'UNREADABLE' };
}

/** Whether a later build wrote the entry, so that this one must not touch it. */
export function isOfNewerBuild({ payloadVersion }: Pick<OutboxEntry, 'payloadVersion'>): boolean {
  return payloadVersion > PAYLOAD_VERSION;
}

/** An entry of a later build as this one shows it: a person must update the app, nothing else moves it. */
export function shownUntilUpdate(entry: OutboxEntry): OutboxEntry {
  if (!isOfNewerBuild(entry)) return entry;
  const fault = { code: 'UPGRADE_REQUIRED', issues: [], parameters: {}, at: entry.queuedAt } as const;
  return { ...entry, state: 'ATTENTION', nextAttemptAt: null, leaseUntil: null, fault };
}

function isEntry(
  raw: Readonly<Record<string, unknown>>,
): raw is Readonly<Record<string, unknown>> & OutboxEntry {
  const texts = ['commandId', 'ownerKey', 'workOrderId', 'payloadHash', 'title', 'recordedBy', 'queuedAt'];
  const numbers = ['sequence', 'position', 'attempts'];
  return (
    texts.every((name) => typeof raw[name] === 'string') &&
    numbers.every((name) => Number.isFinite(raw[name])) &&
    STATES.has(raw['state']) &&
    isCommandOf(raw['command'], raw)
  );
}

function isCommandOf(
  command: unknown,
  { commandId, workOrderId }: Readonly<Record<string, unknown>>,
): boolean {
  if (!isRecord(command)) return false;
  const kinds = KINDS.filter((kind) => command[kind] !== null && command[kind] !== undefined);
  return (
    kinds.length === 1 &&
    kinds.every((kind) => isRecord(command[kind])) &&
    command['id'] === commandId &&
    command['workOrderId'] === workOrderId &&
    typeof command['deviceTime'] === 'string'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
