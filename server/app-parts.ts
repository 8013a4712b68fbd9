import type { Config } from './config.ts';
import type { StatementDrawer } from './statements/statement-drawer.ts';

/** What the outside gives the server; tests give a clock and ids of their own. */
export interface AppParts {
  readonly config: Config;
  /** Now as ISO-8601 UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  /** How the server asks others by HTTP: LINE alone, when that is set up. */
  readonly fetch: typeof fetch;
  /** Hashes of the GraphQL documents that are compiled, and may be the only ones answered. */
  readonly knownDocuments: Pick<ReadonlySet<string>, 'has'>;
  /** Draws statements as PDF; closed with the app. */
  readonly drawer: StatementDrawer;
  /** Receives one line of JSON per event; null keeps the log to stdout. */
  readonly logTo: { readonly write: (line: string) => void } | null;
}
