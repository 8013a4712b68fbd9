import { canonicalJson } from '#domain/sync/canonical-json.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import { sha256Of } from '../outbox/sha-256.ts';
import type { LocalOwner } from '../storage/owner.ts';

export const UNSENT_FILE_FORMAT = 'platecarbon-unsent-entries';
/** Raised when the shape of the file changes; entries carry their own version besides. */
export const UNSENT_FILE_VERSION = 1;
export const UNSENT_FILE_TYPE = 'application/json';

/** What stays on the device that exports: its own bookkeeping, and what stands once at the head of the file. */
const BOOKKEEPING = [
  'ownerKey',
  'installId',
  'nextAttemptAt',
  'leaseUntil',
  'outcome',
  'settledAt',
  'exportedAt',
] as const satisfies readonly (keyof OutboxEntry)[];

/** An entry in a file. One that a later build wrote goes with all that this build does not know of it. */
export type ExportedEntry = Omit<OutboxEntry, (typeof BOOKKEEPING)[number]>;

/** The file of unsent entries (docs/integration.md). It holds no secret: whoever hands it in needs a session. */
export interface UnsentFile {
  readonly format: typeof UNSENT_FILE_FORMAT;
  readonly version: number;
  readonly installId: string;
  /** Whose queue it was. */
  readonly companyId: string;
  readonly accountId: string;
  /** Where the entries were meant to go. */
  readonly serverOrigin: string;
  /** ISO instant of the exporting device. */
  readonly exportedAt: string;
  /** In the order in which they are to take effect. */
  readonly entries: readonly ExportedEntry[];
}

/** Where and when a file is made. */
export interface ExportCircumstances {
  readonly owner: LocalOwner;
  readonly installId: string;
  readonly serverOrigin: string;
  /** ISO instant of this device. */
  readonly now: string;
}

/** The unsent entries as the text of a file, closed by a digest that shows damage; it proves no origin. */
export async function unsentFileText(
  entries: readonly OutboxEntry[],
  { owner, installId, serverOrigin, now }: ExportCircumstances,
): Promise<string> {
  const file: UnsentFile = {
    format: UNSENT_FILE_FORMAT,
    version: UNSENT_FILE_VERSION,
    installId,
    companyId: owner.companyId,
    accountId: owner.accountId,
    serverOrigin,
    exportedAt: now,
    entries: entries.map(exportedEntryOf),
  };
  return JSON.stringify({ ...file, digest: await digestOf(file) }, null, 2);
}

/** SHA-256 over the canonical JSON of everything in the file but the digest itself. */
export function digestOf(file: object): Promise<string> {
  return sha256Of(canonicalJson({ ...file, digest: null }));
}

function exportedEntryOf(entry: OutboxEntry): ExportedEntry {
  const left: ReadonlySet<string> = new Set(BOOKKEEPING);
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !left.has(name))) as ExportedEntry;
}
