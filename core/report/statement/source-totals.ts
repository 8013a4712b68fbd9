import { printedSum } from '#domain/footprint/printed-sum.ts';
import type { TableBlock } from '../document.ts';
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
    footnote: translate(shareSum === 0 ? 'report.sources.footnoteOfNothing' : 'report.sources.footnote'),
  };
}
