import { useTranslation } from 'react-i18next';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { FactorMarks } from '../../ui/factor-marks.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './activity-row.module.css';
import { useEntry } from './entry-context.ts';
import { isBlankRow, type RowForm } from './entry-form.ts';
import { useRowName } from './row-words.ts';

/** What must be known about the factor of the row: provisional, generic, reported apart. */
export function RowMarks({ row }: { readonly row: RowForm }) {
  const { live } = useEntry();
  const line = live.lineByRowId.get(row.id);
  if (line === undefined) return null;
  return (
    <FactorMarks
      isProvisional={line.factor.isProvisional}
      isFallback={line.factor.isFallback}
      isVerified={line.factor.isVerified}
      isOwn={line.factor.ownerId !== OFFICIAL_OWNER}
      countsInTotal={line.countsInTotal}
    />
  );
}

/** Why the row has no figure. */
export function RowRemarks({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useRowName();
  const { live } = useEntry();
  const missing = live.missingByRowId.get(row.id);
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
