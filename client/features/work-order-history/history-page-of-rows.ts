import type {
  HistoryQuery as HistoryAnswer,
  HistoryRowFragment as HistoryRow,
} from '../../graphql/generated/graphql.ts';

/** The page of the history that the address asks for; while the next one loads, the one before stays. */
export interface HistoryPageOfRows {
  readonly rows: readonly HistoryRow[];
  readonly page: Omit<HistoryAnswer['workOrders'], 'items'>;
}
