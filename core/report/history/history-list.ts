import type { PrintedOrder } from '#domain/statement/emission-statement.ts';

/** A work order of the list; a void one is listed and counts in no total. */
export interface HistoryEntry {
  readonly order: PrintedOrder;
  readonly isVoid: boolean;
}

export interface HistoryList {
  readonly companyName: string;
  /** In the order in which they are listed. */
  readonly entries: readonly HistoryEntry[];
  /** What was asked for, in words of the reader; null for all. */
  readonly selection: string | null;
  /** ISO instant, UTC. */
  readonly printedAt: string;
}
