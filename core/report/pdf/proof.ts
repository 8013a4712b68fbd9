import type { SealBlock, VerificationBlock } from '../document.ts';
import { drawPlacedFacts, placeFacts } from './facts.ts';
import type { Area } from './pdf-canvas.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, type } from './sheet-style.ts';

const PADDING = 8;
/** Edge of the QR code with its quiet zone: modules of a printed address stay well above a quarter of a millimetre. */
const QR_EDGE = 82;
/** Light modules around a QR code that readers ask for. */
const QUIET_MODULES = 4;
/** Neighbouring boxes overlap by a hair, or viewers show seams between them. */
const SEAM_OVERLAP = 0.04;
const FACT_COLUMNS = 3;

function drawQr(flow: SheetFlow, rows: readonly string[], area: Area): void {
  flow.canvas.box(area, '#ffffff');
  const module = area.width / (rows.length + 2 * QUIET_MODULES);
  rows.forEach((row, index) => {
    for (const run of row.matchAll(/1+/gu)) {
      flow.canvas.box(
        {
          x: area.x + (QUIET_MODULES + run.index) * module,
          y: area.y + (QUIET_MODULES + index) * module,
          width: run[0].length * module + SEAM_OVERLAP,
          height: module + SEAM_OVERLAP,
        },
        '#000000',
      );
    }
  });
}

/** Draws on a soft ground how the sheet is checked, with the QR code at the right; stands on one page. */
export function drawVerification(flow: SheetFlow, block: VerificationBlock): void {
  const left = flow.left + PADDING;
  const width = flow.width - QR_EDGE - 3 * PADDING;
  const facts = placeFacts(flow, { facts: block.facts, columns: FACT_COLUMNS, left, width });
  const instruction = flow.linesOf(block.instruction, width, type.detail);
  const address = flow.linesOf(block.url, width, type.body);
  const textHeight =
    facts.height + 3 + (instruction.length * type.detail + address.length * type.body) * LINE_HEIGHT;
  const height = Math.max(QR_EDGE, textHeight) + 2 * PADDING;
  flow.ensure(height);
  flow.canvas.box({ x: flow.left, y: flow.y, width: flow.width, height }, colours.brandSoft);
  const edge = { width: QR_EDGE, height: QR_EDGE };
  const qrLeft = flow.right - PADDING - QR_EDGE;
  drawQr(flow, block.qrRows, { ...edge, x: qrLeft, y: flow.y + (height - QR_EDGE) / 2 });
  const top = flow.y + (height - textHeight) / 2;
  const below = drawPlacedFacts(flow, facts, top) + 3;
  const style = { size: type.detail, colour: colours.muted };
  const end = flow.setLines(instruction, { x: left, y: below }, style);
  flow.setLines(address, { x: left, y: end }, { size: type.body, colour: colours.brand, isBold: true });
  flow.y += height;
}

const SEAL_HEIGHT = 74;
const SEAL_MOST_WIDTH = 150;

/** Draws the seal with what it confirms beside it; stands on one page. */
export function drawSeal(flow: SheetFlow, block: SealBlock): void {
  const image = flow.canvas.imageOf(block.imagePngBase64);
  const scale = Math.min(SEAL_HEIGHT / image.height, SEAL_MOST_WIDTH / image.width);
  const area = { width: image.width * scale, height: image.height * scale };
  const x = flow.left + area.width + 2 * PADDING;
  const label = flow.linesOf(block.label, flow.right - x, type.heading);
  const detail = flow.linesOf(block.detail, flow.right - x, type.body);
  const textHeight = (label.length * type.heading + detail.length * type.body) * LINE_HEIGHT + 2;
  const height = Math.max(SEAL_HEIGHT, textHeight);
  flow.ensure(height);
  const middle = flow.y + height / 2;
  flow.canvas.image(block.imagePngBase64, { ...area, x: flow.left + PADDING, y: middle - area.height / 2 });
  const style = { size: type.heading, colour: colours.brand, isBold: true };
  const below = flow.setLines(label, { x, y: middle - textHeight / 2 }, style);
  flow.setLines(detail, { x, y: below + 2 }, { size: type.body, colour: colours.muted });
  flow.y += height;
}
