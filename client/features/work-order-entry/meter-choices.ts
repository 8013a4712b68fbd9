import type { ReadMeter } from '#domain/meters/meter.ts';
import type { EntryReference } from './entry-context.ts';
import type { EntryForm, RowForm } from './entry-form.ts';
import { familyOf } from './source-families.ts';

/**
 * The meters that can have measured a row: of its plant, source and stage, in use; and the one that it names, whatever
 * became of it since.
 */
export function meterChoices(
  row: RowForm,
  { plantId }: Pick<EntryForm, 'plantId'>,
  { meters, productionLines }: Pick<EntryReference, 'meters' | 'productionLines'>,
): ReadMeter[] {
  const sourceIds = row.family === null ? [row.sourceId] : familyOf(row.family).sourceIds;
  const archivedLines = new Set(
    productionLines.filter(({ archivedAt }) => archivedAt !== null).map(({ id }) => id),
  );
  const isOffered = (meter: ReadMeter) =>
    meter.plantId === plantId &&
    meter.category === row.category &&
    sourceIds.includes(meter.sourceId) &&
    (meter.stage === null || meter.stage === row.stage) &&
    meter.archivedAt === null &&
    (meter.lineId === null || !archivedLines.has(meter.lineId));
  return meters.filter((meter) => meter.id === row.meterId || isOffered(meter));
}

/** What choosing a meter says of the row: its ratio, digits, unit and source come along. */
export function choiceOf(meter: ReadMeter): Partial<RowForm> {
  const { id: meterId, multiplier, digits, unit, sourceId } = meter;
  return {
    isMetered: true,
    origin: 'METERED',
    meterId,
    multiplier: String(multiplier),
    digits,
    unit,
    sourceId,
  };
}

/** The row entered by readings from now on; a meter that stands alone is the one that is meant. */
export function turnToReadings(row: RowForm, choices: readonly ReadMeter[]): Partial<RowForm> {
  const [only, ...others] = choices;
  const isPlain = only === undefined || others.length > 0 || row.meterId !== null;
  return isPlain ? { isMetered: true, origin: 'METERED' } : choiceOf(only);
}
