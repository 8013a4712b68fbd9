import { createContext, useContext, type Dispatch } from 'react';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { Issue } from '#domain/errors.ts';
import type { LastReading, ProductionLine, ReadMeter } from '#domain/meters/meter.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { ReferenceRow } from '../../offline/storage/rows.ts';
import type { EntryForm } from './entry-form.ts';
import type { EntryAction } from './entry-reducer.ts';
import type { FieldPath } from './field-path.ts';
import type { RecentOrders } from './last-used.ts';
import type { LiveFootprint } from './figures.ts';

/** Sources, factors, meters and default values that entry works with. */
export interface EntryReference {
  readonly catalogue: FactorCatalogue;
  readonly referenceValues: readonly ReferenceRow[];
  readonly productionLines: readonly ProductionLine[];
  readonly meters: readonly ReadMeter[];
}

/** What the parts of the entry screen share. */
export interface Entry {
  readonly form: EntryForm;
  readonly dispatch: Dispatch<EntryAction>;
  readonly reference: EntryReference;
  readonly live: LiveFootprint;
  readonly recent: RecentOrders;
  /** The last end of each meter, by its id: as the server knows it, or as it waits on this device. */
  readonly lastEnds: ReadonlyMap<string, LastReading>;
  /** The issue to show at a field, or null. */
  readonly issueAt: (path: FieldPath) => Issue | null;
  /** The field that the keypad writes into, or null. */
  readonly selectedPath: FieldPath | null;
  readonly select: (path: FieldPath | null) => void;
  /** The person has left a field: from now on it may say what is wrong with it. */
  readonly leave: (path: FieldPath) => void;
  /** Opens the answer to "why this figure" for a line. */
  readonly explain: (line: FootprintLine) => void;
  /** True when the keypad on the screen takes the place of the device's own keyboard for numbers. */
  readonly hasKeypad: boolean;
}

export const EntryContext = createContext<Entry | null>(null);

/** The shared state of the entry screen; only below `EntryScreen`. */
export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (entry === null) throw new Error('useEntry is for components below the entry screen');
  return entry;
}

/** Id of the input of a field, also for jumping to it. */
export function inputIdOf(path: FieldPath): string {
  return `entry-${path.replaceAll('/', '-')}`;
}
