import type { CellChange, CellValue } from '#domain/sync/command.ts';
import {
  type Bath,
  BATHS,
  DATA_ORIGINS,
  FUGITIVE_METHODS,
  LOWER_END_REASONS,
  type PlatedMetal,
  PLATED_METALS,
  PLATING_METHODS,
  PROCESS_STAGES,
  QUANTITY_UNITS,
} from '#domain/work-order/work-order.ts';
import { EMISSION_CATEGORIES } from '#domain/emission-factors/emission-factor.ts';
import { isUnitId } from '#domain/units/unit.ts';
import type { Formats } from '#i18n/formats.ts';
import type { Translate } from '#i18n/translator.ts';
import type { detailZhTw } from '#i18n/catalogue/detail.zh-TW.ts';

type Field = keyof typeof detailZhTw.cells;

/** What is needed to put a changed cell into words. */
export interface ChangeVocabulary {
  readonly translate: Translate;
  readonly formats: Formats;
  readonly sourceName: (sourceId: string) => string;
  readonly plantName: (plantId: string) => string;
  /** `前處理・電力` for a line that is still there; null for one that is gone. */
  readonly lineName: (activityDataId: string) => string | null;
}

function wordOf<Code extends string>(
  codes: readonly Code[],
  value: string,
  word: (code: Code) => string,
): string {
  const code = codes.find((candidate) => candidate === value);
  return code === undefined ? value : word(code);
}

function textOf(
  field: string,
  value: string,
  { translate, formats, sourceName, plantName }: ChangeVocabulary,
): string {
  switch (field) {
    case 'stage':
      return wordOf(PROCESS_STAGES, value, (code) => translate(`terms.stage.${code}`));
    case 'metal':
      return wordOf<PlatedMetal>(PLATED_METALS, value, (code) => translate(`terms.metal.${code}`));
    case 'bath':
      return wordOf<Bath>(BATHS, value, (code) => translate(`terms.bath.${code}`));
    case 'origin':
      return wordOf(DATA_ORIGINS, value, (code) => translate(`terms.origin.${code}`));
    case 'quantityUnit':
      return wordOf(QUANTITY_UNITS, value, (code) => translate(`terms.quantityUnit.${code}`));
    case 'platingMethod':
      return wordOf(PLATING_METHODS, value, (code) => translate(`terms.platingMethod.${code}`));
    case 'category':
      return wordOf(EMISSION_CATEGORIES, value, (code) => translate(`terms.category.${code}`));
    case 'method':
      return wordOf(FUGITIVE_METHODS, value, (code) => translate(`terms.fugitiveMethod.${code}`));
    case 'lowerEndReason':
      return wordOf(LOWER_END_REASONS, value, (code) => translate(`meters.reasons.${code}`));
    case 'sourceId':
      return sourceName(value);
    case 'plantId':
      return plantName(value);
    case 'unit':
      return isUnitId(value) ? translate(`terms.unitSymbol.${value}`) : value;
    case 'processingDate':
      return formats.date(value);
    default:
      return value;
  }
}

function valueText(field: string, value: CellValue | undefined, vocabulary: ChangeVocabulary): string {
  const { translate, formats } = vocabulary;
  if (value === null || value === undefined || value === '') return translate('detail.revisions.nothing');
  if (typeof value === 'boolean') return translate(value ? 'detail.revisions.yes' : 'detail.revisions.no');
  if (typeof value === 'number') return formats.quantity(value);
  return textOf(field, value, vocabulary);
}

function fieldText(field: string, translate: Translate): string {
  // Cells come from the server at run time; one that this build does not know is shown by its name.
  const key = `detail.cells.${field as Field}` as const;
  const text: string = translate(key);
  return text === key ? field : text;
}

/** What a cell belongs to (a line, a layer, the order itself) and which field of it it is. */
function placeOf(
  cell: string,
  { translate, lineName }: ChangeVocabulary,
): { group: string | null; field: string } {
  const [group = '', id = '', ...rest] = cell.split('/');
  const field = rest.at(-1) ?? '';
  if (group === 'activityData') {
    return { group: lineName(id) ?? translate('detail.revisions.unknownLine'), field };
  }
  if (group === 'coatings') {
    return { group: translate('detail.revisions.layer', { layer: Number(id) + 1 }), field };
  }
  if (group === 'stageEquipment') {
    const stage = wordOf(PROCESS_STAGES, id, (code) => translate(`terms.stage.${code}`));
    return { group: null, field: translate('detail.revisions.equipmentOf', { stage }) };
  }
  return { group: null, field: group };
}

/** The cell by its name: `前處理・電力 的數量`. A line or layer as a whole is named alone. */
export function cellName(cell: string, vocabulary: ChangeVocabulary): string {
  const { translate } = vocabulary;
  const { group, field } = placeOf(cell, vocabulary);
  if (group !== null && field === '') return group;
  const name = fieldText(field, translate);
  return group === null ? name : translate('detail.revisions.cellOfLine', { line: group, field: name });
}

/** The value of a cell in words and with the formats of the language. */
export function cellValueText(
  cell: string,
  value: CellValue | undefined,
  vocabulary: ChangeVocabulary,
): string {
  return valueText(placeOf(cell, vocabulary).field, value, vocabulary);
}

/** One changed cell as a sentence: what, from what, to what. */
export function changeText(change: CellChange, vocabulary: ChangeVocabulary): string {
  const { translate } = vocabulary;
  const { group, field } = placeOf(change.cell, vocabulary);
  const cell = cellName(change.cell, vocabulary);
  if (group !== null && field === '')
    return translate(change.new === null ? 'detail.revisions.removed' : 'detail.revisions.added', { cell });
  return translate('detail.revisions.change', {
    cell,
    base: valueText(field, change.base, vocabulary),
    next: valueText(field, change.new, vocabulary),
  });
}

/** Cells that say something by themselves: an added or removed group stands for all its fields. */
export function tellingChanges(changes: readonly CellChange[]): CellChange[] {
  const groups = changes
    .filter(({ cell }) => /^(?:activityData|coatings)\/[^/]+$/u.test(cell))
    .map(({ cell }) => `${cell}/`);
  return changes.filter(({ cell }) => !groups.some((group) => cell.startsWith(group)));
}
