import type { Issue } from '#domain/errors.ts';
import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { EntryForm } from './entry-form.ts';
import { atField } from './field-path.ts';
import { FieldReader } from './read-field.ts';
import { readRow, textOrNull } from './read-row.ts';
import { totalAreaCm2 } from './total-area.ts';

export type ContentOutcome =
  | { readonly ok: true; readonly content: WorkOrderContent }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function contentInput(form: EntryForm, reader: FieldReader): Record<keyof WorkOrderContent, unknown> {
  const { stageEquipment } = form;
  return {
    plantId: form.plantId,
    customerOrderNumber: form.customerOrderNumber.trim(),
    workOrderNumber: form.workOrderNumber.trim(),
    processingDate: reader.date('processingDate', form.processingDate),
    startTime: reader.time('startTime', form.startTime),
    endTime: reader.time('endTime', form.endTime),
    endsNextDay: form.endsNextDay,
    customerName: textOrNull(form.customerName),
    customerEmail: textOrNull(form.customerEmail),
    productName: form.productName.trim(),
    quantity: reader.requiredNumber('quantity', form.quantity),
    quantityUnit: form.quantityUnit,
    quantityUnitName: form.quantityUnit === 'OTHER' ? textOrNull(form.quantityUnitName) : null,
    massKg: reader.number('massKg', form.massKg),
    pieceCount: reader.number('pieceCount', form.pieceCount),
    allocationSharePercent: reader.number('allocationSharePercent', form.allocationSharePercent),
    areaCm2: totalAreaCm2(form, reader),
    platingMethod: form.platingMethod,
    coatings: form.coatings.map((coating, index) => ({
      metal: coating.metal,
      thicknessUm: reader.number(`coatings/${index}/thicknessUm`, coating.thicknessUm),
      densityKgPerM3: reader.number(`coatings/${index}/densityKgPerM3`, coating.densityKgPerM3),
      bath: coating.bath,
    })),
    stageEquipment: {
      PRE_TREATMENT: textOrNull(stageEquipment.PRE_TREATMENT),
      ELECTROPLATING: textOrNull(stageEquipment.ELECTROPLATING),
      POST_TREATMENT: textOrNull(stageEquipment.POST_TREATMENT),
      PERIPHERAL: textOrNull(stageEquipment.PERIPHERAL),
    },
    activityData: form.rows.flatMap((row) => readRow(row, reader) ?? []),
    note: textOrNull(form.note),
  };
}

/** One fault per field: the first one found says most about the text that stands there. */
function firstPerField(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue, index) => issues.findIndex((other) => other.path === issue.path) === index);
}

/** The work order that the form states, or everything that is still wrong with it, field by field. */
export function contentFromForm(form: EntryForm): ContentOutcome {
  const reader = new FieldReader();
  const input = contentInput(form, reader);
  const checked = checkWorkOrderContent(input);
  if (checked.ok && reader.issues.length === 0) return { ok: true, content: checked.content };
  return {
    ok: false,
    issues: firstPerField([...reader.issues, ...(checked.ok ? [] : checked.issues.map(atField))]),
  };
}
