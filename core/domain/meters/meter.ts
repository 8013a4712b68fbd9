/**
 * Production lines and the meters on them. A meter keeps its source, category and unit for good: what was read of it
 * would change its meaning. Its name, place, ratio and counter may be put right; archived ones are offered no more.
 */
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import { processingEndOf } from '#domain/meters/processing-end.ts';
import type { ProcessStage, WorkOrderContent } from '#domain/work-order/work-order.ts';

export interface ProductionLine {
  readonly id: string;
  readonly plantId: string;
  readonly name: string;
  /** ISO instant; null while in use. */
  readonly archivedAt: string | null;
}

export interface Meter {
  readonly id: string;
  readonly plantId: string;
  /** Null for a meter of the whole plant. */
  readonly lineId: string | null;
  readonly name: string;
  readonly sourceId: string;
  readonly category: EmissionCategory;
  readonly unit: string;
  /** The stage that it usually measures; null where it measures none in particular. */
  readonly stage: ProcessStage | null;
  readonly multiplier: number;
  /** Places of the counter before the decimal point; null while nobody has looked. */
  readonly digits: number | null;
  readonly serialNumber: string | null;
  /** What it showed when it was first used here. */
  readonly initialReading: number | null;
  readonly archivedAt: string | null;
}

/** The newest end reading of a meter, by the time at which the processing ended. */
export interface LastReading {
  readonly value: number;
  /** ISO instant. */
  readonly at: string;
  readonly workOrderId: string;
  readonly workOrderNumber: string;
}

/** A meter as entry needs it. */
export interface ReadMeter extends Meter {
  readonly lastReading: LastReading | null;
}

/** What a person had stated of the meter last, wherever it is known from; the newest wins. */
export function newestReading(readings: readonly LastReading[]): LastReading | null {
  return readings.reduce<LastReading | null>(
    (newest, reading) => (newest === null || reading.at > newest.at ? reading : newest),
    null,
  );
}

/** What a work order says about the end of each defined meter; the last line of a meter that stands twice. */
export function lastReadingsOf(
  content: WorkOrderContent,
  workOrderId: string,
): ReadonlyMap<string, LastReading> {
  const at = processingEndOf(content);
  return new Map(
    content.activityData.flatMap(({ meter }) => {
      const meterId = meter?.meterId ?? null;
      if (meter === null || meterId === null) return [];
      const { workOrderNumber } = content;
      return [[meterId, { value: meter.endReading, at, workOrderId, workOrderNumber }] as const];
    }),
  );
}
