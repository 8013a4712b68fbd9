import { useTranslation } from 'react-i18next';
import classes from './activity-row.module.css';
import type { RowForm } from './entry-form.ts';
import { EntryField } from './entry-field.tsx';
import { rowPath } from './field-path.ts';
import { LeakFields } from './leak-fields.tsx';
import { MeterFields } from './meter-fields.tsx';
import { useRowName } from './row-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

/** How much: typed, from two readings of a meter, or from charge and leak rate. */
export function RowAmount({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const nameOf = useRowName();
  const symbolOf = useUnitSymbol();
  if (row.isMetered) return <MeterFields row={row} />;
  if (row.fugitiveMethod === 'CHARGE_AND_LEAK_RATE') return <LeakFields row={row} />;
  const amount = translate('entry.fields.amount');
  return (
    <div className={classes.amount}>
      <EntryField
        path={rowPath(row.id, 'quantity')}
        label={amount}
        ariaLabel={`${nameOf(row)} ${amount}`}
        isLabelHidden
        kind="NUMBER"
        unit={symbolOf(row.unit)}
      />
    </div>
  );
}
