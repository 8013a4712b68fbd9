import { SERIES_COLOURS, type ShareBarBlock, type ShareSegment } from '../document.ts';
import type { PrintedFigures } from './printed-figures.ts';
import { printedSum } from '#domain/footprint/printed-sum.ts';
import { nameOf, type StatementWords } from './statement-words.ts';

export interface Share {
  readonly label: string;
  readonly sharePercent: number;
  readonly kgCo2e: number;
  readonly colour: ShareSegment['colour'];
}

/** Shares as one bar; `shares` add up to 100.00, or are all 0. */
export function shareBar(caption: string, shares: readonly Share[], words: StatementWords): ShareBarBlock {
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

/** The largest shares by themselves, in falling order; beyond four, the smaller ones stand together. */
export function largestShares(shares: readonly Omit<Share, 'colour'>[], other: string): Share[] {
  const sorted = shares.toSorted((a, b) => b.kgCo2e - a.kgCo2e);
  const isLong = sorted.length > SERIES_COLOURS.length;
  const shown = isLong ? sorted.slice(0, SERIES_COLOURS.length - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const together = {
    label: other,
    sharePercent: printedSum(rest.map((share) => share.sharePercent)),
    kgCo2e: printedSum(rest.map((share) => share.kgCo2e)),
  };
  return [...shown, ...(isLong ? [together] : [])].map((share, index) => ({
    ...share,
    colour: SERIES_COLOURS[index] ?? 'SERIES_4',
  }));
}

export function sourceShares(figures: PrintedFigures, words: StatementWords): ShareBarBlock {
  const shares = figures.sources.map((source) => ({
    label: nameOf(words, source),
    sharePercent: source.sharePercent,
    kgCo2e: source.totalKgCo2e,
  }));
  const { translate } = words;
  return shareBar(
    translate('report.shares.sources'),
    largestShares(shares, translate('report.shares.other')),
    words,
  );
}

/** How much of the emissions rests on metered, typed, allocated and estimated data. */
export function originShares(figures: PrintedFigures, words: StatementWords): ShareBarBlock {
  const { translate } = words;
  const shares = figures.origins.map(({ key, lineCount, sharePercent, totalKgCo2e }, index) => ({
    label: translate('report.shares.origin', { origin: translate(`terms.origin.${key}`), count: lineCount }),
    sharePercent,
    kgCo2e: totalKgCo2e,
    colour: SERIES_COLOURS[index] ?? 'SERIES_4',
  }));
  return shareBar(translate('report.shares.origins'), shares, words);
}
