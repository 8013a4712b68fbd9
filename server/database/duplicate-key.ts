import {
  QueryFailedError,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
} from 'typeorm';

const DUPLICATE_KEY_CODES: ReadonlySet<string> = new Set([
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'ER_DUP_ENTRY',
]);

/** Whether a row could not be stored because its key is taken. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof QueryFailedError && 'code' in error && DUPLICATE_KEY_CODES.has(String(error.code));
}

/** Stores a row that must be new; false when somebody else has its key, also of two who store it at once. */
export async function insertNew<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  try {
    await manager.insert(target, row);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
