import type { NewCommand, OutboxEntry } from './outbox-entry.ts';

/** How entries stand to each other: what waits for what, and what takes the place of what. */

type Placed = Pick<OutboxEntry, 'position' | 'sequence'>;

/** The order in which entries take effect. */
export function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || a.sequence - b.sequence;
}

/** Work orders are compared as ids, not as texts. */
export function orderKeyOf({ workOrderId }: { readonly workOrderId: string }): string {
  return workOrderId.toLowerCase();
}

/**
 * The command whose place the entry takes, or its own id. However often a refused command is corrected, every
 * correction names the first one: it is what later commands depend on.
 */
export function rootOf({ commandId, command }: OutboxEntry): string {
  return command.supersedes ?? commandId;
}

/** Ids of the entries that have a later correction among `unsent`: nobody needs to act on them any more. */
export function replacedIds(unsent: readonly OutboxEntry[]): ReadonlySet<string> {
  const latest = new Map<string, OutboxEntry>();
  for (const entry of unsent) {
    if (entry.command.supersedes == null) continue;
    const known = latest.get(rootOf(entry));
    if (known === undefined || known.sequence < entry.sequence) latest.set(rootOf(entry), entry);
  }
  if (latest.size === 0) return new Set();
  const replaced = unsent.filter((entry) => {
    const last = latest.get(rootOf(entry));
    return last !== undefined && last.commandId !== entry.commandId;
  });
  return new Set(replaced.map(({ commandId }) => commandId));
}

/** Whether a corrected command that takes the place of `entry` waits already. */
export function isReplaced(entry: OutboxEntry, unsent: readonly OutboxEntry[]): boolean {
  return unsent.some(
    (other) =>
      other.command.supersedes != null &&
      rootOf(other) === rootOf(entry) &&
      other.sequence > entry.sequence &&
      other.commandId !== entry.commandId,
  );
}

/** Notes for the audit log stand beside the order of commands: they wait for nothing and nothing waits for them. */
export function isDiscardNote({ command }: Pick<OutboxEntry, 'command'>): boolean {
  return command.discard != null;
}

/** Whether the entry can be replaced as if it had never been: it never left, and nothing builds upon it. */
export function isWithdrawable(entry: OutboxEntry, unsent: readonly OutboxEntry[]): boolean {
  if (entry.state !== 'QUEUED' && entry.state !== 'HELD') return false;
  if (entry.attempts > 0 || isDiscardNote(entry)) return false;
  return !unsent.some(({ command }) => command.dependsOn?.includes(rootOf(entry)) === true);
}

/** Where a new command stands among the unsent ones of its owner. */
export interface Standing {
  /** What it names as replaced: the first command of the slot. */
  readonly supersedes: string | null;
  /** Null: its own sequence. */
  readonly position: number | null;
  readonly dependsOn: readonly string[];
}

/**
 * A new command waits for the recording of its order and for the previous command of the order, as far as they are
 * unsent. A correction takes the place of the refused command, a note that of the command it gives up.
 */
export function standingOf(command: NewCommand, unsent: readonly OutboxEntry[]): Standing {
  const discarded = entryWithId(unsent, command.kind.discard?.discardedCommandId);
  if (command.kind.discard != null) {
    return { supersedes: null, position: discarded?.position ?? null, dependsOn: [] };
  }
  const refused = entryWithId(unsent, command.supersedes);
  const supersedes = refused === undefined ? (command.supersedes ?? null) : rootOf(refused);
  const position = refused?.position ?? null;
  const earlier = unsent.filter(
    (entry) =>
      orderKeyOf(entry) === orderKeyOf(command) &&
      entry.commandId !== command.commandId &&
      !isDiscardNote(entry) &&
      rootOf(entry) !== supersedes &&
      (position === null || entry.position < position),
  );
  const recording = earlier.find((entry) => entry.command.record != null);
  const previous = [...earlier].sort(byPosition).at(-1);
  const named = [recording, previous].flatMap((entry) => (entry === undefined ? [] : [rootOf(entry)]));
  return { supersedes, position, dependsOn: [...new Set(named)] };
}

function entryWithId(
  entries: readonly OutboxEntry[],
  commandId: string | null | undefined,
): OutboxEntry | undefined {
  return commandId == null ? undefined : entries.find((entry) => entry.commandId === commandId);
}
