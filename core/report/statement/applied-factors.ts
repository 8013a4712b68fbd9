import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import type { AppliedFactor, FootprintLine } from '#domain/footprint/footprint.ts';
import { originIn } from '#i18n/factor-origin.ts';
import type { TableBlock, TableCell } from '../document.ts';
import { nameOf, unitName, type StatementWords } from './statement-words.ts';

/** The factors of a sheet, each once, numbered from 1 in order of appearance. */
export class AppliedFactors {
  readonly #factors: readonly AppliedFactor[];

  constructor(lines: readonly FootprintLine[]) {
    const byId = new Map(lines.map((line) => [this.#key(line.factor), line.factor]));
    this.#factors = [...byId.values()];
  }

  get isEmpty(): boolean {
    return this.#factors.length === 0;
  }

  /** The reference printed beside a line, for example `[2]`. */
  referenceOf(factor: AppliedFactor): string {
    const index = this.#factors.findIndex((other) => this.#key(other) === this.#key(factor));
    return `[${index + 1}]`;
  }

  /** One row per factor: name, value, publisher and document, year, GWP set, marks. */
  table(words: StatementWords): TableBlock {
    const { translate } = words;
    return {
      kind: 'table',
      caption: translate('report.factors.heading'),
      columns: [
        { label: translate('report.factors.number'), align: 'start', weight: 6 },
        { label: translate('report.factors.name'), align: 'start', weight: 31 },
        { label: translate('report.factors.value'), align: 'end', weight: 23 },
        { label: translate('report.factors.publisher'), align: 'start', weight: 34 },
        { label: translate('report.factors.year'), align: 'end', weight: 9 },
        { label: translate('report.factors.gwp'), align: 'start', weight: 21 },
      ],
      rows: this.#factors.map((factor, index) => factorRow(factor, index + 1, words)),
      footnote: translate('report.factors.footnote'),
    };
  }

  // The same row may be applied provisionally to one line and as a stand-in to another.
  #key(factor: AppliedFactor): string {
    return `${factor.factorId} ${String(factor.isFallback)}`;
  }
}

function factorRow(factor: AppliedFactor, number: number, words: StatementWords): TableCell[] {
  const { translate, formats } = words;
  // The id of a company's own factor is a random one and says nothing to a reader.
  const id = factor.ownerId === OFFICIAL_OWNER ? [factor.factorId] : [];
  const origin = originIn(words.locale, factor);
  const detail = [...factorMarks(factor, words), ...id].join(translate('report.lines.detailSeparator'));
  return [
    { text: `[${number}]` },
    { text: nameOf(words, factor), ...(detail === '' ? {} : { detail }) },
    {
      text: formats.factor(factor.kgCo2ePerUnit),
      detail: translate('report.factors.unit', { unit: unitName(words, factor.unit) }),
    },
    { text: origin.publisher, detail: origin.document },
    { text: String(factor.year) },
    {
      text:
        factor.gwpSet === null
          ? translate('report.factors.alreadyCo2e')
          : translate(`terms.gwpSet.${factor.gwpSet}`),
    },
  ];
}

/** What a reader must know about a factor, in words. */
export function factorMarks(factor: AppliedFactor, { translate }: StatementWords): string[] {
  return [
    ...(factor.isProvisional ? [translate('report.marks.provisional')] : []),
    ...(factor.isFallback ? [translate('report.marks.fallback')] : []),
    ...(factor.ownerId === OFFICIAL_OWNER ? [] : [translate('report.marks.own')]),
    ...(factor.isVerified || factor.ownerId !== OFFICIAL_OWNER ? [] : [translate('report.marks.unverified')]),
  ];
}
