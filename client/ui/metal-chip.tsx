import { useTranslation } from 'react-i18next';
import type { PlatedMetal } from '#domain/work-order/work-order.ts';
import classes from './chip.module.css';

/** A plated metal: its sample of colour, symbol and name. */
export function MetalChip({ metal }: { readonly metal: PlatedMetal }) {
  const { t: translate } = useTranslation();
  return (
    <span className={classes.metal}>
      <span className={classes.sample} data-metal={metal} aria-hidden />
      <span>{translate(`terms.metal.${metal}`)}</span>
      <span className={classes.symbol}>{translate(`terms.metalSymbol.${metal}`)}</span>
    </span>
  );
}
