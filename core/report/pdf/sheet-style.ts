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
  marginTop: 34,
  /** Below this line stands the footer alone. */
  marginBottom: 38,
  gap: 9,
  hairline: 0.4,
  rule: 0.9,
} as const;

export const type = {
  title: 18,
  heading: 9.4,
  body: 8.2,
  detail: 6.9,
  notes: 6.7,
  hero: 22,
  figure: 11.5,
} as const;
