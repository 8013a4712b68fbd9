import type { DeclaredUnit } from '#domain/footprint/footprint.ts';
import { printedFigure, printedSum } from '#domain/footprint/printed-sum.ts';
import type { StatementWords } from '../statement/statement-words.ts';
import type { HistoryEntry } from './history-list.ts';
import { sheetOf, yesOrNo, type Column } from './sheet-columns.ts';
import { ANY_DECIMALS, dateCell, numberCell, textCell, THREE_DECIMALS, WHOLE, type Sheet } from './sheet.ts';

function coatingsText({ order }: HistoryEntry, { translate, formats }: StatementWords): string {
  return order.content.coatings
    .map(({ metal, thicknessUm }) =>
      [translate(`terms.metalSymbol.${metal}`), thicknessUm === null ? '' : formats.quantity(thicknessUm)]
        .join(' ')
        .trim(),
    )
    .join(' + ');
}

function quantityUnitText({ order }: HistoryEntry, { translate }: StatementWords): string | null {
  const { quantityUnit, quantityUnitName } = order.content;
  return quantityUnit === 'OTHER' ? quantityUnitName : translate(`terms.quantityUnit.${quantityUnit}`);
}

function intensityColumn(key: Column<HistoryEntry>['key'], unit: DeclaredUnit): Column<HistoryEntry> {
  return {
    key,
    width: 13,
    cell: ({ order }) => {
      const found = order.footprint.intensities.find(({ declaredUnit }) => declaredUnit === unit);
      return numberCell(found?.kgCo2ePerUnit ?? null, ANY_DECIMALS);
    },
  };
}

const NUMBER: Column<HistoryEntry> = {
  key: 'number',
  width: 8,
  cell: ({ order }) => numberCell(order.number, WHOLE),
};
const REVISION: Column<HistoryEntry> = {
  key: 'revision',
  width: 6,
  cell: ({ order }) => numberCell(order.revision, WHOLE),
};
const WORK_ORDER: Column<HistoryEntry> = {
  key: 'workOrderNumber',
  width: 18,
  cell: ({ order }) => textCell(order.content.workOrderNumber),
};
const DATE: Column<HistoryEntry> = {
  key: 'processingDate',
  width: 12,
  cell: ({ order }) => dateCell(order.content.processingDate),
};
const STATUS: Column<HistoryEntry> = {
  key: 'status',
  width: 8,
  cell: ({ isVoid }, { translate }) =>
    textCell(translate(`terms.workOrderStatus.${isVoid ? 'VOID' : 'IN_USE'}`)),
};
export const SHARE: Column<HistoryEntry> = {
  key: 'share',
  width: 10,
  cell: ({ order }) => numberCell(order.footprint.allocationSharePercent, ANY_DECIMALS),
};

const ORDER_COLUMNS: readonly Column<HistoryEntry>[] = [
  NUMBER,
  REVISION,
  STATUS,
  {
    key: 'customerOrderNumber',
    width: 18,
    cell: ({ order }) => textCell(order.content.customerOrderNumber),
  },
  WORK_ORDER,
  DATE,
  { key: 'startTime', width: 7, cell: ({ order }) => textCell(order.content.startTime) },
  { key: 'endTime', width: 7, cell: ({ order }) => textCell(order.content.endTime) },
  {
    key: 'endsNextDay',
    width: 8,
    cell: ({ order }, words) => yesOrNo(order.content.endsNextDay, words),
  },
  {
    key: 'customerName',
    width: 22,
    cell: ({ order }) => textCell(order.content.customerName),
  },
  { key: 'plant', width: 14, cell: ({ order }) => textCell(order.plant.name) },
  { key: 'productName', width: 24, cell: ({ order }) => textCell(order.content.productName) },
  {
    key: 'quantity',
    width: 12,
    cell: ({ order }) => numberCell(order.content.quantity, ANY_DECIMALS),
  },
  {
    key: 'quantityUnit',
    width: 10,
    cell: (entry, words) => textCell(quantityUnitText(entry, words)),
  },
  {
    key: 'massKg',
    width: 12,
    cell: ({ order }) => numberCell(order.content.massKg, ANY_DECIMALS),
  },
  {
    key: 'pieceCount',
    width: 10,
    cell: ({ order }) => numberCell(order.content.pieceCount, ANY_DECIMALS),
  },
  {
    key: 'areaCm2',
    width: 12,
    cell: ({ order }) => numberCell(order.content.areaCm2, ANY_DECIMALS),
  },
  {
    key: 'platingMethod',
    width: 8,
    cell: ({ order: { content } }, { translate }) =>
      textCell(content.platingMethod && translate(`terms.platingMethod.${content.platingMethod}`)),
  },
  {
    key: 'coatings',
    width: 22,
    cell: (entry, words) => textCell(coatingsText(entry, words)),
  },
  {
    key: 'batch',
    width: 16,
    cell: ({ order }) => numberCell(order.footprint.batchEmissionsKgCo2e, THREE_DECIMALS),
  },
  SHARE,
  {
    key: 'attributed',
    width: 18,
    // As on the printed list: whoever adds up the rows gets the sum below them.
    cell: ({ order }) => numberCell(printedFigure(order.footprint.attributedEmissionsKgCo2e), THREE_DECIMALS),
    total: (entries) => {
      const counted = entries.filter(({ isVoid }) => !isVoid);
      const figures = counted.map(({ order }) => order.footprint.attributedEmissionsKgCo2e);
      return numberCell(printedSum(figures), THREE_DECIMALS);
    },
  },
  {
    key: 'apart',
    width: 16,
    cell: ({ order }) => numberCell(order.footprint.reportedApartKgCo2e, THREE_DECIMALS),
  },
  intensityColumn('perKg', 'KG'),
  intensityColumn('perPiece', 'PIECE'),
  intensityColumn('perM2', 'M2'),
  intensityColumn('perM2Um', 'M2_UM'),
  {
    key: 'provisional',
    width: 12,
    cell: ({ order }, words) => yesOrNo(order.footprint.hasProvisionalFactor, words),
  },
  {
    key: 'estimated',
    width: 14,
    cell: ({ order }, words) => yesOrNo(order.footprint.hasEstimatedData, words),
  },
];

const REPEATED: ReadonlySet<Column<HistoryEntry>['key']> = new Set([
  ...(['number', 'revision', 'status', 'customerOrderNumber', 'workOrderNumber', 'processingDate'] as const),
  ...(['customerName', 'productName', 'quantity', 'quantityUnit', 'batch', 'attributed'] as const),
]);

/** What a row about a part of an order repeats of the order. */
export const REPEATED_COLUMNS = ORDER_COLUMNS.filter(({ key }) => REPEATED.has(key));

/** One row per work order; the sum leaves void ones out. */
export function orderSheet(entries: readonly HistoryEntry[], words: StatementWords): Sheet {
  return sheetOf(words.translate('listing.sheets.orders'), ORDER_COLUMNS, entries, words);
}
