import { cpus } from 'node:os';
import { percentile, type Figures } from './figures.ts';

/** What a soak leaves behind. */
export interface Soaked {
  readonly minutes: number;
  readonly clients: number;
  readonly database: string;
  /** The looks at each life of the server, in order. */
  readonly lives: readonly (readonly Figures[])[];
  readonly latenciesMs: readonly number[];
  readonly confirmed: number;
  readonly faults: readonly string[];
}

/** The page of results: what each life of the server held in its thirds, and what the clients met. */
export function soakReport({
  minutes,
  clients,
  database,
  lives,
  latenciesMs,
  confirmed,
  faults,
}: Soaked): string {
  const [processor] = cpus();
  const ms = (ofHundred: number) => `${percentile(latenciesMs, ofHundred).toFixed(0)} ms`;
  const rows = lives.flatMap((life, index) =>
    thirdsOf(life).map(
      (looks, third) =>
        `| ${index + 1}, ${['first', 'second', 'last'][third] ?? ''} third | ${span(looks, 'memoryMegabytes')} | ${span(looks, 'heapMegabytes')} | ${span(looks, 'openFiles')} |`,
    ),
  );
  return `# Half an hour under load

Measured by \`npm run soak\` on ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}: ${clients} clients for ${minutes} minutes on ${database}, the server looked at
twice a minute and started again after each life. ${latenciesMs.length} answers, ${confirmed} confirmed entries; half of the answers within ${ms(50)}, 95 % within ${ms(95)},
99 % within ${ms(99)}. ${faults.length === 0 ? 'Nothing grew, every confirmed entry is there, no fault was answered.' : faults.join('; ')}

| life | memory, MB | heap, MB | open files |
| --- | ---: | ---: | ---: |
${rows.join('\n')}
`;
}

/** The looks at a life in three parts; the first is for getting warm. */
export function thirdsOf(life: readonly Figures[]): readonly (readonly Figures[])[] {
  const third = Math.floor(life.length / 3);
  if (third === 0) return [];
  return [life.slice(0, third), life.slice(third, 2 * third), life.slice(-third)];
}

function span(looks: readonly Figures[], what: keyof Figures): string {
  const values = looks.map((figures) => figures[what]);
  return `${Math.min(...values)}–${Math.max(...values)}`;
}
