import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';
import type { OutcomeStatus } from '#domain/sync/command.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CommandInput } from '../../graphql/generated/graphql.ts';

/** Raised when the shape of a stored command changes; older ones are read by a tested pure function. */
export const PAYLOAD_VERSION = 1;

/**
 * Where a command stands. Every command is in exactly one of these, and none leads out of the device but an answer of
 * the server that names the command, or a person's discard.
 */
export const ENTRY_STATES = [
  /** On disk, waits for its turn. */
  'QUEUED',
  /** Part of the batch on its way; the lease says until when that is believed. */
  'SENDING',
  /** An attempt ended without an answer about it; goes again, unchanged, not before `nextAttemptAt`. */
  'RETRY_WAIT',
  /** Waits for a command that must have its effect first. */
  'HELD',
  /** Refused for good: a person mends or discards it. */
  'ATTENTION',
  /** The server named it as applied, or keeps it as an open case. */
  'ACKED',
  /** Given up by a person. */
  'DISCARDED',
  /** A corrected command was delivered in its place. */
  'SUPERSEDED',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const UNSENT_STATES = ['QUEUED', 'SENDING', 'RETRY_WAIT', 'HELD', 'ATTENTION'] as const;

/** Why the last attempt did not settle the entry; never a sentence. */
export interface EntryFault {
  readonly code: ErrorCode | 'UNREACHABLE' | 'NOT_OUR_SERVER' | 'TOO_BIG' | 'SERVER_REPEATED_FAILURE';
  readonly issues: readonly Issue[];
  readonly parameters: Parameters;
  /** ISO instant of this device. */
  readonly at: string;
}

/** What the server said became of the command. */
export interface StoredOutcome {
  readonly status: OutcomeStatus;
  readonly code: ErrorCode | null;
  readonly issues: readonly Issue[];
  readonly parameters: Parameters;
  readonly revision: number | null;
  /** Open cases that the office decides: the entry then carries 待辦公室確認. */
  readonly caseIds: readonly string[];
  /** The server's total, kg CO2e attributed to the order; null when there is no result. */
  readonly confirmedEmissionsKgCo2e: number | null;
  /** ISO instant of the server. */
  readonly serverTime: string;
}

/** One command that waits on this device, or waited. The command itself never changes once it is here. */
export interface OutboxEntry {
  readonly commandId: string;
  /** `companyId/accountId`: the queue belongs to a person or tablet in a company, not to the browser. */
  readonly ownerKey: string;
  readonly installId: string;
  /** Grows by one per install and owner, taken in the transaction that stores the entry. */
  readonly sequence: number;
  /** Order within the work order: the sequence, or that of the refused command whose place it takes. */
  readonly position: number;
  readonly workOrderId: string;
  readonly command: CommandInput;
  readonly payloadVersion: number;
  /** SHA-256 of the canonical payload, hex. */
  readonly payloadHash: string;
  /** The order as its author saw it when saving: for lists, mending and what is shown without network. */
  readonly content: WorkOrderContent | null;
  /** Work order number and product, for lists. */
  readonly title: string;
  /** Who recorded it; on a shared tablet the operator who had unlocked it. */
  readonly recordedBy: string;
  /** ISO instant of this device. */
  readonly queuedAt: string;
  readonly state: EntryState;
  readonly attempts: number;
  /** ISO instant; null: at once. */
  readonly nextAttemptAt: string | null;
  /** ISO instant until which SENDING is believed. */
  readonly leaseUntil: string | null;
  readonly fault: EntryFault | null;
  readonly outcome: StoredOutcome | null;
  /** ISO instant at which it reached ACKED, DISCARDED or SUPERSEDED. */
  readonly settledAt: string | null;
  /** ISO instant of the last export to a file; says nothing about delivery. */
  readonly exportedAt: string | null;
}

/** What a screen hands over to be queued. */
export interface NewCommand {
  /** Reserved when the form was opened, so that two taps are one command. */
  readonly commandId: string;
  readonly workOrderId: string;
  readonly kind: Pick<CommandInput, 'record' | 'amend' | 'void' | 'discard'>;
  readonly content: WorkOrderContent | null;
  readonly title: string;
  /** The refused command whose place this one takes. */
  readonly supersedes?: string | null;
  readonly shownEmissionsKgCo2e?: number | null;
  /** The draft that becomes this command; it goes in the same transaction. */
  readonly draftId?: string | null;
}
