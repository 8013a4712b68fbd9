import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { Trend } from '../../ui/chart-lazy.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-statistics.module.css';
import type { StatisticsMonth } from './statistics-months.ts';

const HEIGHT_PX = 140;

interface Bar {
  readonly month: string;
  readonly value: number;
}

/** The months as bars, oldest first; of emissions only those that are shown. */
export function StatisticsCharts({ months }: { readonly months: readonly StatisticsMonth[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const oldestFirst = months.toReversed();
  const emissions = oldestFirst.flatMap(({ month, figures }) => {
    const { value } = figures.emissionsKgCo2e;
    return value == null ? [] : [{ month, value }];
  });
  const sealed = oldestFirst.map(({ month, counts }) => ({ month, value: counts.sealed }));
  const total = sealed.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className={classes.charts}>
      <MonthBars
        bars={emissions}
        title={translate('statistics.charts.emissions')}
        valueName={translate('statistics.columns.emissionsKgCo2e')}
        summaryOf={(highest) =>
          translate('statistics.charts.emissionsSummary', {
            count: emissions.length,
            month: highest.month,
            highest: formats.count(highest.value),
          })
        }
      />
      <MonthBars
        bars={total === 0 ? [] : sealed}
        title={translate('statistics.charts.sealed')}
        valueName={translate('statistics.columns.sealed')}
        summaryOf={(highest) =>
          translate('statistics.charts.sealedSummary', {
            count: sealed.length,
            total: formats.count(total),
            month: highest.month,
            highest: formats.count(highest.value),
          })
        }
      />
    </div>
  );
}

interface MonthBarsProps {
  readonly bars: readonly Bar[];
  readonly title: string;
  readonly valueName: string;
  readonly summaryOf: (highest: Bar) => string;
}

function MonthBars({ bars, title, valueName, summaryOf }: MonthBarsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const highest = bars.toSorted((a, b) => b.value - a.value)[0];
  if (highest === undefined) return null;
  return (
    <SectionCard>
      <ChartFigure
        title={title}
        reservedHeightPx={HEIGHT_PX}
        summary={summaryOf(highest)}
        table={{
          columns: [translate('statistics.columns.month'), valueName],
          rows: bars.map(({ month, value }) => [month, formats.count(value)]),
        }}
      >
        {(widthPx) => (
          <Trend
            widthPx={widthPx}
            // between whole numbers there is nothing to name
            axisText={(value) => (Number.isInteger(value) ? formats.count(value) : '')}
            points={bars.map(({ month, value }) => ({ key: month, label: month, value, isMarked: false }))}
          />
        )}
      </ChartFigure>
    </SectionCard>
  );
}
