import { useTranslation } from 'react-i18next';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './activity-row.module.css';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { EntryField } from './entry-field.tsx';
import { rowPath } from './field-path.ts';
import { FieldReader } from './read-field.ts';
import { readRow } from './read-row.ts';
import { useRowName } from './row-words.ts';

function RateDefaults({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const { reference, dispatch } = useEntry();
  const rates = reference.referenceValues.filter(({ kind }) => kind === 'LEAK_RATE_PERCENT_PER_YEAR');
  const typed = new FieldReader().number('', row.leakRatePercentPerYear);
  const chosen = rates.find((rate) => rate.value === typed);
  if (rates.length === 0) return null;
  return (
    <div className={classes.rates}>
      <select
        className={classes.select}
        aria-label={translate('entry.leak.chooseRate')}
        value={chosen?.key ?? ''}
        onChange={(event) => {
          const rate = rates.find(({ key }) => key === event.currentTarget.value);
          if (rate === undefined) return;
          const path = rowPath(row.id, 'leakRatePercentPerYear');
          dispatch({ type: 'TYPE', path, text: String(rate.value) });
        }}
      >
        <option value="">{translate('entry.leak.chooseRate')}</option>
        {rates.map((rate) => (
          <option key={rate.id} value={rate.key}>
            {translate('entry.leak.rateDefault', { name: nameOf(rate), value: rate.value })}
          </option>
        ))}
      </select>
      {chosen !== undefined && (
        <p className={classes.hint}>
          {translate('entry.leak.rateRange', {
            name: nameOf(chosen),
            low: chosen.low ?? chosen.value,
            high: chosen.high ?? chosen.value,
            publisher: chosen.publisher,
          })}
        </p>
      )}
    </div>
  );
}

/** Installed charge × yearly leak rate × months ÷ 12, where nobody weighed the top-up. */
export function LeakFields({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useRowName();
  const line = readRow(row, new FieldReader());
  const basis = line?.fugitive;
  const units = {
    chargeKg: translate('terms.unitSymbol.kg'),
    leakRatePercentPerYear: translate('entry.units.percentPerYear'),
    months: translate('entry.units.months'),
  };
  return (
    <div className={classes.leak}>
      {(['chargeKg', 'leakRatePercentPerYear', 'months'] as const).map((field) => (
        <EntryField
          key={field}
          path={rowPath(row.id, field)}
          label={translate(`entry.fields.${field}`)}
          ariaLabel={`${nameOf(row)} ${translate(`entry.fields.${field}`)}`}
          kind="NUMBER"
          unit={units[field]}
        />
      ))}
      <RateDefaults row={row} />
      {line !== null && basis != null && (
        <p className={classes.derived}>
          {translate('entry.leak.result', {
            charge: formats.quantity(basis.chargeKg ?? 0),
            rate: formats.quantity(basis.leakRatePercentPerYear ?? 0),
            months: formats.quantity(basis.months ?? 0),
            quantity: formats.quantity(line.quantity),
          })}
        </p>
      )}
    </div>
  );
}
