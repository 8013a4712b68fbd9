import type { Locale, Translate } from '#i18n/translator.ts';
import type { Fact, ReportDocument, TableBlock, TableCell } from '../document.ts';
import { printedFigures } from '../statement/printed-figures.ts';
import { printedSum } from '#domain/footprint/printed-sum.ts';
import { quantityText } from '../statement/statement-facts.ts';
import { statementWords, type StatementWords } from '../statement/statement-words.ts';
import type { HistoryEntry, HistoryList } from './history-list.ts';

interface PrintedEntry extends HistoryEntry {
  /** As the statement of the order prints it. */
  readonly attributedKgCo2e: number;
}

function marksOf({ order, isVoid }: HistoryEntry, { translate }: StatementWords): string[] {
  return [
    ...(isVoid ? [translate('listing.voided')] : []),
    ...(order.footprint.hasProvisionalFactor ? [translate('listing.provisional')] : []),
    ...(order.footprint.hasEstimatedData ? [translate('listing.estimated')] : []),
  ];
}

function entryRow(entry: PrintedEntry, words: StatementWords): TableCell[] {
  const { formats, translate } = words;
  const { content, footprint } = entry.order;
  const muted = entry.isVoid ? ({ emphasis: 'muted' } as const) : {};
  const details = [content.productName, ...marksOf(entry, words)];
  return [
    { text: formats.date(content.processingDate), ...muted },
    {
      text: content.workOrderNumber,
      detail: details.join(translate('report.lines.detailSeparator')),
      ...muted,
    },
    {
      text: content.customerOrderNumber,
      ...(content.customerName === null ? {} : { detail: content.customerName }),
      ...muted,
    },
    { text: quantityText({ content }, words), ...muted },
    { text: formats.quantity(footprint.allocationSharePercent), ...muted },
    { text: formats.kgCo2eFixed(entry.attributedKgCo2e), ...muted },
  ];
}

function entriesTable(entries: readonly PrintedEntry[], total: number, words: StatementWords): TableBlock {
  const { translate, formats } = words;
  const none: TableCell[][] = [[{ text: translate('listing.none'), emphasis: 'muted', span: 6 }]];
  return {
    kind: 'table',
    caption: translate('listing.caption'),
    columns: [
      { label: translate('listing.date'), align: 'start', weight: 13 },
      { label: translate('listing.order'), align: 'start', weight: 38 },
      { label: translate('listing.customerOrder'), align: 'start', weight: 28 },
      { label: translate('listing.quantity'), align: 'end', weight: 20 },
      { label: translate('listing.share'), align: 'end', weight: 12 },
      { label: translate('listing.attributed'), align: 'end', weight: 19 },
    ],
    rows: [
      ...(entries.length === 0 ? none : entries.map((entry) => entryRow(entry, words))),
      [
        { text: translate('listing.sum'), emphasis: 'total', span: 5 },
        { text: formats.kgCo2eFixed(total), emphasis: 'total' },
      ],
    ],
    footnote: translate('listing.footnote'),
  };
}

function factsOf({ companyName, entries, selection }: HistoryList, words: StatementWords): Fact[] {
  const { translate, formats } = words;
  const dates = entries.map(({ order }) => order.content.processingDate).sort();
  const [first] = dates;
  const last = dates.at(-1);
  const voided = entries.filter(({ isVoid }) => isVoid).length;
  const count = entries.length;
  return [
    { label: translate('report.facts.company'), value: companyName },
    {
      label: translate('listing.count'),
      value:
        voided === 0
          ? translate('listing.countValue', { count })
          : translate('listing.countWithVoid', { count, voided: formats.count(voided) }),
    },
    ...(first === undefined || last === undefined
      ? []
      : [
          {
            label: translate('listing.period'),
            value: translate('listing.periodValue', {
              first: formats.date(first),
              last: formats.date(last),
            }),
          },
        ]),
    ...(selection === null ? [] : [{ label: translate('listing.selection'), value: selection }]),
  ];
}

/** A list of work orders with the sum of what is attributed to them, as their statements print it. */
export function historyDocument(list: HistoryList, locale: Locale, translate: Translate): ReportDocument {
  const words = statementWords(locale, translate);
  const instant = words.formats.instant(list.printedAt);
  const title = translate('listing.title');
  const entries = list.entries.map((entry) => ({
    ...entry,
    attributedKgCo2e: printedFigures(entry.order.footprint).attributedKgCo2e,
  }));
  const counted = entries.filter(({ isVoid }) => !isVoid);
  const total = printedSum(counted.map(({ attributedKgCo2e }) => attributedKgCo2e));
  return {
    title: `${title} ${list.companyName}`,
    subject: translate('listing.subject', { count: entries.length, company: list.companyName }),
    author: list.companyName,
    language: locale,
    createdAt: list.printedAt,
    watermark: null,
    footer: translate('listing.footer', { title, company: list.companyName, instant }),
    blocks: [
      { kind: 'title', text: title, subtitle: translate('listing.subtitle', { instant }), mark: null },
      { kind: 'facts', columns: 3, facts: factsOf(list, words) },
      {
        kind: 'figures',
        figures: [
          {
            label: translate('listing.total'),
            value: words.formats.kgCo2eFixed(total),
            unit: translate('report.figures.unit'),
            detail: counted.length === entries.length ? null : translate('listing.totalDetail'),
          },
        ],
      },
      entriesTable(entries, total, words),
    ],
  };
}
