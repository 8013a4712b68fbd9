import type { Footprint, FootprintLine, MissingFactor } from '#domain/footprint/footprint.ts';
import type { PrintedFigures } from '#report/statement/printed-figures.ts';

/** The result while typing: of every row that can be read by now. */
export interface LiveFootprint {
  /** False for the moment in which the form stands and what computes it is not there yet. */
  readonly isComputed: boolean;
  /** Null while the date is missing or unreadable: without a day no factor is in force. */
  readonly footprint: Footprint | null;
  /** The figures to show, which add up and are those of the statement; null with `footprint`. */
  readonly printed: PrintedFigures | null;
  readonly lineByRowId: ReadonlyMap<string, FootprintLine>;
  readonly missingByRowId: ReadonlyMap<string, MissingFactor>;
}

/** Figures of a form that is not computed yet. */
export const NOT_COMPUTED: LiveFootprint = {
  isComputed: false,
  footprint: null,
  printed: null,
  lineByRowId: new Map(),
  missingByRowId: new Map(),
};
