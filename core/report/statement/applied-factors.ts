import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import type { AppliedFactor, FootprintLine } from '#domain/footprint/footprint.ts';
import type { ParagraphBlock } from '../document.ts';
import { nameOf, unitName, type StatementWords } from './statement-words.ts';

/** The factors of a sheet, each once, numbered from 1 in order of appearance. */
export class AppliedFactors {
  readonly #factors: readonly AppliedFactor[];

  constructor(lines: readonly FootprintLine[]) {
    const byId = new Map(lines.map((line) => [this.#key(line.factor), line.factor]));
    this.#factors = [...byId.values()];
  }

  /** The reference printed beside a line, for example `[2]`. */
  referenceOf(factor: AppliedFactor): string {
    const index = this.#factors.findIndex((other) => this.#key(other) === this.#key(factor));
    return `[${index + 1}]`;
  }

  /** One paragraph per factor: value, publisher, document, year, GWP set, marks. */
  paragraphs(words: StatementWords): ParagraphBlock[] {
    const { translate, formats } = words;
    return this.#factors.map((factor, index) => {
      const marks = factorMarks(factor, words);
      return {
        kind: 'paragraph',
        tone: 'small',
        text: translate('report.factors.entry', {
          number: index + 1,
          name: nameOf(words, factor),
          value: formats.factor(factor.kgCo2ePerUnit),
          unit: unitName(words, factor.unit),
          publisher: factor.publisher,
          document: factor.document,
          year: factor.year,
          gwp:
            factor.gwpSet === null
              ? translate('report.factors.alreadyCo2e')
              : translate('report.factors.gwp', { set: translate(`terms.gwpSet.${factor.gwpSet}`) }),
          marks:
            marks.length === 0
              ? ''
              : translate('report.factors.marks', { marks: marks.join(translate('report.facts.separator')) }),
        }),
      };
    });
  }

  // The same row may be applied provisionally to one line and as a stand-in to another.
  #key(factor: AppliedFactor): string {
    return `${factor.factorId} ${factor.isFallback}`;
  }
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
