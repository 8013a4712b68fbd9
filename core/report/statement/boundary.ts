import type { PrintedOrder } from '#domain/statement/emission-statement.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { Block, ParagraphBlock } from '../document.ts';
import type { OrderPart } from './orders-summary.ts';
import { quantityText } from './statement-facts.ts';
import { nameOf, type StatementWords } from './statement-words.ts';

function paragraph(sentences: readonly string[], { locale }: StatementWords): ParagraphBlock {
  return { kind: 'paragraph', tone: 'small', text: sentences.join(locale === 'en' ? ' ' : '') };
}

function declaredUnit(order: PrintedOrder, words: StatementWords): string {
  const { translate } = words;
  const units = order.footprint.intensities
    .filter(({ kgCo2ePerUnit }) => kgCo2ePerUnit !== null)
    .map(({ declaredUnit: unit }) => translate(`terms.declaredUnitSymbol.${unit}`));
  const alsoPer =
    units.length === 0
      ? ''
      : translate('report.boundary.alsoPer', { units: units.join(translate('report.facts.separator')) });
  return translate('report.boundary.declaredUnit', {
    workOrderNumber: order.content.workOrderNumber,
    quantity: quantityText(order, words),
    alsoPer,
  });
}

function allocation({ footprint }: PrintedOrder, { translate, formats }: StatementWords): string[] {
  if (footprint.allocationSharePercent === 100) return [];
  const share = formats.quantity(footprint.allocationSharePercent);
  return [translate('report.boundary.allocation', { share })];
}

/**
 * What is left out, and whether electricity is. Bought power that enters at nothing does so for a certificate (T-REC in
 * Taiwan), and a sheet that deducts one must not say that it does not.
 */
function leftOut(orders: readonly PrintedOrder[], words: StatementWords): string {
  const { translate } = words;
  const atNothing = orders
    .flatMap(({ footprint }) => footprint.lines)
    .filter(
      ({ category, quantity, factor }) => category === 'SCOPE2' && quantity > 0 && factor.kgCo2ePerUnit === 0,
    );
  if (atNothing.length === 0) return translate('report.boundary.leftOut');
  const names = atNothing.map(({ sourceNameZhTw, sourceNameEn }) =>
    nameOf(words, { nameZhTw: sourceNameZhTw, nameEn: sourceNameEn }),
  );
  const sources = [...new Set(names)].join(translate('report.facts.separator'));
  return translate('report.boundary.leftOutButPower', { sources });
}

/** What the figures refer to, what they include and leave out, and how data and factors are marked. */
export function boundaryBlocks(parts: readonly OrderPart[], words: StatementWords): Block[] {
  const { translate } = words;
  const separator = translate('report.facts.separator');
  const stages = PROCESS_STAGES.filter((stage) =>
    parts.some(({ figures }) => figures.stages.some(({ key }) => key === stage)),
  );
  const plants = [...new Set(parts.map(({ order }) => order.plant.name))];
  const orders = parts.map(({ order }) => order);
  return [
    { kind: 'heading', text: translate('report.boundary.heading') },
    ...orders.map((order) => paragraph([declaredUnit(order, words), ...allocation(order, words)], words)),
    paragraph(
      [
        translate('report.boundary.scope', {
          plant: plants.join(separator),
          stages: stages.map((stage) => translate(`terms.stage.${stage}`)).join(separator),
        }),
        leftOut(orders, words),
        ...(orders.some(({ footprint }) => footprint.hasProvisionalFactor)
          ? [translate('report.boundary.provisional')]
          : []),
        ...(orders.some(({ footprint }) => footprint.hasEstimatedData)
          ? [translate('report.boundary.estimated')]
          : []),
        ...(orders.some(({ footprint }) => footprint.lines.some((line) => !line.countsInTotal))
          ? [translate('report.boundary.apart')]
          : []),
      ],
      words,
    ),
  ];
}
