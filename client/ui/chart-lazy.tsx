import { lazy } from 'react';

/** The charts come in a chunk of their own, fetched when the first one is shown. */
export const ShareBar = lazy(async () => ({
  default: (await import('./chart-share-bar.tsx')).ChartShareBar,
}));
export const StageBars = lazy(async () => ({
  default: (await import('./chart-stage-bars.tsx')).ChartStageBars,
}));
export const Trend = lazy(async () => ({ default: (await import('./chart-trend.tsx')).ChartTrend }));
