import { SERIES_COLOURS, type ShareBarBlock, type ShareSegment, type TableBlock } from '../document.ts';
import type { PrintedFigures } from './printed-figures.ts';
import { nameOf, type StatementWords } from './statement-words.ts';

/** Totals per source over the stages, closed both ways. */
export function sourcesTable(figures: PrintedFigures, words: StatementWords): TableBlock {
  const { translate, formats } = words;
  const kg = formats.kgCo2eFixed;
  const shareSum = printedSum(figures.sources.map((source) => source.sharePercent));
  return {
    kind: 'table',
    caption: translate('report.sources.caption'),
    columns: [
      { label: translate('report.sources.source'), align: 'start', weight: 26 },
      ...figures.stages.map((stage) => ({
        label: translate(`terms.stage.${stage.key}`),
        align: 'end' as const,
        weight: 16,
      })),
      { label: translate('report.sources.total'), align: 'end', weight: 17 },
      { label: translate('report.sources.share'), align: 'end', weight: 12 },
    ],
    rows: [
      ...figures.sources.map((source) => [
        { text: nameOf(words, source) },
        ...source.cellsKgCo2e.map((cell) => ({ text: kg(cell) })),
        { text: kg(source.totalKgCo2e) },
        { text: formats.share(source.sharePercent) },
      ]),
      [
        { text: translate('report.sources.total'), emphasis: 'total' },
        ...figures.stages.map((stage) => ({ text: kg(stage.totalKgCo2e), emphasis: 'total' as const })),
        { text: kg(figures.totalKgCo2e), emphasis: 'total' },
        { text: formats.share(shareSum), emphasis: 'total' },
      ],
    ],
    footnote: translate('report.sources.footnote'),
  };
}

interface Share {
  readonly label: string;
  readonly sharePercent: number;
  readonly kgCo2e: number;
  readonly colour: ShareSegment['colour'];
}

function shareBar(caption: string, shares: readonly Share[], words: StatementWords): ShareBarBlock {
  const { translate, formats } = words;
  const parts = shares.map(({ label, sharePercent }) =>
    translate('report.shares.part', { label, share: formats.share(sharePercent) }),
  );
  const isEmpty = shares.every(({ sharePercent }) => sharePercent === 0);
  return {
    kind: 'shareBar',
    caption,
    segments: shares.map(({ label, sharePercent, kgCo2e, colour }) => ({
      label,
      sharePercent,
      colour,
      shareText: translate('report.shares.share', { share: formats.share(sharePercent) }),
      valueText: translate('report.shares.value', { value: formats.kgCo2eFixed(kgCo2e) }),
    })),
    summary: isEmpty
      ? translate('report.shares.empty')
      : translate('report.shares.summary', {
          caption,
          parts: parts.join(translate('report.shares.separator')),
        }),
  };
}

export function stageShares(figures: PrintedFigures, words: StatementWords): ShareBarBlock {
  const shares = figures.stages.map((stage) => ({
    label: words.translate(`terms.stage.${stage.key}`),
    sharePercent: stage.sharePercent,
    kgCo2e: stage.totalKgCo2e,
    colour: stage.key,
  }));
  return shareBar(words.translate('report.shares.stages'), shares, words);
}

/** Sums figures that were printed with at most 3 decimals, without the noise of binary fractions. */
function printedSum(values: readonly number[]): number {
  return values.reduce((units, value) => units + Math.round(value * 1000), 0) / 1000;
}

/** Shares by source, largest first; beyond four, the smaller ones stand together. */
export function sourceShares(figures: PrintedFigures, words: StatementWords): ShareBarBlock {
  const sorted = figures.sources.toSorted((a, b) => b.totalKgCo2e - a.totalKgCo2e);
  const isLong = sorted.length > SERIES_COLOURS.length;
  const shown = isLong ? sorted.slice(0, SERIES_COLOURS.length - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const named = [
    ...shown.map((source) => ({ ...source, label: nameOf(words, source) })),
    ...(isLong
      ? [
          {
            label: words.translate('report.shares.other'),
            sharePercent: printedSum(rest.map((source) => source.sharePercent)),
            totalKgCo2e: printedSum(rest.map((source) => source.totalKgCo2e)),
          },
        ]
      : []),
  ];
  const shares = named.map(({ label, sharePercent, totalKgCo2e }, index) => ({
    label,
    sharePercent,
    kgCo2e: totalKgCo2e,
    colour: SERIES_COLOURS[index] ?? 'SERIES_4',
  }));
  return shareBar(words.translate('report.shares.sources'), shares, words);
}
