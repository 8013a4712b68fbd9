/**
 * Commands: the only way in which a work order is written, online, offline and by import.
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

export type Command = RecordWorkOrder | AmendWorkOrder | VoidWorkOrder;

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
