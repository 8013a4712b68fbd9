/** Where traces go. */
export interface TraceSettings {
  /** Address of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Which part of the requests is traced, 0 to 1. */
  readonly ratio: number;
}

/** Who watches from outside; each null: nobody. */
export interface TelemetrySettings {
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly traces: TraceSettings | null;
}
