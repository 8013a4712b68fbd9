import { useTranslation } from 'react-i18next';
import { isUnitId } from '#domain/units/unit.ts';

/** How a unit is printed; units that a company named itself are printed as named. */
export function useUnitSymbol(): (unit: string) => string {
  const { t: translate } = useTranslation();
  return (unit) => (isUnitId(unit) ? translate(`terms.unitSymbol.${unit}`) : unit);
}
