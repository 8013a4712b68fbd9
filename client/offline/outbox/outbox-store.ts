import type { LocalOwner } from '../storage/owner.ts';
import type { EntryState, NewCommand, OutboxEntry } from './outbox-entry.ts';

/** What the store adds to a new command, in the transaction that stores it. */
export interface RecordedEvidence {
  readonly installId: string;
  /** Member who unlocked the shared tablet; null in a personal session. */
  readonly operatorId: string | null;
  readonly recordedBy: string;
  /** ISO instant of this device. */
  readonly now: string;
  readonly isClockSuspect: boolean;
}

/** One change of one entry; fields that are absent stay. */
export type EntryPatch = { readonly commandId: string; readonly state: EntryState } & Partial<
  Pick<OutboxEntry, 'attempts' | 'nextAttemptAt' | 'leaseUntil' | 'fault' | 'outcome' | 'settledAt'>
>;

/**
 * Where commands wait. Two stand behind it: the database of the device, and memory where the device can store nothing
 * (and in tests). Every method is one transaction: it has happened wholly when it resolves, and not at all when it throws.
 */
export interface OutboxStore {
  /** True when what it holds survives a restart. */
  readonly isDurable: boolean;
  /**
   * Stores a new command as `prepare-entry.ts` places it, with the next sequence of its owner, removes its draft, and
   * reads it back. The same id with the same content gives the stored entry; with other content it throws CommandIdTaken.
   */
  append(owner: LocalOwner, command: NewCommand, evidence: RecordedEvidence): Promise<OutboxEntry>;
  /** Unsent entries of the owner, in the order of `position`, then `sequence`. */
  unsent(owner: LocalOwner): Promise<readonly OutboxEntry[]>;
  /** Settled entries of the owner, the newest first. */
  settled(owner: LocalOwner, limit: number): Promise<readonly OutboxEntry[]>;
  /** How many entries of the owner were acknowledged at or after the ISO instant. */
  acknowledgedSince(owner: LocalOwner, instant: string): Promise<number>;
  /** The entry of the owner, unsent or settled; null when there is none. */
  find(owner: LocalOwner, commandId: string): Promise<OutboxEntry | null>;
  /**
   * Changes unsent entries of the owner; a patch to a settled state moves the entry to the settled ones in the same
   * transaction. Returns the entries as they now stand; one that is not unsent (any more) is left as it is and is
   * absent from the answer.
   */
  patch(owner: LocalOwner, patches: readonly EntryPatch[]): Promise<readonly OutboxEntry[]>;
  /**
   * Settles as DISCARDED an entry that never left (`isWithdrawable` of `dependencies.ts`, asked in the same transaction)
   * and returns it as it was; null when it may have left, when later entries build upon it, or when there is none.
   */
  withdraw(owner: LocalOwner, commandId: string, now: string): Promise<OutboxEntry | null>;
  /** Puts settled entries back among the unsent ones as QUEUED: a restored server does not know them any more. */
  requeue(owner: LocalOwner, commandIds: readonly string[]): Promise<void>;
  /**
   * Takes entries of an export file into the owner's queue as `adopt-entries.ts` places them, and gives those that it took.
   * What this device knows already, unsent or settled and of whomever, stays as it is.
   */
  adopt(
    owner: LocalOwner,
    entries: readonly OutboxEntry[],
    installId: string,
  ): Promise<readonly OutboxEntry[]>;
  /** Notes on unsent entries of the owner that they went into a file; their states stay. */
  markExported(owner: LocalOwner, commandIds: readonly string[], now: string): Promise<void>;
  /** How many unsent entries other owners have on this device: in the owner's company, and elsewhere. */
  countOfOthers(
    owner: LocalOwner,
  ): Promise<{ readonly sameCompany: number; readonly otherCompanies: number }>;
}

/** The id of a new command is taken by other content. */
export class CommandIdTaken extends Error {
  constructor() {
    super('the command id holds other content');
    this.name = 'CommandIdTaken';
  }
}
