import type { StorageFailureCode } from '../../offline/storage/storage-failure.ts';
import type { SaveDoubt } from './save-doubts.ts';

/** What the person is told after an attempt to save that did not lead on. */
export type SaveNotice =
  | { readonly kind: 'ISSUES'; readonly count: number }
  | { readonly kind: 'NOT_STORED'; readonly code: StorageFailureCode }
  /** The device cannot store, and the server did not answer. */
  | { readonly kind: 'NOT_ANSWERED' }
  /** Other content was saved under the same id; the text here goes on as an amendment of it. */
  | { readonly kind: 'SAVED_BEFORE' }
  | { readonly kind: 'NOTHING_CHANGED' }
  /** What checks the form could not be fetched. */
  | { readonly kind: 'NOT_CHECKED' };

/** KEEPING: on its way to the disk. KEPT: durably on this device, the server has a moment to answer. */
export type SavePhase = 'TYPING' | 'KEEPING' | 'KEPT';

/** The act of saving as the parts of the screen see it. */
export interface EntrySaving {
  readonly phase: SavePhase;
  readonly notice: SaveNotice | null;
  readonly save: () => void;
  /** What is asked before the order is saved; empty while nothing is asked. */
  readonly doubts: readonly SaveDoubt[];
  readonly saveAnyway: () => void;
  readonly goBack: () => void;
}
