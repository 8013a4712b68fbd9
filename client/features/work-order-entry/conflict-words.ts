import { useTranslation } from 'react-i18next';
import type { CellValue } from '#domain/sync/command.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';
import { sourceOf } from '#domain/emission-factors/factor-catalogue.ts';
import { useNameOf } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';

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

/** Names of cells and their values for a person who must choose between two of them. */
export function useConflictWords(contents: readonly WorkOrderContent[]): {
  readonly nameOfCell: (cell: string) => string;
  readonly textOf: (value: CellValue) => string;
} {
  const { t: translate } = useTranslation();
  const { reference } = useEntry();
  const nameOf = useNameOf();
  const fieldName = (field: string | undefined) => {
    const known = FIELDS.find((candidate) => candidate === field);
    return known === undefined ? (field ?? '') : translate(`entry.fields.${known}`);
  };
  const lineName = (lineId: string, field: string | undefined) => {
    const line = contents.flatMap(({ activityData }) => activityData).find(({ id }) => id === lineId);
    const source = line && sourceOf(reference.catalogue, line.sourceId);
    return translate('entry.conflict.line', {
      stage: line === undefined ? '' : translate(`terms.stage.${line.stage}`),
      source: source === undefined ? '' : nameOf(source),
      field: field === undefined ? translate('entry.fields.line') : fieldName(field),
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
    textOf: (value) => {
      if (value === null) return translate('entry.conflict.nothing');
      if (value === true) return translate('entry.conflict.present');
      if (value === false) return translate('entry.conflict.nothing');
      return String(value);
    },
  };
}
