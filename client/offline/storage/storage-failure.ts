/** Why the device did not keep or give something. */
export const STORAGE_FAILURE_CODES = [
  /** No room left; nothing of the write was kept. */
  'QUOTA',
  /** Another tab with a different version of the app holds the database. */
  'BLOCKED',
  /** The browser gives no storage: private window, blocked by a setting, or none built in. */
  'UNAVAILABLE',
  /** The browser dropped the connection, and opening it again did not help. */
  'LOST_CONNECTION',
  /** No answer in time; whether it was kept is unknown until the next look. */
  'TIMEOUT',
  /** The database was written by a newer version of the app than this one. */
  'NEWER_VERSION',
] as const;
export type StorageFailureCode = (typeof STORAGE_FAILURE_CODES)[number];

/** The device's storage failed. Screens keep what was typed and say the words of `code`. */
export class StorageFailure extends Error {
  readonly code: StorageFailureCode;

  constructor(code: StorageFailureCode, cause?: unknown) {
    super(`the storage of the device failed: ${code}`, { cause });
    this.name = 'StorageFailure';
    this.code = code;
  }
}

const CODE_OF_NAME: Readonly<Record<string, StorageFailureCode>> = {
  QuotaExceededError: 'QUOTA',
  VersionError: 'NEWER_VERSION',
  MissingAPIError: 'UNAVAILABLE',
  SecurityError: 'UNAVAILABLE',
  NotAllowedError: 'UNAVAILABLE',
  NotReadableError: 'UNAVAILABLE',
  OpenFailedError: 'UNAVAILABLE',
  DatabaseClosedError: 'LOST_CONNECTION',
  InvalidStateError: 'LOST_CONNECTION',
  TransactionInactiveError: 'LOST_CONNECTION',
  UnknownError: 'LOST_CONNECTION',
  AbortError: 'LOST_CONNECTION',
  TimeoutError: 'TIMEOUT',
};

/** Browsers and the database library wrap the real reason, full storage above all, in an abort. */
const MAX_WRAPPERS = 5;

/**
 * The failure of the storage behind `error`, or null when the error is not one of storage: then it is the caller's own.
 * The innermost reason decides.
 */
export function storageFailureOf(error: unknown): StorageFailure | null {
  if (error instanceof StorageFailure) return error;
  let found: StorageFailureCode | null = null;
  let layer: unknown = error;
  for (let depth = 0; depth < MAX_WRAPPERS && isNamed(layer); depth += 1) {
    if (layer instanceof StorageFailure) return layer;
    const code = CODE_OF_NAME[layer.name];
    if (code === 'QUOTA') return new StorageFailure(code, error);
    found = code ?? found;
    layer = layer.inner ?? layer.cause;
  }
  return found === null ? null : new StorageFailure(found, error);
}

interface NamedError {
  readonly name: string;
  readonly inner?: unknown;
  readonly cause?: unknown;
}

function isNamed(value: unknown): value is NamedError {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
