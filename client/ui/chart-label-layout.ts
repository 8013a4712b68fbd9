/** One part of a share bar as its label needs it. */
export interface LabelledPart {
  readonly key: string;
  readonly text: string;
  /** Percent of the bar, 0 to 100. */
  readonly sharePercent: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  /** Inside its segment, or below the bar in a row of its own. */
  readonly isInside: boolean;
  /** Middle of the text, pixels from the left end of the bar. */
  readonly x: number;
  /** Middle of the segment that the label belongs to. */
  readonly anchorX: number;
  readonly width: number;
  /** Row below the bar, from 0; always 0 inside. */
  readonly row: number;
}

const INSIDE_PADDING_PX = 16;
const GAP_PX = 12;
/** Room for the colour mark before a label outside its segment. */
const MARK_PX = 16;
const LATIN_WIDTH_EM = 0.58;

/** Estimated width of a text in pixels: Chinese characters are one em wide, Latin ones a little over half. */
export function textWidthPx(text: string, fontSizePx: number): number {
  let ems = 0;
  for (const character of text) ems += character > '\u2E7F' ? 1 : LATIN_WIDTH_EM;
  return ems * fontSizePx;
}

function rowsThatFit(labels: readonly PlacedLabel[], barWidthPx: number): PlacedLabel[][] {
  const rows: PlacedLabel[][] = [];
  let rowWidth = Infinity;
  for (const label of labels) {
    if (rowWidth + GAP_PX + label.width > barWidthPx) {
      rows.push([]);
      rowWidth = -GAP_PX;
    }
    rows.at(-1)?.push(label);
    rowWidth += GAP_PX + label.width;
  }
  return rows;
}

function spreadRow(labels: readonly PlacedLabel[], row: number, barWidthPx: number): PlacedLabel[] {
  let leftEdge = 0;
  const pushedRight = labels.map((label) => {
    const x = Math.max(label.x, leftEdge + label.width / 2);
    leftEdge = x + label.width / 2 + GAP_PX;
    return { ...label, x, row };
  });
  let rightEdge = barWidthPx;
  return pushedRight
    .toReversed()
    .map((label) => {
      const x = Math.min(label.x, rightEdge - label.width / 2);
      rightEdge = x - label.width / 2 - GAP_PX;
      return { ...label, x };
    })
    .toReversed();
}

/**
 * Places the labels of a share bar so that none overlaps another: in the segment where it fits, otherwise below
 * the bar as near to the segment as the neighbours allow. Parts without a share get no label.
 */
export function placeLabels(
  parts: readonly LabelledPart[],
  barWidthPx: number,
  fontSizePx: number,
): PlacedLabel[] {
  let start = 0;
  const labels: PlacedLabel[] = [];
  for (const part of parts) {
    const segmentPx = (part.sharePercent / 100) * barWidthPx;
    const anchorX = start + segmentPx / 2;
    start += segmentPx;
    if (part.sharePercent <= 0) continue;
    const textPx = textWidthPx(part.text, fontSizePx);
    const isInside = textPx + INSIDE_PADDING_PX <= segmentPx;
    const width = isInside ? textPx : textPx + MARK_PX;
    labels.push({ key: part.key, text: part.text, isInside, x: anchorX, anchorX, width, row: 0 });
  }
  const outside = rowsThatFit(
    labels.filter((label) => !label.isInside),
    barWidthPx,
  ).flatMap((row, index) => spreadRow(row, index, barWidthPx));
  return [...labels.filter((label) => label.isInside), ...outside];
}
