import type { EmissionStatement, PrintedOrder } from '#domain/statement/emission-statement.ts';
import type { Coating } from '#domain/work-order/work-order.ts';
import type { Fact, FactsBlock, Figure, FiguresBlock } from '../document.ts';
import type { PrintedFigures } from './printed-figures.ts';
import { goodsQuantity, type StatementWords } from './statement-words.ts';

const CM2_PER_M2 = 10_000;

function partyFacts(statement: EmissionStatement, words: StatementWords): Fact[] {
  const { translate } = words;
  const { issuer, customerName, customerOrderNumber } = statement;
  const { companyName, taxId } = issuer;
  const notStated = translate('report.facts.notStated');
  return [
    { label: translate('report.facts.customer'), value: customerName ?? notStated },
    { label: translate('report.facts.company'), value: companyName },
    { label: translate('report.facts.taxId'), value: taxId ?? notStated },
    { label: translate('report.facts.customerOrderNumber'), value: customerOrderNumber },
  ];
}

function orderFacts(order: PrintedOrder, words: StatementWords): Fact[] {
  const { translate, formats } = words;
  const { content, number, revision } = order;
  const [first] = content.coatings;
  const metal =
    first &&
    `${translate(`terms.metal.${first.metal}`)} ${translate(`terms.metalSymbol.${first.metal}`)}`.trim();
  const method = content.platingMethod && translate(`terms.platingMethod.${content.platingMethod}`);
  const metalText = metal ?? translate('report.facts.notStated');
  const { name, address } = order.plant;
  return [
    { label: translate('report.facts.workOrderNumber'), value: content.workOrderNumber },
    {
      label: translate('report.facts.numberAndRevision'),
      value:
        number === null || revision === null
          ? translate('report.facts.notYetNumbered')
          : translate('report.facts.numberAndRevisionValue', { number, revision }),
    },
    {
      label: translate('report.facts.plant'),
      value: address === null ? name : translate('report.facts.plantWithAddress', { name, address }),
      isWide: true,
    },
    {
      label: translate('report.facts.processingDate'),
      value: translate('report.facts.processingDateValue', {
        date: formats.date(content.processingDate),
        rocDate: formats.rocDate(content.processingDate),
      }),
    },
    {
      label: translate('report.facts.processingTime'),
      value: formats.timeSpan(
        content.startTime,
        content.endTime,
        content.endsNextDay,
        translate('report.facts.nextDay'),
      ),
    },
    {
      label: translate('report.facts.metal'),
      value: method ? translate('report.facts.metalWithMethod', { metal: metalText, method }) : metalText,
    },
  ];
}

/** The quantity as stated, with mass and piece count where they add something. */
export function quantityText({ content }: Pick<PrintedOrder, 'content'>, words: StatementWords): string {
  const { translate, formats } = words;
  const stated = goodsQuantity(words, content.quantity, content.quantityUnit, content.quantityUnitName);
  const also: string[] = [];
  if (content.massKg !== null && content.quantityUnit !== 'KG') {
    also.push(`${formats.quantity(content.massKg)} ${translate('terms.unitSymbol.kg')}`);
  }
  if (content.pieceCount !== null && content.quantityUnit !== 'PIECE') {
    also.push(`${formats.quantity(content.pieceCount)} ${translate('terms.unitSymbol.piece')}`);
  }
  if (also.length === 0) return stated;
  return translate('report.facts.quantityAlso', {
    quantity: stated,
    also: also.join(translate('report.facts.separator')),
  });
}

