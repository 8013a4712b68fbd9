import { useTranslation } from 'react-i18next';
import type { PrintedFigures } from '#report/statement/printed-figures.ts';
import { ChartStageShares } from '../../ui/chart-stage-shares.tsx';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { IntensityList } from './intensity-list.tsx';
import { ResultMarks } from './result-marks.tsx';
import classes from './result-card.module.css';
import type { ShownResult } from './shown-result.ts';

interface ResultCardProps {
  readonly result: ShownResult;
  readonly printed: PrintedFigures;
  readonly amendPath: string | null;
}

/** Stages with the figures that the tables print. */
function printedStages(result: ShownResult, printed: PrintedFigures): ShownResult['stages'] {
  return result.stages.map((stage) => ({
    ...stage,
    emissionsKgCo2e: printed.stages.find(({ key }) => key === stage.key)?.totalKgCo2e ?? 0,
  }));
}

function Totals({ result, printed }: Pick<ResultCardProps, 'result' | 'printed'>) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const isMixedBatch = result.allocationSharePercent !== 100;
  const batch = formats.kgCo2eFixed(printed.totalKgCo2e);
  const attributed = isMixedBatch ? formats.kgCo2eFixed(result.attributedEmissionsKgCo2e) : batch;
  return (
    <div>
      <p className={classes.totalLabel}>
        {translate(isMixedBatch ? 'detail.result.attributed' : 'detail.result.total')}
      </p>
      <FigureWithUnit size="hero" figure={attributed} unit={translate('common.kgCo2e')} />
      {isMixedBatch && (
        <dl className={classes.batch}>
          <div>
            <dt>{translate('detail.result.batch')}</dt>
            <dd>
              <FigureWithUnit size="title" figure={batch} unit={translate('common.kgCo2e')} />
            </dd>
          </div>
          <div>
            <dt>
              {translate('detail.result.share', { share: formats.quantity(result.allocationSharePercent) })}
            </dt>
            <dd className={classes.quiet}>
              {translate('detail.result.shareArithmetic', {
                batch,
                attributed,
                share: formats.quantity(result.allocationSharePercent),
              })}
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}

/** The result at a glance: total, attributed part, shares by stage, intensities and what to know about them. */
export function ResultCard({ result, printed, amendPath }: ResultCardProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <section className={classes.card} aria-labelledby="result-heading">
      <h2 id="result-heading" className={classes.heading}>
        {translate('detail.result.heading')}
      </h2>
      <Totals result={result} printed={printed} />
      <ChartStageShares title={translate('detail.result.byStage')} stages={printedStages(result, printed)} />
      <IntensityList intensities={result.intensities} amendPath={amendPath} />
      <ResultMarks result={result} />
      <p className={classes.quiet}>
        {translate('detail.result.boundary')}{' '}
        {translate('detail.result.calculatedAt', { date: formats.instant(result.calculatedAt) })}
      </p>
    </section>
  );
}
