/**
 * A report as data: screen and PDF draw the same blocks. All text is ready to print; figures are already rounded,
 * so that every printed sum agrees with its printed rows.
 */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Takes two columns. */
  readonly isWide?: true;
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly detail: string | null;
}

export interface TableColumn {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Width in proportion to the other columns of the table. */
  readonly weight: number;
}

export interface TableCell {
  readonly text: string;
  readonly align?: 'start' | 'end' | 'center';
  /** Printed smaller beside or under the text: publisher, year, marks. */
  readonly detail?: string;
  readonly emphasis?: 'subtotal' | 'total' | 'muted';
  /** Columns that the cell covers, 1 when absent. */
  readonly span?: number;
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

export const SERIES_COLOURS = ['SERIES_1', 'SERIES_2', 'SERIES_3', 'SERIES_4'] as const;

export type SeriesColour =
  'PRE_TREATMENT' | 'ELECTROPLATING' | 'POST_TREATMENT' | 'PERIPHERAL' | (typeof SERIES_COLOURS)[number];

export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  readonly subtitle: string | null;
  /** What the sheet is and is not, in a frame beside the title. */
  readonly mark: string | null;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
  /** Begins a part of the report, such as one of several orders. */
  readonly isPart?: true;
}

/** How the sheet is found and checked: number, code, address, and the address as a QR code. */
export interface VerificationBlock {
  readonly kind: 'verification';
  readonly facts: readonly Fact[];
  readonly instruction: string;
  readonly url: string;
  /** One text per row of modules, `1` for a dark one. */
  readonly qrRows: readonly string[];
}

/** A seal with what it says and what it does not say. */
export interface SealBlock {
  readonly kind: 'seal';
  readonly label: string;
  readonly detail: string;
  readonly imagePngBase64: string;
}

export interface FactsBlock {
  readonly kind: 'facts';
  readonly columns: 2 | 3;
  readonly facts: readonly Fact[];
}

/** Figures side by side, the first one largest. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly figures: readonly Figure[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly footnote: string | null;
  /** Stands behind the name of a group that goes on after a page break, where the name is repeated. */
  readonly continued?: string;
}

export interface ShareBarBlock {
  readonly kind: 'shareBar';
  readonly caption: string;
  readonly segments: readonly ShareSegment[];
  /** The same in one sentence, for readers who do not see the bar. */
  readonly summary: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: 'body' | 'small';
}

/** Numbered small print. */
export interface NotesBlock {
  readonly kind: 'notes';
  readonly items: readonly string[];
}

export type Block =
  | TitleBlock
  | HeadingBlock
  | FactsBlock
  | FiguresBlock
  | TableBlock
  | ShareBarBlock
  | ParagraphBlock
  | NotesBlock
  | VerificationBlock
  | SealBlock;

export interface ReportDocument {
  readonly title: string;
  /** What the file is about, for its metadata. */
  readonly subject: string;
  readonly author: string;
  readonly language: 'zh-TW' | 'en';
  /** ISO-8601 instant printed as time of issue and written into the file's metadata. */
  readonly createdAt: string;
  /** Mark across the page, for example 草稿. */
  readonly watermark: string | null;
  readonly footer: string;
  readonly blocks: readonly Block[];
}
