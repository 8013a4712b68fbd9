/** The look of the sheet: verdigris on white paper. Colours are those of the screen's light theme. */
import type { SeriesColour } from '../document.ts';

export const colours = {
  brand: '#0f766e',
  brandSoft: '#e9f4f2',
  ink: '#10201c',
  muted: '#50625c',
  line: '#c9d6d2',
  watermark: '#b91c1c',
} as const;

/** The same colour for the same stage on screen and on paper; distinct in greyscale. */
export const seriesColours: Readonly<Record<SeriesColour, string>> = {
  PRE_TREATMENT: '#0f4c47',
  ELECTROPLATING: '#1e8f82',
  POST_TREATMENT: '#d9a441',
  PERIPHERAL: '#f3dfa8',
  SERIES_1: '#3b4a6b',
  SERIES_2: '#7f8fb5',
  SERIES_3: '#b9a3c9',
  SERIES_4: '#e4dced',
};

/** Margins and sizes in points. */
export const sheet = {
  marginX: 40,
  marginTop: 30,
  /** Below this line stands the footer alone. */
  marginBottom: 38,
  gap: 7.5,
  hairline: 0.4,
  rule: 0.9,
} as const;

export const type = {
  title: 17,
  heading: 8.8,
  body: 7.7,
  detail: 6.4,
  notes: 6.1,
  hero: 21,
  figure: 11,
} as const;
