import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { Locale, Translate } from '#i18n/translator.ts';
import type { Block, ReportDocument } from './document.ts';
import { AppliedFactors } from './statement/applied-factors.ts';
import { boundaryBlocks } from './statement/boundary.ts';
import { linesTable } from './statement/lines-table.ts';
import { ordersSummary, type OrderPart } from './statement/orders-summary.ts';
import { printedFigures } from './statement/printed-figures.ts';
import { sealBlock, verificationBlock } from './statement/proof-blocks.ts';
import { originShares, sourceShares, stageShares } from './statement/share-bars.ts';
import { sourcesTable } from './statement/source-totals.ts';
import { figuresBlock, orderBlock, partiesBlock, voidBlock } from './statement/statement-facts.ts';
import { statementWords, type StatementWords } from './statement/statement-words.ts';

/** Stage by stage, then what is reported apart: factors are numbered as the eye meets them. */
function linesInPrintOrder(lines: readonly FootprintLine[]): FootprintLine[] {
  const counted = PROCESS_STAGES.flatMap((stage) =>
    lines.filter((line) => line.stage === stage && line.countsInTotal),
  );
  return [...counted, ...lines.filter((line) => !line.countsInTotal)];
}

function orderPart({ order, figures }: OrderPart, factors: AppliedFactors, words: StatementWords): Block[] {
  return [
    figuresBlock(order, figures, words),
    linesTable({ order, figures, factors }, words),
    sourcesTable(figures, words),
    stageShares(figures, words),
    sourceShares(figures, words),
    originShares(figures, words),
  ];
}

/** The one order, or a summary of all and then each under its heading. */
function orderBlocks(
  statement: EmissionStatement,
  parts: readonly OrderPart[],
  factors: AppliedFactors,
  words: StatementWords,
): Block[] {
  const parties = partiesBlock(statement, words);
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) {
    const { facts } = orderBlock(only.order, words);
    return [{ ...parties, facts: [...parties.facts, ...facts] }, ...orderPart(only, factors, words)];
  }
  return [
    parties,
    ...ordersSummary(parts, words),
    ...parts.flatMap((part, index): Block[] => [
      {
        kind: 'heading',
        isPart: true,
        text: words.translate('report.summary.part', {
          index: index + 1,
          count: parts.length,
          workOrderNumber: part.order.content.workOrderNumber,
        }),
      },
      orderBlock(part.order, words),
      ...orderPart(part, factors, words),
    ]),
  ];
}

function titleBlock(statement: EmissionStatement, { translate, formats }: StatementWords): Block {
  const instant = formats.instant(statement.printedAt);
  return {
    kind: 'title',
    text: translate('report.title'),
    subtitle:
      statement.issue === null
        ? translate('report.draftSubtitle', { instant })
        : translate('report.subtitle'),
    mark: translate(`report.mark.${statement.state}`),
  };
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

/** What the sheet is called: the serial number, or the number of the order while it has none. */
function nameOfSheet(
  { issue, orders, customerOrderNumber }: EmissionStatement,
  translate: Translate,
): string {
  if (issue !== null) {
    const { serialNumber, revision } = issue;
    return translate('report.verification.serialValue', { serialNumber, revision });
  }
  const [first] = orders;
  return orders.length === 1 && first !== undefined ? first.content.workOrderNumber : customerOrderNumber;
}

function footerOf(statement: EmissionStatement, { translate, formats }: StatementWords): string {
  const { issue, issuer } = statement;
  const parameters = {
    title: translate('report.title'),
    sheet: nameOfSheet(statement, translate),
    company: issuer.companyName,
  };
  if (issue === null)
    return translate('report.draftFooter', {
      ...parameters,
      instant: formats.instant(statement.printedAt),
    });
  return translate('report.footer', { ...parameters, code: issue.code });
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
  const { orders, issue, seal, disclaimer } = statement;
  const parts = orders.map((order) => ({ order, figures: printedFigures(order.footprint) }));
  const factors = new AppliedFactors(orders.flatMap(({ footprint }) => linesInPrintOrder(footprint.lines)));
  const blocks: Block[] = [
    titleBlock(statement, words),
    ...(statement.state === 'VOID' ? [voidBlock(statement, words)] : []),
    ...(issue === null ? [] : [verificationBlock(issue, words)]),
    ...orderBlocks(statement, parts, factors, words),
    ...(factors.isEmpty ? [] : [factors.table(words)]),
    ...boundaryBlocks(parts, words),
    ...(seal === null ? [] : [sealBlock(seal, words)]),
    { kind: 'heading', text: translate('report.notesHeading', { version: disclaimer.version }) },
    { kind: 'notes', items: disclaimer.points.map((point) => (locale === 'en' ? point.en : point.zhTw)) },
  ];
  return {
    title: `${translate('report.title')} ${nameOfSheet(statement, translate)}`,
    subject: translate('report.subject', { customerOrderNumber: statement.customerOrderNumber }),
    author: statement.issuer.companyName,
    language: locale,
    createdAt: statement.printedAt,
    watermark: watermarkOf(statement, translate),
    footer: footerOf(statement, words),
    blocks,
  };
}
