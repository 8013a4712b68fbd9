import { useTranslation } from 'react-i18next';
import type { HistoryRowFragment } from '../../graphql/generated/graphql.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { Trend } from '../../ui/chart-lazy.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './history-page.module.css';

interface HistoryTrendProps {
  readonly rows: readonly HistoryRowFragment[];
  readonly openId: string | null;
}

const HEIGHT_PX = 140;

/** What the orders in use on this page came to, in the order of their days. */
export function HistoryTrend({ rows, openId }: HistoryTrendProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const title = translate('history.trend.title');
  const orders = rows
    .filter(({ status }) => status === 'IN_USE')
    .toSorted((a, b) =>
      `${a.processingDate}${a.startTime}`.localeCompare(`${b.processingDate}${b.startTime}`),
    );
  const highest = orders.toSorted((a, b) => b.attributedEmissionsKgCo2e - a.attributedEmissionsKgCo2e)[0];
  if (highest === undefined) return null;
  return (
    <div className={classes.trend}>
      <ChartFigure
        title={title}
        reservedHeightPx={HEIGHT_PX}
        summary={translate('history.trend.summary', {
          count: orders.length,
          total: formats.kgCo2eFixed(orders.reduce((sum, order) => sum + order.attributedEmissionsKgCo2e, 0)),
          highest: formats.kgCo2eFixed(highest.attributedEmissionsKgCo2e),
          workOrderNumber: highest.workOrderNumber,
        })}
        table={{
          columns: [
            translate('history.columns.workOrderNumber'),
            translate('history.columns.processingDate'),
            translate('history.columns.emissions'),
          ],
          rows: orders.map((order) => [
            order.workOrderNumber,
            formats.date(order.processingDate),
            formats.kgCo2eFixed(order.attributedEmissionsKgCo2e),
          ]),
        }}
      >
        {(widthPx) => (
          <Trend
            widthPx={widthPx}
            axisText={formats.count}
            points={orders.map((order) => ({
              key: order.id,
              label: formats.date(order.processingDate),
              value: order.attributedEmissionsKgCo2e,
              isMarked: order.id === openId,
            }))}
          />
        )}
      </ChartFigure>
    </div>
  );
}
