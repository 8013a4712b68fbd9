import { cpus } from 'node:os';
import type { BenchCase } from './cases.ts';
import { BARE, OURS } from './contenders.ts';
import type { Measured } from './load.ts';

/** All rounds of one contender in one case. */
export interface Rounds {
  readonly contender: string;
  readonly rounds: readonly Measured[];
}

export interface Result {
  readonly name: string;
  readonly goal: BenchCase['goal'];
  readonly contenders: readonly Rounds[];
}

/** What the rounds come to: the median round for the rate, all requests for the times. */
export function figuresOf({ rounds }: Rounds) {
  const rates = rounds.map(({ answers, seconds }) => answers / seconds).sort((a, b) => a - b);
  const times = rounds.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b);
  return {
    rate: rates[Math.floor(rates.length / 2)] ?? Number.NaN,
    processorMs: (sumOf(rounds.map((round) => round.processorSeconds)) * 1_000) / times.length,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** The share of the bare server's rate in the same rounds. */
export function ratioOf(result: Result, name: string): number {
  const rate = (wanted: string) => {
    const rounds = result.contenders.find(({ contender }) => contender === wanted);
    return rounds === undefined ? Number.NaN : figuresOf(rounds).rate;
  };
  return rate(name) / rate(BARE);
}

/** The result as a page of Markdown. */
export function reportOf(
  results: readonly Result[],
  { orders, isSqlite }: { readonly orders: number; readonly isSqlite: boolean },
): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  return `# The server beside three others${isSqlite ? ', on SQLite' : ''}

Measured by \`npm run bench:server${isSqlite ? ':sqlite' : ''}\` on ${machine}, ${isSqlite ? 'a SQLite file' : 'MariaDB'} with ${orders.toLocaleString('en')} work orders of nine lines over ten
companies, commits flushed to the disk. The server under measurement has a processor for itself; ${isSqlite ? 'what measures has another' : 'the database and what measures share another'}.
16 connections, 4 for full batches; rounds of all servers in turn after a warm-up of up to 1,000 requests, the median round counts. All give the same bytes and write the same rows,
which is compared before anything is measured. Only the ratios mean something: machines differ.
Processor time is that
of the server's own process: where other programs compete for the machine, it says more than the rates.

- **${BARE}**: the practical limit (tests/bench/peers/bare.ts); reads no GraphQL, counts no rates, logs nothing.
- **mercurius with JIT**: resolvers over the same statements; no limits on documents, no log.
- **Apollo, TypeGraphQL, TypeORM**: as their guides show them.
- **${OURS}**: as it is built for production, all checks on; only the rates of requests are raised.

| case | server | requests/s | of the bare one | processor/request | p50 | p99 |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${results.flatMap(rowsOf).join('\n')}

| case | reached | by processor time | goal | floor | p99 against the bare one |
| --- | ---: | ---: | ---: | ---: | ---: |
${results.map(goalRowOf).join('\n')}

The page with its total takes ${withTotal(results)} times the page without it.
`;
}

function rowsOf(result: Result): string[] {
  return result.contenders.map((rounds) => {
    const { rate, processorMs, p50Ms, p99Ms } = figuresOf(rounds);
    const ratio = ratioOf(result, rounds.contender).toFixed(2);
    return `| ${result.name} | ${rounds.contender} | ${rate.toFixed(0)} | ${ratio} | ${processorMs.toFixed(2)} ms | ${p50Ms.toFixed(1)} ms | ${p99Ms.toFixed(1)} ms |`;
  });
}

function goalRowOf(result: Result): string {
  const figures = (name: string) =>
    figuresOf(
      result.contenders.find(({ contender }) => contender === name) ?? { contender: name, rounds: [] },
    );
  const [ours, bare] = [figures(OURS), figures(BARE)];
  const { wanted, floor } = result.goal ?? { wanted: null, floor: null };
  return `| ${result.name} | ${ratioOf(result, OURS).toFixed(2)} | ${(bare.processorMs / ours.processorMs).toFixed(2)} | ${wanted?.toFixed(2) ?? ''} | ${floor?.toFixed(2) ?? ''} | ${(ours.p99Ms / bare.p99Ms).toFixed(1)} × |`;
}

function withTotal([withIt, without]: readonly Result[]): string {
  const rate = (result: Result | undefined) => {
    const ours = result?.contenders.find(({ contender }) => contender === OURS);
    return ours === undefined ? Number.NaN : figuresOf(ours).rate;
  };
  return (rate(without) / rate(withIt)).toFixed(2);
}
