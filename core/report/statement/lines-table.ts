import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { PrintedOrder } from '#domain/statement/emission-statement.ts';
import { originIn } from '#i18n/factor-origin.ts';
import { readingNote } from '#i18n/reading-note.ts';
import type { TableBlock, TableCell } from '../document.ts';
import { factorMarks, type AppliedFactors } from './applied-factors.ts';
import type { PrintedFigures } from './printed-figures.ts';
import { unitName, type StatementWords } from './statement-words.ts';

interface TableInput {
  readonly order: PrintedOrder;
  readonly figures: PrintedFigures;
  readonly factors: AppliedFactors;
}

/** How the amount came about: equipment, origin of the data, meter readings, leak rate. */
function lineDetail(line: FootprintLine, { content }: PrintedOrder, words: StatementWords): string {
  const { translate, formats } = words;
  const activity = content.activityData.find(({ id }) => id === line.activityDataId);
  const details = [
    ...(line.equipment === null ? [] : [line.equipment]),
    translate(`terms.origin.${line.origin}`),
  ];
  if (activity?.meter) {
    const { startReading, endReading, multiplier } = activity.meter;
    const readings = { start: formats.quantity(startReading), end: formats.quantity(endReading) };
    details.push(
      multiplier === 1
        ? translate('report.lines.meter', readings)
        : translate('report.lines.meterMultiplier', {
            ...readings,
            multiplier: formats.quantity(multiplier),
          }),
    );
    const note = readingNote(activity.meter, translate, formats);
    if (note !== null) details.push(note);
  }
  const leak = activity?.fugitive;
  if (leak?.chargeKg != null && leak.leakRatePercentPerYear !== null && leak.months !== null) {
    details.push(
      translate('report.lines.leak', {
        charge: formats.quantity(leak.chargeKg),
        rate: formats.quantity(leak.leakRatePercentPerYear),
        months: formats.quantity(leak.months),
      }),
    );
  }
  return details.join(translate('report.lines.detailSeparator'));
}

function lineRow(line: FootprintLine, input: TableInput, words: StatementWords): TableCell[] {
  const { translate, formats, locale } = words;
  const { order, figures, factors } = input;
  const muted = line.countsInTotal ? {} : ({ emphasis: 'muted' } as const);
  const isConverted = line.unit !== line.factor.unit;
  const converted = translate('report.lines.converted', {
    quantity: formats.quantity(line.quantityInFactorUnit),
    unit: unitName(words, line.factor.unit),
  });
  const marks = factorMarks(line.factor, words).map((mark) => ` ${mark}`);
  return [
    {
      text: locale === 'en' ? line.sourceNameEn : line.sourceNameZhTw,
      detail: lineDetail(line, order, words),
      ...muted,
    },
    {
      text: `${formats.quantity(line.quantity)} ${unitName(words, line.unit)}`,
      ...(isConverted ? { detail: converted } : {}),
      ...muted,
    },
    { text: formats.factor(line.factor.kgCo2ePerUnit), ...muted },
    {
      text: `${factors.referenceOf(line.factor)}${marks.join('')}`,
      detail: translate('report.lines.factorSourceValue', {
        publisher: originIn(locale, line.factor).publisher,
        year: line.factor.year,
      }),
      ...muted,
    },
    { text: formats.kgCo2eFixed(figures.lineKgCo2e.get(line.activityDataId) ?? 0), ...muted },
  ];
}

function stageRows(input: TableInput, words: StatementWords): TableCell[][] {
  const { translate, formats } = words;
  const { order, figures } = input;
  return figures.stages.flatMap((stage) => {
    const lines = order.footprint.lines.filter((line) => line.stage === stage.key && line.countsInTotal);
    const equipment = order.content.stageEquipment[stage.key];
    if (lines.length === 0 && equipment === null) return [];
    const emphasis = 'subtotal';
    const subtotal = figures.sources.every((source) => source.sharePercent === 0)
      ? translate('report.lines.subtotalOfNothing')
      : translate('report.lines.subtotal', { share: formats.share(stage.sharePercent) });
    return [
      [
        {
          text: translate(`terms.stage.${stage.key}`),
          emphasis,
          span: 3,
          ...(equipment === null ? {} : { detail: equipment }),
        },
        { text: subtotal, emphasis, align: 'end' },
        { text: formats.kgCo2eFixed(stage.totalKgCo2e), emphasis },
      ],
      ...lines.map((line) => lineRow(line, input, words)),
    ];
  });
}

function apartRows(input: TableInput, words: StatementWords): TableCell[][] {
  const lines = input.order.footprint.lines.filter((line) => !line.countsInTotal);
  if (lines.length === 0) return [];
  return [
    [{ text: words.translate('report.lines.apart'), emphasis: 'muted', span: 5 }],
    ...lines.map((line) => lineRow(line, input, words)),
  ];
}

/** Every line with its amount, factor and product, under the subtotal of its stage; gases reported apart come last. */
export function linesTable(input: TableInput, words: StatementWords): TableBlock {
  const { translate, formats } = words;
  const stages = stageRows(input, words);
  const none: TableCell[][] = [[{ text: translate('report.lines.none'), emphasis: 'muted', span: 5 }]];
  return {
    kind: 'table',
    caption: translate('report.lines.caption'),
    columns: [
      { label: translate('report.lines.source'), align: 'start', weight: 29 },
      { label: translate('report.lines.amount'), align: 'end', weight: 17 },
      { label: translate('report.lines.factor'), align: 'end', weight: 19 },
      { label: translate('report.lines.factorSource'), align: 'start', weight: 30 },
      { label: translate('report.lines.emissions'), align: 'end', weight: 17 },
    ],
    rows: [
      ...(stages.length === 0 ? none : stages),
      [
        { text: translate('report.lines.total'), emphasis: 'total', span: 4 },
        { text: formats.kgCo2eFixed(input.figures.totalKgCo2e), emphasis: 'total' },
      ],
      ...apartRows(input, words),
    ],
    footnote: null,
    continued: translate('report.lines.continued'),
  };
}
