/**
 * A report as data: screen and PDF draw the same blocks. All text is ready to print; figures are already rounded,
 * so that every printed sum agrees with its printed rows.
 */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface TableCell {
  readonly text: string;
  readonly align?: 'start' | 'end' | 'center';
  /** Printed smaller under the text: publisher, year, marks. */
  readonly detail?: string;
  readonly emphasis?: 'subtotal' | 'total' | 'muted';
}

export interface ShareSegment {
  readonly label: string;
  /** Percent of the bar, 0 to 100. */
  readonly sharePercent: number;
  readonly shareText: string;
  readonly valueText: string;
  /** Colour key of the design: a stage or an ordinal for sources. */
  readonly colour: SeriesColour;
}

export type SeriesColour =
  | 'PRE_TREATMENT'
  | 'ELECTROPLATING'
  | 'POST_TREATMENT'
  | 'PERIPHERAL'
  | 'SERIES_1'
  | 'SERIES_2'
  | 'SERIES_3'
  | 'SERIES_4';

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly subtitle: string | null }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly columns: 2 | 3; readonly facts: readonly Fact[] }
  | { readonly kind: 'figure'; readonly label: string; readonly value: string; readonly unit: string; readonly detail: string | null }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly label: string; readonly align: 'start' | 'end'; readonly weight: number }[];
      readonly rows: readonly (readonly TableCell[])[];
      readonly footnote: string | null;
    }
  | { readonly kind: 'shareBar'; readonly caption: string; readonly segments: readonly ShareSegment[]; readonly summary: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'body' | 'small' }
  | { readonly kind: 'notes'; readonly items: readonly string[] };

export interface ReportDocument {
  readonly title: string;
  readonly language: 'zh-TW' | 'en';
  /** ISO-8601 instant printed as time of issue and written into the file's metadata. */
  readonly createdAt: string;
  /** Mark across the page, for example 草稿. */
  readonly watermark: string | null;
  readonly footer: string;
  readonly blocks: readonly Block[];
}
