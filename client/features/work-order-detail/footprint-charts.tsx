import { useTranslation } from 'react-i18next';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { PrintedFigures } from '#report/statement/printed-figures.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { StageBars } from '../../ui/chart-lazy.tsx';
import { ChartShares } from '../../ui/chart-shares.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './footprint-charts.module.css';
import { type SourceSeries, sourceSeries } from './source-series.ts';

const STAGE_BARS_PX = 208;

function StageBySource({ series }: { readonly series: readonly SourceSeries[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const title = translate('detail.charts.stageBySource');
  const stages = PROCESS_STAGES.map((stage, index) => {
    const total = series.reduce((sum, { stageKgCo2e }) => sum + (stageKgCo2e[index] ?? 0), 0);
    return { label: translate(`terms.stage.${stage}`), totalText: formats.kgCo2eFixed(total) };
  });
  return (
    <ChartFigure
      title={title}
      reservedHeightPx={STAGE_BARS_PX}
      summary={translate('common.chart.summary', {
        title,
        parts: stages
          .map(({ label, totalText }) => translate('common.chart.amountPart', { label, amount: totalText }))
          .join(translate('common.chart.separator')),
      })}
      table={{
        columns: [
          translate('common.chart.item'),
          ...series.map(({ label }) => label),
          translate('common.chart.total'),
        ],
        rows: stages.map(({ label, totalText }, index) => [
          label,
          ...series.map(({ stageKgCo2e }) => formats.kgCo2eFixed(stageKgCo2e[index] ?? 0)),
          totalText,
        ]),
      }}
    >
      {(widthPx) => (
        <StageBars
          widthPx={widthPx}
          categories={stages}
          series={series.map(({ label, colour, stageKgCo2e }) => ({ label, colour, values: stageKgCo2e }))}
          axisText={formats.count}
        />
      )}
    </ChartFigure>
  );
}

/** How sources share the total, and which source weighs in which stage; the same colour for the same source in both. */
export function FootprintCharts({ printed }: { readonly printed: PrintedFigures }) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const series = sourceSeries(printed, nameOf, translate('detail.charts.otherSources'));
  return (
    <section className={classes.section} aria-labelledby="charts-heading">
      <h2 id="charts-heading" className={classes.heading}>
        {translate('detail.charts.heading')}
      </h2>
      <div className={classes.charts}>
        <ChartShares title={translate('detail.charts.sourceShares')} parts={series} />
        {series.length > 0 && <StageBySource series={series} />}
      </div>
    </section>
  );
}
