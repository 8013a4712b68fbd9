import { useTranslation } from 'react-i18next';
import type { MeterReading } from '#domain/work-order/work-order.ts';
import { useFormats } from '../../ui/use-formats.ts';
import type { RowForm } from './entry-form.ts';
import { EntryField } from './entry-field.tsx';
import { rowPath } from './field-path.ts';
import { LowerEnd } from './lower-end.tsx';
import { MeterChoice } from './meter-choice.tsx';
import classes from './meter-fields.module.css';
import { FieldReader } from './read-field.ts';
import { readRow } from './read-row.ts';
import { useRowName } from './row-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

/** How the amount follows from the readings, so that anybody can do the sum again. */
function Arithmetic({
  meter,
  quantity,
  unit,
}: {
  readonly meter: MeterReading;
  readonly quantity: number;
  readonly unit: string;
}) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const parameters = {
    unit,
    quantity: formats.quantity(quantity),
    start: formats.quantity(meter.startReading),
    end: formats.quantity(meter.endReading),
    multiplier: formats.quantity(meter.multiplier),
  };
  switch (meter.lowerEndReason ?? null) {
    case null:
      return translate(
        meter.multiplier === 1 ? 'meters.entry.arithmeticPlain' : 'meters.entry.arithmetic',
        parameters,
      );
    case 'ROLL_OVER':
      return translate('meters.entry.rolledOver', {
        ...parameters,
        full: formats.quantity(10 ** (meter.digits ?? 0)),
      });
    case 'REPLACED':
      return translate('meters.entry.replaced', {
        ...parameters,
        oldEnd: formats.quantity(meter.oldMeterEndReading ?? 0),
        newStart: formats.quantity(meter.newMeterStartReading ?? 0),
      });
    case 'CORRECTION':
      return translate('meters.entry.derived', parameters);
  }
}

/** Which meter, its start and end reading; the amount is what they give, printed at once. */
export function MeterFields({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const nameOf = useRowName();
  const symbolOf = useUnitSymbol();
  const line = readRow(row, new FieldReader());
  return (
    <div className={classes.metering}>
      <MeterChoice row={row} />
      <div className={classes.pair}>
        {(['startReading', 'endReading'] as const).map((field) => (
          <EntryField
            key={field}
            path={rowPath(row.id, field)}
            label={translate(`entry.fields.${field}`)}
            ariaLabel={`${nameOf(row)} ${translate(`entry.fields.${field}`)}`}
            kind="NUMBER"
          />
        ))}
      </div>
      <LowerEnd row={row} />
      {line?.meter != null && (
        <p className={classes.derived}>
          <Arithmetic meter={line.meter} quantity={line.quantity} unit={symbolOf(row.unit)} />
        </p>
      )}
    </div>
  );
}
