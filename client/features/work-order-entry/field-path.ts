import type { Issue } from '#domain/errors.ts';
import type { CoatingForm, EntryForm, RowForm } from './entry-form.ts';

/**
 * Text fields are addressed as their issues are: `quantity`, `coatings/0/thicknessUm`, `activityData/<row id>/quantity`.
 * So a fault found anywhere, here or on the server, leads to the field it belongs to.
 */
export type FieldPath = string;

export const ORDER_TEXT_FIELDS = [
  'customerOrderNumber',
  'workOrderNumber',
  'processingDate',
  'startTime',
  'endTime',
  'customerName',
  'customerEmail',
  'productName',
  'quantity',
  'quantityUnitName',
  'massKg',
  'pieceCount',
  'allocationSharePercent',
  'areaCm2',
  'note',
] as const satisfies readonly (keyof EntryForm)[];
export type OrderTextField = (typeof ORDER_TEXT_FIELDS)[number];

export const ROW_TEXT_FIELDS = [
  'quantity',
  'startReading',
  'endReading',
  'multiplier',
  'oldMeterEndReading',
  'newMeterStartReading',
  'equipment',
  'note',
  'chargeKg',
  'leakRatePercentPerYear',
  'months',
] as const satisfies readonly (keyof RowForm)[];
export type RowTextField = (typeof ROW_TEXT_FIELDS)[number];

export type CoatingTextField = Extract<keyof CoatingForm, 'thicknessUm' | 'densityKgPerM3'>;

export type FieldAddress =
  | { readonly kind: 'ORDER'; readonly field: OrderTextField }
  | { readonly kind: 'COATING'; readonly index: number; readonly field: CoatingTextField }
  | { readonly kind: 'ROW'; readonly rowId: string; readonly field: RowTextField };

/** The issue at the field of the form: readings and leaks, groups of their own in a line, are plain fields of a row. */
export function atField(issue: Issue): Issue {
  return { ...issue, path: issue.path.replace(/^(activityData\/[^/]+)\/(?:meter|fugitive)\//u, '$1/') };
}

/** The text field that a path names, or null when it names something else (a choice, a whole line). */
export function addressOf(path: FieldPath): FieldAddress | null {
  const [head = '', second = '', ...rest] = path.split('/');
  if (head === 'coatings') {
    const field = (['thicknessUm', 'densityKgPerM3'] as const).find((name) => name === rest[0]);
    return field === undefined ? null : { kind: 'COATING', index: Number(second), field };
  }
  if (head === 'activityData') {
    const field = ROW_TEXT_FIELDS.find((name) => name === rest[0]);
    return field === undefined ? null : { kind: 'ROW', rowId: second, field };
  }
  const field = ORDER_TEXT_FIELDS.find((name) => name === path);
  return field === undefined ? null : { kind: 'ORDER', field };
}

/** The path of a text field of one row. */
export function rowPath(
  rowId: string,
  field: RowTextField | 'sourceId' | 'unit' | 'meterId' | 'digits' | 'lowerEndReason',
): FieldPath {
  return `activityData/${rowId}/${field}`;
}

/** The text that stands in a field; empty when the field is not there. */
export function readField(form: EntryForm, address: FieldAddress): string {
  if (address.kind === 'ORDER') return form[address.field];
  if (address.kind === 'COATING') return form.coatings[address.index]?.[address.field] ?? '';
  return form.rows.find((row) => row.id === address.rowId)?.[address.field] ?? '';
}

/** The form with `text` in one field. */
export function writeField(form: EntryForm, address: FieldAddress, text: string): EntryForm {
  if (address.kind === 'ORDER') return { ...form, [address.field]: text };
  if (address.kind === 'COATING') {
    return {
      ...form,
      coatings: form.coatings.map((coating, index) =>
        index === address.index ? { ...coating, [address.field]: text } : coating,
      ),
    };
  }
  return {
    ...form,
    rows: form.rows.map((row) => (row.id === address.rowId ? { ...row, [address.field]: text } : row)),
  };
}

/** What stands in the form at any path, choices and whole lines included: for telling whether it was changed. */
export function valueAt(form: EntryForm, path: FieldPath): unknown {
  const address = addressOf(path);
  if (address !== null) return readField(form, address);
  const [head = '', second = '', ...rest] = path.split('/');
  if (head === 'activityData')
    return valueIn(
      form.rows.find(({ id }) => id === second),
      rest,
    );
  return valueIn(
    form,
    [head, second, ...rest].filter((part) => part !== ''),
  );
}

function valueIn(holder: unknown, [field, ...rest]: readonly string[]): unknown {
  if (field === undefined || typeof holder !== 'object' || holder === null) return holder;
  const inner: unknown = Object.entries(holder).find(([name]) => name === field)?.[1];
  return inner === undefined ? holder : valueIn(inner, rest);
}
