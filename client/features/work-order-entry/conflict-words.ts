import { useTranslation } from 'react-i18next';
import type { CellValue } from '#domain/sync/command.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { sourceOf } from '#domain/emission-factors/factor-catalogue.ts';
import { useNameOf } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

const FIELDS = [
  'plantId',
  'customerOrderNumber',
  'workOrderNumber',
  'processingDate',
  'startTime',
  'endTime',
  'endsNextDay',
  'customerName',
  'customerEmail',
  'productName',
  'quantity',
  'amount',
  'quantityUnit',
  'quantityUnitName',
  'massKg',
  'pieceCount',
  'allocationSharePercent',
  'areaCm2',
  'platingMethod',
  'note',
  'metal',
  'thicknessUm',
  'densityKgPerM3',
  'bath',
  'stage',
  'sourceId',
  'category',
  'unit',
  'origin',
  'equipment',
  'startReading',
  'endReading',
  'multiplier',
  'method',
  'chargeKg',
  'leakRatePercentPerYear',
  'months',
] as const;

/** Fields of a line that are stated in the line's own unit. */
const LINE_UNIT_FIELDS: ReadonlySet<string> = new Set(['quantity', 'startReading', 'endReading']);

const FIELD_UNITS: ReadonlyMap<string, UnitId> = new Map([
  ['massKg', 'kg'],
  ['chargeKg', 'kg'],
  ['areaCm2', 'cm2'],
  ['thicknessUm', 'um'],
]);

/** Names of cells and their values for a person who must choose between two of them. */
export function useConflictWords(contents: readonly WorkOrderContent[]): {
  readonly nameOfCell: (cell: string) => string;
  /** The value with the unit of its cell. */
  readonly textOf: (cell: string, value: CellValue) => string;
} {
  const { t: translate } = useTranslation();
  const { reference } = useEntry();
  const nameOf = useNameOf();
  const symbolOf = useUnitSymbol();
  const fieldName = (field: string | undefined) => {
    const known = FIELDS.find((candidate) => candidate === field);
    return known === undefined ? (field ?? '') : translate(`entry.fields.${known}`);
  };
  const lineOf = (lineId: string) =>
    contents.flatMap(({ activityData }) => activityData).find(({ id }) => id === lineId);
  const unitOf = (cell: string): string => {
    const [head, second = '', ...rest] = cell.split('/');
    const field = rest.at(-1) ?? head ?? '';
    if (head === 'activityData' && LINE_UNIT_FIELDS.has(field)) return symbolOf(lineOf(second)?.unit ?? '');
    if (field === 'densityKgPerM3') return translate('entry.units.kgPerM3');
    if (field === 'leakRatePercentPerYear') return translate('entry.units.percentPerYear');
    if (field === 'months') return translate('entry.units.months');
    if (field === 'allocationSharePercent') return translate('common.percent');
    const unit = FIELD_UNITS.get(field);
    return unit === undefined ? '' : symbolOf(unit);
  };
  const lineName = (lineId: string, field: string | undefined) => {
    const line = lineOf(lineId);
    const source = line && sourceOf(reference.catalogue, line.sourceId);
    return translate('entry.conflict.line', {
      stage: line === undefined ? '' : translate(`terms.stage.${line.stage}`),
      source: source === undefined ? '' : nameOf(source),
      field:
        field === undefined
          ? translate('entry.fields.line')
          : fieldName(field === 'quantity' ? 'amount' : field),
    });
  };
  return {
    nameOfCell: (cell) => {
      const [head, second = '', ...rest] = cell.split('/');
      const last = rest.at(-1);
      if (head === 'activityData') return lineName(second, last);
      if (head === 'coatings') {
        const field = last === undefined ? translate('entry.fields.layer') : fieldName(last);
        return translate('entry.conflict.layer', { number: Number(second) + 1, field });
      }
      const stage = PROCESS_STAGES.find((candidate) => candidate === second);
      if (head === 'stageEquipment' && stage !== undefined) {
        return translate('entry.conflict.equipment', { stage: translate(`terms.stage.${stage}`) });
      }
      return fieldName(head);
    },
    textOf: (cell, value) => {
      if (value === null) return translate('entry.conflict.nothing');
      if (value === true) return translate('entry.conflict.present');
      if (value === false) return translate('entry.conflict.nothing');
      const unit = typeof value === 'number' ? unitOf(cell) : '';
      return unit === '' ? String(value) : `${value} ${unit}`;
    },
  };
}
