import type { Measured } from './metrics.ts';
import type { TelemetrySettings } from './telemetry-settings.ts';

export interface Telemetry {
  /** Where the metrics are; null when they are off. */
  readonly metricsPort: number | null;
  readonly stop: () => Promise<void>;
}

/** Starts what the configuration asks for, before routes are added. What is off is not even loaded. */
export async function startTelemetry(
  { metrics, traces }: TelemetrySettings,
  measured: Measured,
): Promise<Telemetry> {
  const tracing = traces === null ? null : (await import('./traces.ts')).startTraces(measured.http, traces);
  const measuring =
    metrics === null ? null : await (await import('./metrics.ts')).startMetrics(measured, metrics);
  return {
    metricsPort: measuring?.port ?? null,
    stop: async () => {
      await measuring?.stop();
      await tracing?.stop();
    },
  };
}
