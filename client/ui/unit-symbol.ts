import type { Translate } from '#i18n/translator.ts';
import { isUnitId } from '#domain/units/unit.ts';

/** The printed sign of a unit; a unit that a company named itself prints as it is. */
export function unitSymbol(translate: Translate, unit: string): string {
  return isUnitId(unit) ? translate(`terms.unitSymbol.${unit}`) : unit;
}
