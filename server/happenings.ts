import { channel, subscribe, tracingChannel, unsubscribe, type Channel } from 'node:diagnostics_channel';
import type { ErrorCode } from '#domain/errors.ts';
import type { OutcomeStatus } from '#domain/sync/command.ts';

/**
 * What happens in this process, for those who count and trace it (`server/telemetry`). Nothing that anybody wrote is told, and while
 * nobody listens it costs one comparison. Statements to MySQL are told by its driver, as `mysql2:query` and `mysql2:execute`.
 */
const CHANNELS = {
  operation: tracingChannel<unknown, OperationFacts>('platecarbon:operation'),
  sqlite: tracingChannel<unknown, StatementFacts>('platecarbon:sqlite'),
  error: channel('platecarbon:error'),
  outcome: channel('platecarbon:outcome'),
};

export interface OperationFacts {
  /** Of a known document; null for any other, whose name could say anything. */
  readonly name: string | null;
}

export interface StatementFacts {
  /** With `?` for its values. */
  readonly query: string;
}

/** Where operations begin and end. */
export const operationChannel = CHANNELS.operation;
/** Where statements to SQLite begin and end. */
export const sqliteChannel = CHANNELS.sqlite;

/** Does the work of an operation. `nameOf` is asked when somebody listens. */
export function asOperation<Result>(
  nameOf: () => string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const { operation } = CHANNELS;
  return operation.start.hasSubscribers ? operation.tracePromise(work, { name: nameOf() }) : work();
}

/** Runs a statement of SQLite. */
export function asStatement<Result>(query: string, run: () => Result): Result {
  const { sqlite } = CHANNELS;
  return sqlite.start.hasSubscribers ? sqlite.traceSync(run, { query }) : run();
}

/** An answer says this. */
export const tellError = (code: ErrorCode): void => tell(CHANNELS.error, code);
/** A command came to this. */
export const tellOutcome = (status: OutcomeStatus): void => tell(CHANNELS.outcome, status);

/** Hears of the errors that answers say; gives what ends it. */
export const hearErrors = (listener: (code: string) => void): (() => void) => hear(CHANNELS.error, listener);
/** Hears what commands came to; gives what ends it. */
export const hearOutcomes = (listener: (status: string) => void): (() => void) =>
  hear(CHANNELS.outcome, listener);

function tell(told: Channel, word: string): void {
  if (told.hasSubscribers) told.publish(word);
}

function hear(told: Channel, listener: (word: string) => void): () => void {
  const heard = (word: unknown): void => listener(String(word));
  subscribe(told.name, heard);
  return () => {
    unsubscribe(told.name, heard);
  };
}
