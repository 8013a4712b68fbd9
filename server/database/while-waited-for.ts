import { Refusal } from '../refusal.ts';
import { beforeCommit, type Database } from './database.ts';

/** Whether somebody still waits for what is done. */
export interface Patience {
  readonly isOver: boolean;
}

/**
 * The same database for work that somebody waits for. Once they were sent away, no transaction of theirs begins, is repeated
 * or is confirmed: each is refused with UNAVAILABLE and undone. What was just being confirmed may still be; asking again
 * with the same command finds out.
 */
export function whileWaitedFor(database: Database, patience: Patience): Database {
  const expectPatience = (): void => {
    if (patience.isOver) throw new Refusal('UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  };
  return {
    ...database,
    write: (work) =>
      database.write(async (manager) => {
        expectPatience();
        const result = await work(manager);
        // the last of all that the work left for the end
        beforeCommit(manager, () => Promise.resolve().then(expectPatience));
        return result;
      }),
  };
}

export const RETRY_AFTER_SECONDS = 5;
