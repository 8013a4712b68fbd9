import type { EntityManager } from 'typeorm';

/** The two doors to storage. Nothing else opens a connection or a transaction. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  /** Reads committed rows; never used for writing. */
  readonly read: EntityManager;
  /** Runs `work` in one transaction; a thrown error undoes all of it. Deadlocks repeat the whole transaction. */
  write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  /** Resolves when the database answers and its schema is as expected. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
