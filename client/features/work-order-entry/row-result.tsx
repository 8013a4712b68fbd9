import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './activity-row.module.css';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { useRowName } from './row-words.ts';

/** Times which factor, equals what; a tap tells whose factor it is and shows the whole sum. */
export function RowResult({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useRowName();
  const { live, explain } = useEntry();
  const line = live.lineByRowId.get(row.id);
  if (line === undefined) {
    const word = live.missingByRowId.has(row.id) ? 'entry.row.missingShort' : 'common.none';
    return <p className={classes.noFigure}>{translate(word)}</p>;
  }
  const factor = formats.factor(line.factor.kgCo2ePerUnit);
  const emissions = formats.kgCo2eFixed(live.printed?.lineKgCo2e.get(row.id) ?? line.emissionsKgCo2e);
  return (
    <button
      type="button"
      className={classes.result}
      data-apart={!line.countsInTotal || undefined}
      aria-label={translate('entry.row.why', { source: nameOf(row), factor, emissions })}
      onClick={() => explain(line)}
    >
      <span className={classes.factor}>{translate('entry.row.times', { factor })}</span>
      <span className={classes.emissions}>
        {emissions}
        <span className={classes.kg}>{translate('terms.unitSymbol.kg')}</span>
      </span>
    </button>
  );
}
