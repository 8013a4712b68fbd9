import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { Coating, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { printedFigures } from '#report/statement/printed-figures.ts';
import type { EntryForm } from './entry-form.ts';
import { NOT_COMPUTED, type LiveFootprint } from './figures.ts';
import { FieldReader } from './read-field.ts';
import { readRow } from './read-row.ts';
import { totalAreaCm2 } from './total-area.ts';

const NOTHING: LiveFootprint = { ...NOT_COMPUTED, isComputed: true };

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

function readableCoatings(form: EntryForm, reader: FieldReader): Coating[] {
  return form.coatings.flatMap((coating) =>
    coating.metal === null
      ? []
      : [
          {
            metal: coating.metal,
            thicknessUm: positive(reader.number('', coating.thicknessUm)),
            densityKgPerM3: positive(reader.number('', coating.densityKgPerM3)),
            bath: coating.bath,
          },
        ],
  );
}

/** A line that would be refused is left out like one that cannot be read. */
function withoutRefusedLines(content: WorkOrderContent): WorkOrderContent {
  const checked = checkWorkOrderContent(content, { today: content.processingDate });
  if (checked.ok) return content;
  const refused = new Set(
    checked.issues.flatMap(({ path }) =>
      path.startsWith('activityData/') ? (path.split('/')[1] ?? []) : [],
    ),
  );
  return { ...content, activityData: content.activityData.filter((line) => !refused.has(line.id)) };
}

/** The part of the form that matters for figures; what cannot be read is left out. */
function readablePart(form: EntryForm, processingDate: string): WorkOrderContent {
  const reader = new FieldReader();
  const share = positive(reader.number('', form.allocationSharePercent));
  return {
    plantId: form.plantId,
    customerOrderNumber: '',
    workOrderNumber: '',
    processingDate,
    startTime: '00:00',
    endTime: '00:00',
    endsNextDay: false,
    customerName: null,
    customerEmail: null,
    productName: '',
    quantity: positive(reader.number('', form.quantity)) ?? 0,
    quantityUnit: form.quantityUnit,
    quantityUnitName: null,
    massKg: positive(reader.number('', form.massKg)),
    pieceCount: positive(reader.number('', form.pieceCount)),
    allocationSharePercent: share !== null && share <= 100 ? share : null,
    areaCm2: positive(totalAreaCm2(form, reader)),
    platingMethod: form.platingMethod,
    coatings: readableCoatings(form, reader),
    stageEquipment: { PRE_TREATMENT: null, ELECTROPLATING: null, POST_TREATMENT: null, PERIPHERAL: null },
    activityData: form.rows.flatMap((row) => readRow(row, reader) ?? []),
    note: null,
  };
}

/** Computes what can be computed of a half-typed form, by the same arithmetic that the server will use. */
export function liveFootprint(form: EntryForm, catalogue: FactorCatalogue): LiveFootprint {
  const date = parseCalendarDate(form.processingDate);
  if (date.kind !== 'DATE') return NOTHING;
  const content = withoutRefusedLines(readablePart(form, date.date));
  const first = calculateFootprint(content, catalogue);
  const missing = first.kind === 'FACTOR_MISSING' ? first.missing : [];
  const missingByRowId = new Map(missing.map((entry) => [entry.activityDataId, entry]));
  const outcome =
    first.kind === 'FOOTPRINT'
      ? first
      : calculateFootprint(
          { ...content, activityData: content.activityData.filter((line) => !missingByRowId.has(line.id)) },
          catalogue,
        );
  const footprint = outcome.kind === 'FOOTPRINT' ? outcome.footprint : null;
  const lines = footprint?.lines ?? [];
  return {
    isComputed: true,
    footprint,
    printed: footprint === null ? null : printedFigures(footprint),
    lineByRowId: new Map(lines.map((line) => [line.activityDataId, line])),
    missingByRowId,
  };
}
