import { useTranslation } from 'react-i18next';
import { FactorMarks } from '../../ui/factor-marks.tsx';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './activity-row.module.css';
import { useEntry } from './entry-context.ts';
import { isBlankRow, type RowForm } from './entry-form.ts';
import { useRowName } from './row-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

function FoundFactor({ row, line }: { readonly row: RowForm; readonly line: FootprintLine }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useRowName();
  const symbolOf = useUnitSymbol();
  const { explain } = useEntry();
  const factor = formats.factor(line.factor.kgCo2ePerUnit);
  return (
    <div className={classes.factor}>
      <button
        type="button"
        className={classes.why}
        aria-label={translate('entry.row.why', { source: nameOf(row), factor })}
        onClick={() => explain(line)}
      >
        {translate('entry.row.arithmetic', {
          quantity: formats.quantity(line.quantityInFactorUnit),
          unit: symbolOf(line.factor.unit),
          factor,
          emissions: formats.kgCo2e(line.emissionsKgCo2e),
        })}
      </button>
      <FactorMarks
        isProvisional={line.factor.isProvisional}
        isFallback={line.factor.isFallback}
        isVerified={line.factor.isVerified}
        isOwn={line.factor.ownerId !== OFFICIAL_OWNER}
        countsInTotal={line.countsInTotal}
      />
    </div>
  );
}

/** The arithmetic of the row with the factor one tap away, or why there is none. */
export function RowFactor({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useRowName();
  const { live } = useEntry();
  const line = live.lineByRowId.get(row.id);
  const missing = live.missingByRowId.get(row.id);
  if (line !== undefined) return <FoundFactor row={row} line={line} />;
  if (missing !== undefined) {
    return (
      <p className={classes.missing} role="alert">
        {translate('entry.row.missing', { date: formats.date(missing.date), source: nameOf(row) })}
      </p>
    );
  }
  if (!isBlankRow(row) && live.footprint === null) {
    return <p className={classes.hint}>{translate('entry.row.dateFirst')}</p>;
  }
  return null;
}
