import { tracingChannel } from 'node:diagnostics_channel';
import { sqliteChannel, type StatementFacts } from '../happenings.ts';

/** Called when a statement begins; what it gives is called when that ends. */
export type OnStatement = (query: string) => (hasFailed: boolean) => void;

/** What both drivers hand to the listeners of one statement: the same object from its beginning to its end. */
type Told = StatementFacts & { readonly error?: unknown };

/** Has every statement told, to whichever database; gives what ends it. */
export function listenToStatements(onStatement: OnStatement): () => void {
  const running = new WeakMap<object, (hasFailed: boolean) => void>();
  const start = (told: object): void => void running.set(told, onStatement((told as Told).query));
  const end = (told: object): void => {
    running.get(told)?.((told as Told).error !== undefined);
    running.delete(told);
  };
  const nothing = (): void => undefined;
  const ofSqlite = { start, end, asyncStart: nothing, asyncEnd: nothing, error: nothing };
  const ofMysql = { start, end: nothing, asyncStart: nothing, asyncEnd: end, error: nothing };
  const mysqlChannels = ['mysql2:query', 'mysql2:execute'].map((name) =>
    tracingChannel<unknown, object>(name),
  );
  sqliteChannel.subscribe(ofSqlite);
  for (const channel of mysqlChannels) channel.subscribe(ofMysql);
  return () => {
    sqliteChannel.unsubscribe(ofSqlite);
    for (const channel of mysqlChannels) channel.unsubscribe(ofMysql);
  };
}
