/**
 * Commands: the only way in which a work order is written, online, offline and by import.
 * A command with `supersedes` takes the place of a refused one; DISCARD says that a person gave one up.
 * Ids are made where the command is recorded; repeating a command changes nothing.
 */
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

/** Raised when the shape of commands or their answers changes. */
export const PROTOCOL_VERSION = 1;
export const MIN_PROTOCOL_VERSION = 1;
export const MAX_COMMANDS_PER_BATCH = 50;

export type CellValue = string | number | boolean | null;

/**
 * One changed cell of a work order. `cell` is a path: `productName`, `coatings/0/thicknessUm`,
 * `stageEquipment/PERIPHERAL`, `activityData/<line id>/quantity`, or `activityData/<line id>` for the presence of a line (true/null).
 * `base` is the value that the author saw, `new` the one that the author wants.
 */
export interface CellChange {
  readonly cell: string;
  readonly base: CellValue;
  readonly new: CellValue;
}

interface CommandEnvelope {
  readonly id: string;
  readonly workOrderId: string;
  /** Grows by one per install and owner; evidence of order. */
  readonly sequence: number;
  /** Device clock, evidence only. ISO-8601 UTC. */
  readonly deviceTime: string;
  /** The device noticed that its clock may be wrong; evidence only. */
  readonly isClockSuspect: boolean;
  /** Total that the device showed, in kg CO2e; evidence only. */
  readonly shownEmissionsKgCo2e: number | null;
  /** Who recorded it, where that is not the session itself: the member who unlocked a shared tablet. */
  readonly operatorId: string | null;
  /** Commands that must have had their effect before this one. */
  readonly dependsOn: readonly string[];
  /** The refused command that this one takes the place of. */
  readonly supersedes: string | null;
}

export interface RecordWorkOrder extends CommandEnvelope {
  readonly kind: 'RECORD';
  readonly content: WorkOrderContent;
  /** Set when the order was made by copying another. */
  readonly copiedFromWorkOrderId: string | null;
}

export interface AmendWorkOrder extends CommandEnvelope {
  readonly kind: 'AMEND';
  readonly baseRevision: number;
  readonly changes: readonly CellChange[];
  readonly reason: string | null;
}

export interface VoidWorkOrder extends CommandEnvelope {
  readonly kind: 'VOID';
  readonly baseRevision: number;
  readonly reason: string;
}

/** A person gave up a command that was refused: kept for the audit log, changes no work order and needs none. */
export interface DiscardCommand extends CommandEnvelope {
  readonly kind: 'DISCARD';
  readonly discardedCommandId: string;
  readonly reason: string | null;
}

/** Commands that make a revision. */
export type RevisionCommand = RecordWorkOrder | AmendWorkOrder | VoidWorkOrder;
export type Command = RevisionCommand | DiscardCommand;

export const OUTCOME_STATUSES = [
  'APPLIED',
  'DUPLICATE',
  'CONFLICT',
  'LATE',
  'REJECTED',
  'BLOCKED',
  'RETRY',
] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** Outcomes that are final: the server keeps what the command said, applied or as open cases, and has a receipt. */
export const DELIVERED_STATUSES = ['APPLIED', 'DUPLICATE', 'CONFLICT', 'LATE'] as const;

/** Whether the server has taken the command over, so that a device may let go of it. */
export function isDelivered(status: OutcomeStatus): boolean {
  return DELIVERED_STATUSES.some((delivered) => delivered === status);
}
