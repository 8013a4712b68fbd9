/** What the first line of a backup says, so that nothing else is taken for one. */
export const BACKUP_FORMAT = 'platecarbon-backup';
/** Raised when older programs could not read what newer ones write. */
export const BACKUP_VERSION = 1;

/** A value as a database stores it: truths are 0 and 1, instants and JSON are text. */
export type StoredValue = string | number | null | Uint8Array;

/** A table as it stood when it was copied. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns whose order is that of the rows. */
  readonly primaryKey: readonly string[];
}

/** How many rows a table had, and the SHA-256 over its lines, hexadecimal: the same on both kinds of database. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

/** The first line. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** ISO-8601 UTC; everything committed before is in the backup. */
  readonly takenAt: string;
  /** Names of the migrations that had run: the version of the schema. */
  readonly migrations: readonly string[];
}

/** Where a chain of the audit log ended. */
export interface ChainHead {
  readonly id: string;
  readonly sequence: number;
  readonly hash: string;
}

/** The last line: what must be found again in the file, and after a restore in the database. */
export interface BackupManifest {
  readonly tables: Readonly<Record<string, TableSum>>;
  readonly auditChains: readonly ChainHead[];
  /** SHA-256 over all lines before this one, hexadecimal. */
  readonly sha256: string;
}

/** A copy that cannot be made or used; the message says to people at a terminal why, and what to do. */
export class BackupFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupFault';
  }
}

/** One row as one line of JSON; bytes are written in base64. */
export function lineOfRow(values: readonly StoredValue[]): string {
  return JSON.stringify(
    values.map((value) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ),
  );
}

/** The row of a line. Throws BackupFault for a value that no column holds. */
export function rowOfLine(parsed: readonly unknown[]): readonly StoredValue[] {
  return parsed.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    if (typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string')
      return Buffer.from(value.base64, 'base64');
    throw new BackupFault('The backup is damaged: a row holds what no column can hold.');
  });
}
