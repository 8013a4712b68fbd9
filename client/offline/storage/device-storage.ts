import { deviceConditions, StorageConditions } from './storage-condition.ts';
import { StorageFailure, storageFailureOf, type StorageFailureCode } from './storage-failure.ts';
import { DeviceTables } from './tables.ts';

/** A write that has not ended by then is told as failed: a label of success may not wait for ever, nor a page stay white. */
export const STORAGE_DEADLINE_MS = 4000;

export type StoreName = 'drafts' | 'meta' | 'mirror' | 'outbox' | 'settled' | 'orders' | 'ownerMirror';

interface StorageOptions {
  readonly name?: string;
  readonly deadlineMs?: number;
  readonly conditions?: StorageConditions;
}

type Work<T> = (tables: DeviceTables) => Promise<T>;

/** Failures that a new connection may mend. */
const MENDABLE: ReadonlySet<StorageFailureCode> = new Set(['LOST_CONNECTION']);

/**
 * The one door to the stores of this device: each call is one transaction that ends within the deadline, after a dropped
 * connection is tried once more on a new one, and fails with StorageFailure when the device is at fault.
 */
export class DeviceStorage {
  private readonly tables: DeviceTables;
  private readonly deadlineMs: number;
  private readonly conditions: StorageConditions;

  constructor(options: StorageOptions = {}) {
    this.tables = new DeviceTables(options.name);
    this.deadlineMs = options.deadlineMs ?? STORAGE_DEADLINE_MS;
    this.conditions = options.conditions ?? new StorageConditions();
    this.tables.on('versionchange', (event) => this.letGo(event.newVersion !== null));
    this.tables.on('blocked', () => this.conditions.become('BLOCKED'));
  }

  /** Reads in one transaction over `stores`. */
  async read<T>(stores: readonly StoreName[], work: Work<T>): Promise<T> {
    return this.run('r', stores, work);
  }

  /**
   * Writes in one transaction over `stores` with strict durability; resolves when it is complete, that is on disk.
   * `work` may run twice and must not wait for anything but the stores.
   */
  async write<T>(stores: readonly StoreName[], work: Work<T>): Promise<T> {
    return this.run('rw', stores, work);
  }

  /** Lets the connection go; the next call opens it again. */
  close(): void {
    this.tables.close({ disableAutoOpen: false });
  }

  private async run<T>(mode: 'r' | 'rw', stores: readonly StoreName[], work: Work<T>): Promise<T> {
    try {
      return await this.attempt(mode, stores, work);
    } catch (error) {
      const failure = this.failureOf(error);
      if (failure === null) throw error;
      if (!MENDABLE.has(failure.code) || this.conditions.current === 'DISPLACED') throw failure;
    }
    this.close();
    try {
      return await this.attempt(mode, stores, work);
    } catch (error) {
      throw this.failureOf(error) ?? error;
    }
  }

  private async attempt<T>(mode: 'r' | 'rw', stores: readonly StoreName[], work: Work<T>): Promise<T> {
    if (this.conditions.current === 'DISPLACED') throw new StorageFailure('BLOCKED');
    let abort: (() => void) | null = null;
    const whole = async (): Promise<T> => {
      await this.tables.open();
      this.conditions.become('READY');
      const named = stores.map((store) => this.tables.table(store));
      // Only a scope that says so itself may wait: the library keeps its transaction alive for async functions.
      return this.tables.transaction(mode, named, async (transaction) => {
        abort = () => transaction.abort();
        return await work(this.tables);
      });
    };
    return withinDeadline(whole(), this.deadlineMs, () => {
      undo(abort);
      this.close();
    });
  }

  private failureOf(error: unknown): StorageFailure | null {
    const failure = storageFailureOf(error);
    if (failure?.code === 'NEWER_VERSION') this.conditions.become('NEWER_VERSION');
    if (failure?.code === 'TIMEOUT' && this.conditions.current === 'BLOCKED')
      return new StorageFailure('BLOCKED', error);
    return failure;
  }

  private letGo(isForNewerVersion: boolean): void {
    this.tables.close({ disableAutoOpen: isForNewerVersion });
    if (isForNewerVersion) this.conditions.become('DISPLACED');
  }
}

/** What has not been committed must not happen after its failure was told. */
function undo(abort: (() => void) | null): void {
  try {
    abort?.();
  } catch {
    // The commit was under way: whether it took place shows at the next look.
  }
}

async function withinDeadline<T>(work: Promise<T>, deadlineMs: number, onLate: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      onLate();
      reject(new StorageFailure('TIMEOUT'));
    }, deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What ends after the deadline has been told as failed already.
    work.catch(() => undefined);
  }
}

/** The storage of this tab. */
export const deviceStorage = new DeviceStorage({ conditions: deviceConditions });
