import { isUnitId } from '#domain/units/unit.ts';
import type { QuantityUnit } from '#domain/work-order/work-order.ts';
import { formatsFor, type Formats } from '#i18n/formats.ts';
import type { Locale, Translate } from '#i18n/translator.ts';

/** What the parts of a statement need to write in one language. */
export interface StatementWords {
  readonly locale: Locale;
  readonly translate: Translate;
  readonly formats: Formats;
}

export function statementWords(locale: Locale, translate: Translate): StatementWords {
  return { locale, translate, formats: formatsFor(locale) };
}

/** The name of data that carries both languages in its row. */
export function nameOf(
  { locale }: StatementWords,
  row: { readonly nameZhTw: string; readonly nameEn: string },
): string {
  return locale === 'en' && row.nameEn !== '' ? row.nameEn : row.nameZhTw;
}

/** The symbol of a unit; a unit that a company named itself stands as it was named. */
export function unitName({ translate }: StatementWords, unit: string): string {
  return isUnitId(unit) ? translate(`terms.unitSymbol.${unit}`) : unit;
}

/** A quantity of goods with its unit. */
export function goodsQuantity(
  { translate, formats }: StatementWords,
  quantity: number,
  unit: QuantityUnit,
  unitNameOfOther: string | null,
): string {
  const name = unit === 'OTHER' ? (unitNameOfOther ?? '') : translate(`terms.quantityUnit.${unit}`);
  return `${formats.quantity(quantity)} ${name}`.trim();
}
