import { useTranslation } from 'react-i18next';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { decimalOf, numberOf, subtractDecimals } from '#domain/units/exact-decimal.ts';
import { parseNumber } from '#domain/units/parse-number.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import type { FieldPath } from './field-path.ts';
import classes from './meter-fields.module.css';

/** What lies between the last end and the start that was typed; nothing is wrong with it, but it should be seen. */
function Between({ before, start }: { readonly before: number; readonly start: number }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  if (start === before) return null;
  const counted = numberOf(subtractDecimals(decimalOf(start), decimalOf(before)));
  const word = counted > 0 ? 'meters.entry.gap' : 'meters.entry.overlap';
  return (
    <p className={classes.between}>{translate(word, { counted: formats.quantity(Math.abs(counted)) })}</p>
  );
}

interface MeterLastEndProps {
  readonly row: RowForm;
  /** Of the start reading. */
  readonly path: FieldPath;
  readonly label: string;
}

/** The last end of the chosen meter: one tap makes it the start, and it stays in view to judge another start. */
export function MeterLastEnd({ row, path, label }: MeterLastEndProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { dispatch, lastEnds, reference } = useEntry();
  const last = lastEnds.get(row.meterId ?? '') ?? null;
  const initial = reference.meters.find(({ id }) => id === row.meterId)?.initialReading ?? null;
  const before = last?.value ?? initial;
  if (before === null) return null;
  const value = formats.quantity(before);
  const parameters = {
    value,
    field: label,
    workOrderNumber: last?.workOrderNumber ?? '',
    date: last === null ? '' : formats.date(taipeiDateOf(last.at)),
  };
  const words = translate(last === null ? 'meters.entry.initial' : 'meters.entry.last', parameters);
  const typed = parseNumber(row.startReading);
  if (typed.kind === 'NUMBER') {
    return (
      <>
        <p className={classes.known}>{words}</p>
        <Between before={before} start={typed.value} />
      </>
    );
  }
  return (
    <button
      type="button"
      className={classes.last}
      aria-label={translate(last === null ? 'meters.entry.useInitial' : 'meters.entry.useLast', parameters)}
      onClick={() => dispatch({ type: 'TYPE', path, text: String(before) })}
    >
      {words}
    </button>
  );
}
