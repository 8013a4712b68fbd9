import type { PlatedMetal, ProcessStage } from '#domain/work-order/work-order.ts';
import { EMPTY_COATING, type CoatingForm, type EntryForm, type RowForm } from './entry-form.ts';
import { addressOf, writeField, type FieldPath } from './field-path.ts';
import { familyOf } from './source-families.ts';

/** The fields of the order that are chosen, not typed. */
export type OrderChoices = Pick<
  EntryForm,
  'plantId' | 'endsNextDay' | 'quantityUnit' | 'areaBasis' | 'platingMethod'
>;

export type EntryAction =
  | { readonly type: 'TYPE'; readonly path: FieldPath; readonly text: string }
  | { readonly type: 'CHOOSE'; readonly choices: Partial<OrderChoices> }
  | { readonly type: 'SET_EQUIPMENT'; readonly stage: ProcessStage; readonly text: string }
  | { readonly type: 'CHANGE_COATING'; readonly index: number; readonly change: Partial<CoatingForm> }
  | { readonly type: 'CHOOSE_METAL'; readonly index: number; readonly metal: PlatedMetal }
  | { readonly type: 'ADD_COATING' }
  | { readonly type: 'REMOVE_COATING'; readonly index: number }
  | { readonly type: 'ADD_ROW'; readonly row: RowForm }
  | { readonly type: 'CHANGE_ROW'; readonly rowId: string; readonly change: Partial<RowForm> }
  | { readonly type: 'REMOVE_ROW'; readonly rowId: string }
  | { readonly type: 'ANSWER_FAMILY'; readonly rowId: string; readonly sourceId: string }
  | { readonly type: 'REPLACE'; readonly form: EntryForm };

function changeRow(form: EntryForm, rowId: string, change: Partial<RowForm>): EntryForm {
  return { ...form, rows: form.rows.map((row) => (row.id === rowId ? { ...row, ...change } : row)) };
}

/** One shop has one gas line: an answer also holds for rows of the same family that were not answered yet. */
function answerFamily(form: EntryForm, rowId: string, sourceId: string): EntryForm {
  const answered = form.rows.find((row) => row.id === rowId);
  if (answered?.family == null || !familyOf(answered.family).sourceIds.includes(sourceId)) return form;
  return {
    ...form,
    rows: form.rows.map((row) =>
      row.id === rowId || (row.family === answered.family && row.sourceId === '')
        ? { ...row, sourceId }
        : row,
    ),
  };
}

function changeCoating(form: EntryForm, index: number, change: Partial<CoatingForm>): EntryForm {
  return {
    ...form,
    coatings: form.coatings.map((coating, position) =>
      position === index ? { ...coating, ...change } : coating,
    ),
  };
}

/** Bath and density belong to the metal: with another metal they start empty. */
function chooseMetal(form: EntryForm, index: number, metal: PlatedMetal): EntryForm {
  const isSame = form.coatings[index]?.metal === metal;
  return isSame ? form : changeCoating(form, index, { metal, bath: null, densityKgPerM3: '' });
}

/** What the form is after one act of the person. */
export function entryReducer(form: EntryForm, action: EntryAction): EntryForm {
  switch (action.type) {
    case 'TYPE': {
      const address = addressOf(action.path);
      return address === null ? form : writeField(form, address, action.text);
    }
    case 'CHOOSE':
      return { ...form, ...action.choices };
    case 'SET_EQUIPMENT':
      return { ...form, stageEquipment: { ...form.stageEquipment, [action.stage]: action.text } };
    case 'CHANGE_COATING':
      return changeCoating(form, action.index, action.change);
    case 'CHOOSE_METAL':
      return chooseMetal(form, action.index, action.metal);
    case 'ADD_COATING':
      return { ...form, coatings: [...form.coatings, EMPTY_COATING] };
    case 'REMOVE_COATING':
      return { ...form, coatings: form.coatings.filter((_coating, index) => index !== action.index) };
    case 'ADD_ROW':
      return { ...form, rows: [...form.rows, action.row] };
    case 'CHANGE_ROW':
      return changeRow(form, action.rowId, action.change);
    case 'REMOVE_ROW':
      return { ...form, rows: form.rows.filter((row) => row.id !== action.rowId) };
    case 'ANSWER_FAMILY':
      return answerFamily(form, action.rowId, action.sourceId);
    case 'REPLACE':
      return action.form;
  }
}
