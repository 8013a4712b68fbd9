import type { WriteContext } from '../request-context.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { moveStatement } from './statement-storage.ts';
import { StatementEntity } from './statement.entity.ts';

/** Takes what waits for the guild's seal back, so that nobody seals for a company that left; gives how many. */
export async function withdrawStatements(
  writing: WriteContext,
  companyId: string,
  origin: Pick<CommandOrigin, 'author' | 'commandId'>,
): Promise<number> {
  const waiting = await writing.manager.find(StatementEntity, {
    where: { companyId, state: 'SUBMITTED' },
    order: { id: 'ASC' },
    // SQLite has one writer at a time and knows no row locks
    ...(writing.database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  for (const statement of waiting) await moveStatement(writing, statement, 'withdraw', origin);
  return waiting.length;
}
