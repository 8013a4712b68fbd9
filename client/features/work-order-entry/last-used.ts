import type { ProcessStage, WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { EntryWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import type { EntryForm, RowForm } from './entry-form.ts';
import { addressOf, type FieldPath, type OrderTextField } from './field-path.ts';

/** Earlier orders of the company, newest first. */
export interface RecentOrders {
  readonly ofAnyMetal: readonly WorkOrderContent[];
  /** Those whose first layer is the metal chosen in the form; of any metal before the choice. */
  readonly ofMetal: readonly WorkOrderContent[];
  /** The newest one, to be copied. */
  readonly last: EntryWorkOrderFragment | null;
}

export const NO_RECENT_ORDERS: RecentOrders = { ofAnyMetal: [], ofMetal: [], last: null };

/** Fields of the order whose value often comes again; numbers of one run alone (order numbers, times) do not. */
const OFFERED: ReadonlySet<OrderTextField> = new Set([
  'productName',
  'customerName',
  'customerEmail',
  'quantityUnitName',
  'massKg',
  'pieceCount',
  'areaCm2',
]);

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

/** The first answer that is not null, asking the newest order first. */
function newest<Value>(
  recent: readonly WorkOrderContent[],
  ask: (content: WorkOrderContent) => Value | null,
): Value | null {
  for (const content of recent) {
    const answer = ask(content);
    if (answer !== null) return answer;
  }
  return null;
}

function lineLike(content: WorkOrderContent, row: RowForm) {
  const { stage, sourceId, category, unit } = row;
  return content.activityData.find(
    (line) =>
      line.stage === stage && line.sourceId === sourceId && line.category === category && line.unit === unit,
  );
}

function lastOfRow({ ofAnyMetal, ofMetal }: RecentOrders, row: RowForm, field: string): string | null {
  // A meter runs on whatever is plated; everything else is best compared with the same metal.
  const recent = field === 'startReading' ? ofAnyMetal : ofMetal;
  return newest(recent, (content) => {
    const line = lineLike(content, row);
    switch (field) {
      case 'quantity':
        return textOf(line?.quantity);
      case 'startReading':
        // Of a defined meter the last end is known better; see `last-ends.ts`.
        return (line?.meter?.meterId ?? null) === null ? textOf(line?.meter?.endReading) : null;
      case 'multiplier':
        return textOf(line?.meter?.multiplier);
      case 'equipment':
        return textOf(line?.equipment);
      case 'chargeKg':
        return textOf(line?.fugitive?.chargeKg);
      default:
        return null;
    }
  });
}

/**
 * The value that the newest comparable order had in a field; for the start of a meter the end reading of the last run.
 * Offered beside the field, never filled in. Null when there is none.
 */
export function lastUsed(form: EntryForm, recent: RecentOrders, path: FieldPath): string | null {
  const address = addressOf(path);
  if (address === null) return null;
  if (address.kind === 'COATING') {
    const metal = form.coatings[address.index]?.metal ?? null;
    if (metal === null || address.field === 'densityKgPerM3') return null;
    return newest(recent.ofMetal, (content) =>
      textOf(content.coatings.find((coating) => coating.metal === metal)?.thicknessUm),
    );
  }
  if (address.kind === 'ROW') {
    const row = form.rows.find((candidate) => candidate.id === address.rowId);
    return row === undefined ? null : lastOfRow(recent, row, address.field);
  }
  const { field } = address;
  if (field === 'areaCm2' && form.areaBasis === 'PER_PIECE') return null;
  return OFFERED.has(field) ? newest(recent.ofMetal, (content) => textOf(content[field])) : null;
}

/** What ran in a stage the last time. */
export function lastEquipment({ ofMetal }: RecentOrders, stage: ProcessStage): string | null {
  return newest(ofMetal, (content) => content.stageEquipment[stage]);
}
