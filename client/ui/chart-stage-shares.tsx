import { useTranslation } from 'react-i18next';
import type { Subtotal } from '#domain/footprint/footprint.ts';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import { ChartShares } from './chart-shares.tsx';

interface ChartStageSharesProps {
  readonly title: string;
  readonly stages: readonly Subtotal<ProcessStage>[];
}

/** How the total is spread over the process stages, in process order. */
export function ChartStageShares({ title, stages }: ChartStageSharesProps) {
  const { t: translate } = useTranslation();
  return (
    <ChartShares
      title={title}
      parts={stages.map((stage) => ({
        label: translate(`terms.stage.${stage.key}`),
        colour: stage.key,
        emissionsKgCo2e: stage.emissionsKgCo2e,
        sharePercent: stage.sharePercent,
      }))}
    />
  );
}
