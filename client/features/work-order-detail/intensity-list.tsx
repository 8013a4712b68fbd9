import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Intensity } from '#domain/footprint/footprint.ts';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './result-card.module.css';

interface IntensityListProps {
  readonly intensities: readonly Intensity[];
  /** Where what is missing can be added; null when this person may not. */
  readonly amendPath: string | null;
}

/** Emissions per declared unit; what cannot be computed says which input is missing. */
export function IntensityList({ intensities, amendPath }: IntensityListProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const isIncomplete = intensities.some((intensity) => intensity.kgCo2ePerUnit === null);
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{translate('detail.result.intensities')}</h3>
      <dl className={classes.intensities}>
        {intensities.map(({ declaredUnit, kgCo2ePerUnit, missing }) => (
          <div key={declaredUnit} className={classes.intensity}>
            <dt>{translate(`terms.declaredUnit.${declaredUnit}`)}</dt>
            {kgCo2ePerUnit === null ? (
              <dd className={classes.notComputable}>
                <span>{translate('detail.result.notComputable')}</span>
                <span className={classes.quiet}>
                  {translate('detail.result.missing', {
                    fields: missing
                      .map((field) => translate(`terms.intensityInput.${field}`))
                      .join(translate('common.chart.separator')),
                  })}
                </span>
              </dd>
            ) : (
              <dd>
                <FigureWithUnit
                  size="title"
                  figure={formats.intensity(kgCo2ePerUnit)}
                  unit={`${translate('common.kgCo2e')} / ${translate(`terms.declaredUnitSymbol.${declaredUnit}`)}`}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {isIncomplete && amendPath !== null && (
        <Link to={amendPath} className={classes.screenOnly}>
          {translate('detail.result.addMissing')}
        </Link>
      )}
    </section>
  );
}
