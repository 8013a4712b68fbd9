/** What a server tells of itself on its port for metrics; null while it is not there. */
export interface Figures {
  readonly memoryMegabytes: number;
  readonly heapMegabytes: number;
  readonly connectionsUsed: number;
  readonly waiting: number;
  readonly openFiles: number;
  readonly faults: number;
}

/** Asks the metrics of a server. */
export async function figuresOf(port: number): Promise<Figures | null> {
  const text = await fetch(`http://localhost:${String(port)}/metrics`).then(
    (answer) => answer.text(),
    () => null,
  );
  if (text === null) return null;
  const lines = text.split('\n');
  const figure = (start: string): number =>
    Number(
      lines
        .find((line) => line.startsWith(start))
        ?.split(' ')
        .at(-1) ?? 0,
    );
  const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);
  return {
    memoryMegabytes: megabytes(figure('process_resident_memory_bytes ')),
    heapMegabytes: megabytes(figure('nodejs_heap_size_used_bytes ')),
    connectionsUsed: figure('platecarbon_database_connections{state="used"}'),
    waiting: figure('platecarbon_database_connections{state="waiting"}'),
    openFiles: figure('process_open_fds '),
    faults: figure('platecarbon_errors_total{code="INTERNAL"}'),
  };
}

/** The value below which so many of a hundred lie, of the values in order. */
export function percentile(values: readonly number[], ofHundred: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * ofHundred) / 100))] ?? Number.NaN;
}
