import type { SeriesColour } from '#report/document.ts';

/** The same colour for the same stage on every screen and on paper; distinct in greyscale. */
const FILLS: Readonly<Record<SeriesColour, string>> = {
  PRE_TREATMENT: 'var(--pc-stage-pre-treatment)',
  ELECTROPLATING: 'var(--pc-stage-electroplating)',
  POST_TREATMENT: 'var(--pc-stage-post-treatment)',
  PERIPHERAL: 'var(--pc-stage-peripheral)',
  SERIES_1: 'var(--pc-series-1)',
  SERIES_2: 'var(--pc-series-2)',
  SERIES_3: 'var(--pc-series-3)',
  SERIES_4: 'var(--pc-series-4)',
};

const DARK_SERIES: ReadonlySet<SeriesColour> = new Set(['PRE_TREATMENT', 'SERIES_1']);

/** Fill of a series, as a design token. */
export function fillOf(colour: SeriesColour): string {
  return FILLS[colour];
}

/** Colour of text that stands on a series, readable in every theme. */
export function inkOn(colour: SeriesColour): string {
  return DARK_SERIES.has(colour) ? 'var(--pc-on-dark-series)' : 'var(--pc-on-light-series)';
}
