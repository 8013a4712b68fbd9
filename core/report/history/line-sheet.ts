import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { originIn } from '#i18n/factor-origin.ts';
import { nameOf, unitName, type StatementWords } from '../statement/statement-words.ts';
import type { HistoryEntry } from './history-list.ts';
import { REPEATED_COLUMNS, SHARE } from './order-sheet.ts';
import { sheetOf, yesOrNo, type Column } from './sheet-columns.ts';
import { ANY_DECIMALS, numberCell, textCell, THREE_DECIMALS, WHOLE, type Sheet } from './sheet.ts';

interface Row {
  readonly entry: HistoryEntry;
  readonly line: FootprintLine;
}

function ofOrder({ cell, key, width }: Column<HistoryEntry>): Column<Row> {
  return { key, width, cell: ({ entry }, words) => cell(entry, words) };
}

/** Amount in the unit of the factor, times the factor. */
function calculation({ line }: Row, words: StatementWords): string {
  const { translate, formats } = words;
  return translate('listing.calculation', {
    quantity: formats.quantity(line.quantityInFactorUnit),
    unit: unitName(words, line.factor.unit),
    factor: formats.factor(line.factor.kgCo2ePerUnit),
  });
}

const ACTIVITY: readonly Column<Row>[] = [
  {
    key: 'stage',
    width: 12,
    cell: ({ line }, { translate }) => textCell(translate(`terms.stage.${line.stage}`)),
  },
  {
    key: 'source',
    width: 18,
    cell: ({ line }, words) =>
      textCell(nameOf(words, { nameZhTw: line.sourceNameZhTw, nameEn: line.sourceNameEn })),
  },
  {
    key: 'category',
    width: 12,
    cell: ({ line }, { translate }) => textCell(translate(`terms.category.${line.category}`)),
  },
  {
    key: 'origin',
    width: 10,
    cell: ({ line }, { translate }) => textCell(translate(`terms.origin.${line.origin}`)),
  },
  { key: 'equipment', width: 18, cell: ({ line }) => textCell(line.equipment) },
  {
    key: 'lineQuantity',
    width: 12,
    cell: ({ line }) => numberCell(line.quantity, ANY_DECIMALS),
  },
  {
    key: 'lineUnit',
    width: 8,
    cell: ({ line }, words) => textCell(unitName(words, line.unit)),
  },
  {
    key: 'factorQuantity',
    width: 12,
    cell: ({ line }) => numberCell(line.quantityInFactorUnit, ANY_DECIMALS),
  },
];

const FACTOR: readonly Column<Row>[] = [
  {
    key: 'factorUnit',
    width: 8,
    cell: ({ line }, words) => textCell(unitName(words, line.factor.unit)),
  },
  {
    key: 'factorValue',
    width: 16,
    cell: ({ line }) => numberCell(line.factor.kgCo2ePerUnit, ANY_DECIMALS),
  },
  {
    key: 'factorName',
    width: 30,
    cell: ({ line }, words) => textCell(nameOf(words, line.factor)),
  },
  {
    key: 'factorId',
    width: 18,
    cell: ({ line: { factor } }) => textCell(factor.ownerId === OFFICIAL_OWNER ? factor.factorId : null),
  },
  {
    key: 'publisher',
    width: 20,
    cell: ({ line }, { locale }) => textCell(originIn(locale, line.factor).publisher),
  },
  {
    key: 'document',
    width: 30,
    cell: ({ line }, { locale }) => textCell(originIn(locale, line.factor).document),
  },
  { key: 'year', width: 7, cell: ({ line }) => numberCell(line.factor.year, WHOLE) },
  { key: 'gwpSet', width: 7, cell: ({ line }) => textCell(line.factor.gwpSet) },
  {
    key: 'isProvisional',
    width: 8,
    cell: ({ line }, words) => yesOrNo(line.factor.isProvisional, words),
  },
  {
    key: 'isFallback',
    width: 8,
    cell: ({ line }, words) => yesOrNo(line.factor.isFallback, words),
  },
  { key: 'calculation', width: 40, cell: (row, words) => textCell(calculation(row, words)) },
  {
    key: 'result',
    width: 18,
    cell: ({ line }) => numberCell(line.emissionsKgCo2e, THREE_DECIMALS),
  },
  {
    key: 'countsInTotal',
    width: 10,
    cell: ({ entry, line }, words) => yesOrNo(line.countsInTotal && !entry.isVoid, words),
  },
];

const LINE_COLUMNS = [...REPEATED_COLUMNS.map(ofOrder), ...ACTIVITY, ...FACTOR, ofOrder(SHARE)];

/** One row per line of activity data, with its factor and how its emissions follow from both. */
export function lineSheet(entries: readonly HistoryEntry[], words: StatementWords): Sheet {
  const rows = entries.flatMap((entry) => entry.order.footprint.lines.map((line) => ({ entry, line })));
  return sheetOf(words.translate('listing.sheets.lines'), LINE_COLUMNS, rows, words);
}
