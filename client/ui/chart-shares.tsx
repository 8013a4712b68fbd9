import { useTranslation } from 'react-i18next';
import type { SeriesColour, ShareSegment } from '#report/document.ts';
import { ChartFigure } from './chart-figure.tsx';
import { ShareBar } from './chart-lazy.tsx';
import { useFormats } from './use-formats.ts';

/** One part of a total. */
export interface SharePart {
  readonly label: string;
  readonly colour: SeriesColour;
  readonly emissionsKgCo2e: number;
  readonly sharePercent: number;
}

interface ChartSharesProps {
  readonly title: string;
  readonly parts: readonly SharePart[];
}

const BAR_PX = 44;

/** Parts of a total as one stacked bar, with summary and table. */
export function ChartShares({ title, parts }: ChartSharesProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const segments: ShareSegment[] = parts.map((part) => ({
    label: part.label,
    colour: part.colour,
    sharePercent: part.sharePercent,
    shareText: `${formats.share(part.sharePercent)} %`,
    valueText: formats.kgCo2eFixed(part.emissionsKgCo2e),
  }));
  const isEmpty = parts.every((part) => part.sharePercent === 0);
  const summary = isEmpty
    ? translate('common.chart.empty')
    : translate('common.chart.summary', {
        title,
        parts: parts
          .filter((part) => part.sharePercent > 0)
          .map((part) =>
            translate('common.chart.sharePart', {
              label: part.label,
              share: formats.share(part.sharePercent),
            }),
          )
          .join(translate('common.chart.separator')),
      });
  return (
    <ChartFigure
      title={title}
      summary={summary}
      reservedHeightPx={isEmpty ? 0 : BAR_PX}
      table={{
        columns: [
          translate('common.chart.item'),
          translate('common.chart.emissions'),
          translate('common.chart.share'),
        ],
        rows: parts.map((part) => [
          part.label,
          formats.kgCo2eFixed(part.emissionsKgCo2e),
          formats.share(part.sharePercent),
        ]),
      }}
    >
      {(widthPx) =>
        isEmpty ? (
          <p>{translate('common.chart.empty')}</p>
        ) : (
          <ShareBar segments={segments} widthPx={widthPx} />
        )
      }
    </ChartFigure>
  );
}
