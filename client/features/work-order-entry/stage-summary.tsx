import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import classes from './stage-summary.module.css';

/** What each stage comes to, with its share; beside the form while no number is being typed. */
export function StageSummary({ onShowKeypad }: { readonly onShowKeypad: (() => void) | null }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { live } = useEntry();
  return (
    <section className={classes.summary} aria-label={translate('entry.keypad.byStage')}>
      <h2 className={classes.title}>{translate('entry.keypad.byStage')}</h2>
      <dl className={classes.list}>
        {(live.printed?.stages ?? []).map((stage) => (
          <div key={stage.key} className={classes.item} data-stage={stage.key}>
            <dt>{translate(`terms.stage.${stage.key}`)}</dt>
            <dd className={classes.figure}>{formats.kgCo2eFixed(stage.totalKgCo2e)}</dd>
            <dd className={classes.share}>
              {formats.share(stage.sharePercent)} {translate('common.percent')}
            </dd>
            <dd className={classes.track} aria-hidden>
              <meter className={classes.meter} min={0} max={100} value={stage.sharePercent} />
            </dd>
          </div>
        ))}
      </dl>
      {live.isComputed && live.footprint === null && (
        <p className={classes.hint}>{translate('entry.row.dateFirst')}</p>
      )}
      {onShowKeypad === null ? (
        <p className={classes.hint}>{translate('entry.keypad.empty')}</p>
      ) : (
        <button type="button" className={classes.show} onClick={onShowKeypad}>
          {translate('entry.keypad.show')}
        </button>
      )}
    </section>
  );
}
