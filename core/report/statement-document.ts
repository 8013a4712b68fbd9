import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { EmissionStatement, PrintedOrder } from '#domain/statement/emission-statement.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { Locale, Translate } from '#i18n/translator.ts';
import type { Block, ParagraphBlock, ReportDocument } from './document.ts';
import { AppliedFactors } from './statement/applied-factors.ts';
import { linesTable } from './statement/lines-table.ts';
import { printedFigures, type PrintedFigures } from './statement/printed-figures.ts';
import { sourceShares, sourcesTable, stageShares } from './statement/source-totals.ts';
import { factsBlock, figuresBlock, quantityText } from './statement/statement-facts.ts';
import { statementWords, type StatementWords } from './statement/statement-words.ts';

function boundaryParagraphs(
  order: PrintedOrder,
  figures: PrintedFigures,
  words: StatementWords,
): ParagraphBlock[] {
  const { translate, formats } = words;
  const { footprint, plant } = order;
  const separator = translate('report.facts.separator');
  const units = footprint.intensities
    .filter(({ kgCo2ePerUnit }) => kgCo2ePerUnit !== null)
    .map(({ declaredUnit }) => translate(`terms.declaredUnitSymbol.${declaredUnit}`));
  const sentences = [
    translate('report.boundary.declaredUnit', {
      quantity: quantityText(order, words),
      alsoPer:
        units.length === 0 ? '' : translate('report.boundary.alsoPer', { units: units.join(separator) }),
    }),
    translate('report.boundary.scope', {
      plant: plant.name,
      stages: figures.stages.map(({ key }) => translate(`terms.stage.${key}`)).join(separator),
    }),
    ...(footprint.allocationSharePercent === 100
      ? []
      : [
          translate('report.boundary.allocation', {
            share: formats.quantity(footprint.allocationSharePercent),
          }),
        ]),
    ...(footprint.hasProvisionalFactor ? [translate('report.boundary.provisional')] : []),
    ...(footprint.hasEstimatedData ? [translate('report.boundary.estimated')] : []),
  ];
  return [{ kind: 'paragraph', tone: 'small', text: sentences.join(words.locale === 'en' ? ' ' : '') }];
}

/** Stage by stage, then what is reported apart: factors are numbered as the eye meets them. */
function linesInPrintOrder(lines: readonly FootprintLine[]): FootprintLine[] {
  const counted = PROCESS_STAGES.flatMap((stage) =>
    lines.filter((line) => line.stage === stage && line.countsInTotal),
  );
  return [...counted, ...lines.filter((line) => !line.countsInTotal)];
}

function orderBlocks(statement: EmissionStatement, order: PrintedOrder, words: StatementWords): Block[] {
  const { translate } = words;
  const figures = printedFigures(order.footprint);
  const factors = new AppliedFactors(linesInPrintOrder(order.footprint.lines));
  const factorParagraphs = factors.paragraphs(words);
  return [
    factsBlock(statement, order, words),
    figuresBlock(order, figures.totalKgCo2e, words),
    linesTable({ order, figures, factors }, words),
    sourcesTable(figures, words),
    stageShares(figures, words),
    sourceShares(figures, words),
    ...(factorParagraphs.length === 0
      ? []
      : [{ kind: 'heading', text: translate('report.factors.heading') } as const, ...factorParagraphs]),
    { kind: 'heading', text: translate('report.boundary.heading') },
    ...boundaryParagraphs(order, figures, words),
  ];
}

/** States whose sheet is marked across the page, since it must not be taken for a statement in force. */
function watermarkOf({ state }: EmissionStatement, translate: Translate): string | null {
  switch (state) {
    case 'ISSUED':
    case 'SUBMITTED':
    case 'SEALED':
    case 'RETURNED':
      return null;
    case 'DRAFT':
    case 'VOID':
    case 'SUPERSEDED':
    case 'REVOKED':
      return translate(`report.watermark.${state}`);
  }
}

/**
 * The emission statement as a document. All printed rows, columns and totals agree, and shares add up to 100.00. Says
 * what the sheet is: self-declared, gate-to-gate, verified by nobody.
 */
export function statementDocument(
  statement: EmissionStatement,
  locale: Locale,
  translate: Translate,
): ReportDocument {
  const words = statementWords(locale, translate);
  const instant = words.formats.instant(statement.printedAt);
  const title = translate('report.title');
  const workOrderNumber = statement.orders
    .map(({ content }) => content.workOrderNumber)
    .join(translate('report.facts.separator'));
  const blocks: Block[] = [
    {
      kind: 'title',
      text: title,
      subtitle: translate('report.subtitle', { instant }),
      mark: translate(`report.mark.${statement.state}`),
    },
    ...statement.orders.flatMap((order) => orderBlocks(statement, order, words)),
    { kind: 'heading', text: translate('report.notesHeading') },
    {
      kind: 'notes',
      items: statement.disclaimer.points.map((point) => (locale === 'en' ? point.en : point.zhTw)),
    },
  ];
  return {
    title: `${title} ${workOrderNumber}`,
    author: statement.issuer.companyName,
    language: locale,
    createdAt: statement.printedAt,
    watermark: watermarkOf(statement, translate),
    footer: translate('report.footer', {
      title,
      workOrderNumber,
      company: statement.issuer.companyName,
      instant,
    }),
    blocks,
  };
}
