import { useTranslation } from 'react-i18next';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { isUnitId } from '#domain/units/unit.ts';
import type { MeterReading } from '#domain/work-order/work-order.ts';
import { readingNote } from '#i18n/reading-note.ts';
import type { Translate } from '#i18n/translator.ts';
import { numberCell } from '../../ui/data-table.tsx';
import { FactorMarks } from '../../ui/factor-marks.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './footprint-table.module.css';

interface LineRowProps {
  readonly line: FootprintLine;
  /** Rounded together with the whole table. */
  readonly printedKgCo2e: number;
  readonly meter: MeterReading | null;
  /** The person asks where the factor comes from. */
  readonly onAsk: (line: FootprintLine) => void;
}

/** The symbol of a unit of ours; a company's own unit as the company names it. */
export function unitText(unit: string, translate: Translate): string {
  return isUnitId(unit) ? translate(`terms.unitSymbol.${unit}`) : unit;
}

function LineNotes({ line, meter }: Pick<LineRowProps, 'line' | 'meter'>) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const notes: string[] = [];
  if (line.equipment !== null) notes.push(line.equipment);
  if (line.origin !== 'TYPED') notes.push(translate(`terms.origin.${line.origin}`));
  if (meter !== null) {
    const readings = {
      start: formats.quantity(meter.startReading),
      end: formats.quantity(meter.endReading),
      multiplier: formats.quantity(meter.multiplier),
    };
    notes.push(
      translate(meter.multiplier === 1 ? 'detail.table.meter' : 'detail.table.meterMultiplier', readings),
    );
    const note = readingNote(meter, translate, formats);
    if (note !== null) notes.push(note);
  }
  return notes.length === 0 ? null : <span className={classes.notes}>{notes.join('・')}</span>;
}

/** One amount of the table: what, how much, times which factor, comes to. */
export function LineRow({ line, printedKgCo2e, meter, onAsk }: LineRowProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const { factor } = line;
  const source = nameOf({ nameZhTw: line.sourceNameZhTw, nameEn: line.sourceNameEn });
  const factorText = `${formats.factor(factor.kgCo2ePerUnit)} ${translate('common.kgCo2e')}/${unitText(factor.unit, translate)}`;
  const why = translate('detail.table.openFactor', { source, factor: factorText });
  return (
    <tr className={line.countsInTotal ? undefined : classes.apart}>
      <th scope="row">
        <span className={classes.source}>
          {source}
          <FactorMarks
            isProvisional={factor.isProvisional}
            isFallback={factor.isFallback}
            isVerified={factor.isVerified}
            isOwn={factor.ownerId !== OFFICIAL_OWNER}
            countsInTotal={line.countsInTotal}
          />
        </span>
        <LineNotes line={line} meter={meter} />
      </th>
      <td className={numberCell}>
        <span className={classes.sum}>
          <span>
            {formats.quantity(line.quantity)}{' '}
            <span className={classes.unit}>{unitText(line.unit, translate)}</span>
          </span>
          {line.unit !== factor.unit && (
            <span className={classes.unit}>
              {translate('detail.table.convertedFrom', {
                quantity: formats.quantity(line.quantityInFactorUnit),
                unit: unitText(factor.unit, translate),
              })}
            </span>
          )}
          <button type="button" className={classes.factor} aria-label={why} onClick={() => onAsk(line)}>
            {`×\u00A0${factorText}`}
          </button>
        </span>
      </td>
      <td className={numberCell}>
        <button
          type="button"
          className={classes.figure}
          aria-label={`${formats.kgCo2eFixed(printedKgCo2e)} ${translate('common.kgCo2e')}. ${why}`}
          onClick={() => onAsk(line)}
        >
          {formats.kgCo2eFixed(printedKgCo2e)}
        </button>
      </td>
    </tr>
  );
}