function coatingFact(
  coating: Coating,
  index: number,
  { content }: PrintedOrder,
  words: StatementWords,
): Fact {
  const { translate, formats } = words;
  const { thicknessUm, densityKgPerM3 } = coating;
  const parts = [
    `${translate(`terms.metal.${coating.metal}`)} ${translate(`terms.metalSymbol.${coating.metal}`)}`,
    thicknessUm === null
      ? translate('report.facts.thicknessNotStated')
      : translate('report.facts.thickness', { thickness: formats.quantity(thicknessUm) }),
    densityKgPerM3 === null
      ? translate('report.facts.densityNotStated')
      : translate('report.facts.density', { density: formats.quantity(densityKgPerM3) }),
    ...(coating.bath === null ? [] : [translate(`terms.bath.${coating.bath}`)]),
  ];
  return {
    label:
      content.coatings.length === 1
        ? translate('report.facts.coating')
        : translate('report.facts.coatingOfSeveral', { layer: index + 1 }),
    value: parts.join(translate('report.facts.separator')),
    ...(content.coatings.length === 1 ? { isWide: true } : {}),
  };
}

function productFacts(order: PrintedOrder, words: StatementWords): Fact[] {
  const { translate, formats } = words;
  const { content } = order;
  const share = content.allocationSharePercent;
  return [
    { label: translate('report.facts.product'), value: content.productName },
    { label: translate('report.facts.quantity'), value: quantityText(order, words) },
    {
      label: translate('report.facts.share'),
      value:
        share === null
          ? translate('report.facts.wholeBatch')
          : translate('report.facts.shareValue', { share: formats.quantity(share) }),
    },
    {
      label: translate('report.facts.area'),
      value:
        content.areaCm2 === null
          ? translate('report.facts.notStated')
          : translate('report.facts.areaValue', {
              areaCm2: formats.quantity(content.areaCm2),
              areaM2: formats.quantity(content.areaCm2 / CM2_PER_M2),
            }),
    },
    ...content.coatings.map((coating, index) => coatingFact(coating, index, order, words)),
  ];
}

/** Why the order does not count any more; stands before all that it states. */
export function voidBlock(statement: EmissionStatement, { translate }: StatementWords): FactsBlock {
  const value = statement.voidReason ?? translate('report.facts.notStated');
  return {
    kind: 'facts',
    columns: 2,
    facts: [{ label: translate('report.facts.voidReason'), value, isWide: true }],
  };
}

/** Who states it to whom, about which order of the customer. */
export function partiesBlock(statement: EmissionStatement, words: StatementWords): FactsBlock {
  return { kind: 'facts', columns: 3, facts: partyFacts(statement, words) };
}

/** What was plated, where, when and how. */
export function orderBlock(order: PrintedOrder, words: StatementWords): FactsBlock {
  return { kind: 'facts', columns: 3, facts: [...orderFacts(order, words), ...productFacts(order, words)] };
}

/** The emissions of the order, and per declared unit. */
export function figuresBlock(
  { footprint }: PrintedOrder,
  { totalKgCo2e: printedBatch, attributedKgCo2e: printedAttributed }: PrintedFigures,
  words: StatementWords,
): FiguresBlock {
  const { translate, formats } = words;
  const isWhole = footprint.allocationSharePercent === 100;
  const batch = formats.kgCo2eFixed(printedBatch);
  const attributed: Figure = {
    label: translate('report.figures.attributed'),
    value: formats.kgCo2eFixed(printedAttributed),
    unit: translate('report.figures.unit'),
    detail: isWhole
      ? translate('report.figures.wholeBatch', { batch })
      : translate('report.figures.ofBatch', {
          batch,
          share: formats.quantity(footprint.allocationSharePercent),
        }),
  };
  const intensities = footprint.intensities.map(({ declaredUnit, kgCo2ePerUnit, missing }): Figure => {
    const unit = translate(`terms.declaredUnitSymbol.${declaredUnit}`);
    const fields = missing.map((input) => translate(`terms.intensityInput.${input}`));
    return {
      label: translate(`terms.declaredUnit.${declaredUnit}`),
      value:
        kgCo2ePerUnit === null ? translate('report.figures.notComputable') : formats.intensity(kgCo2ePerUnit),
      unit: '',
      detail:
        kgCo2ePerUnit === null
          ? translate('report.figures.missing', { fields: fields.join(translate('report.facts.separator')) })
          : translate('report.figures.perUnit', { unit }),
    };
  });
  return { kind: 'figures', figures: [attributed, ...intensities] };
}
