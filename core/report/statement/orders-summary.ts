import { printedSum } from '#domain/footprint/printed-sum.ts';
import { sharesOf } from '#domain/footprint/shares.ts';
import type { PrintedOrder } from '#domain/statement/emission-statement.ts';
import type { Block, FiguresBlock, ShareBarBlock, TableBlock } from '../document.ts';
import type { PrintedFigures } from './printed-figures.ts';
import { largestShares, shareBar } from './share-bars.ts';
import { quantityText } from './statement-facts.ts';
import type { StatementWords } from './statement-words.ts';

/** One order with the figures that its part of the sheet prints. */
export interface OrderPart {
  readonly order: PrintedOrder;
  readonly figures: PrintedFigures;
}

function totalBlock(parts: readonly OrderPart[], total: number, words: StatementWords): FiguresBlock {
  const { translate, formats } = words;
  return {
    kind: 'figures',
    figures: [
      {
        label: translate('report.summary.total'),
        value: formats.kgCo2eFixed(total),
        unit: translate('report.figures.unit'),
        detail: translate('report.summary.totalDetail', { count: parts.length }),
      },
    ],
  };
}

function ordersTable(
  parts: readonly OrderPart[],
  shares: readonly number[],
  total: number,
  words: StatementWords,
): TableBlock {
  const { translate, formats } = words;
  const kg = formats.kgCo2eFixed;
  return {
    kind: 'table',
    caption: translate('report.summary.caption'),
    columns: [
      { label: translate('report.summary.order'), align: 'start', weight: 32 },
      { label: translate('report.facts.processingDate'), align: 'start', weight: 14 },
      { label: translate('report.facts.quantity'), align: 'end', weight: 20 },
      { label: translate('report.summary.batch'), align: 'end', weight: 17 },
      { label: translate('report.summary.batchShare'), align: 'end', weight: 11 },
      { label: translate('report.summary.attributed'), align: 'end', weight: 17 },
      { label: translate('report.summary.share'), align: 'end', weight: 11 },
    ],
    rows: [
      ...parts.map(({ order: { content, footprint, number, revision }, figures }, index) => {
        const ids =
          number === null || revision === null
            ? translate('report.facts.notYetNumbered')
            : translate('report.facts.numberAndRevisionValue', { number, revision });
        return [
          {
            text: `${index + 1}. ${content.workOrderNumber}`,
            detail: [content.productName, ids].join(translate('report.lines.detailSeparator')),
          },
          { text: formats.date(content.processingDate) },
          { text: quantityText({ content }, words) },
          { text: kg(figures.totalKgCo2e) },
          { text: formats.quantity(footprint.allocationSharePercent) },
          { text: kg(figures.attributedKgCo2e) },
          { text: formats.share(shares[index] ?? 0) },
        ];
      }),
      [
        { text: translate('report.summary.sum'), emphasis: 'total', span: 5 },
        { text: kg(total), emphasis: 'total' },
        { text: formats.share(printedSum(shares)), emphasis: 'total' },
      ],
    ],
    footnote: translate('report.summary.footnote'),
  };
}

function ordersBar(
  parts: readonly OrderPart[],
  shares: readonly number[],
  words: StatementWords,
): ShareBarBlock {
  const { translate } = words;
  const all = parts.map(({ order, figures }, index) => ({
    label: order.content.workOrderNumber,
    sharePercent: shares[index] ?? 0,
    kgCo2e: figures.attributedKgCo2e,
  }));
  return shareBar(
    translate('report.shares.orders'),
    largestShares(all, translate('report.shares.otherOrders')),
    words,
  );
}

/** The orders of the statement and what they come to: the sum of what their parts print. */
export function ordersSummary(parts: readonly OrderPart[], words: StatementWords): Block[] {
  const attributed = parts.map(({ figures }) => figures.attributedKgCo2e);
  const total = printedSum(attributed);
  const shares = sharesOf(
    parts.map(({ order }) => order.footprint.attributedEmissionsKgCo2e),
    2,
  );
  return [
    totalBlock(parts, total, words),
    ordersTable(parts, shares, total, words),
    ordersBar(parts, shares, words),
  ];
}
