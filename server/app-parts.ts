import type { Config } from './config.ts';

/** What the outside gives the server; tests give a clock and ids of their own. */
export interface AppParts {
  readonly config: Config;
  /** Now as ISO-8601 UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Receives one line of JSON per event; null keeps the log to stdout. */
  readonly logTo: { readonly write: (line: string) => void } | null;
}
