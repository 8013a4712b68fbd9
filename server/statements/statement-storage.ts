import {
  eventOf,
  stateAfter,
  type StatementEventKind,
  type StatementMove,
  type StoredStatementState,
} from '#domain/statement/statement-state.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';
import type { Author } from '../sync/command-origin.ts';
import { StatementEntity, StatementEventEntity, type StatementRow } from './statement.entity.ts';

/** The head of a statement that is moved; the caller holds its row. */
export type MovableStatement = Pick<StatementRow, 'companyId' | 'id' | 'state' | 'serialNumber' | 'revision'>;

export interface StatementChange {
  readonly author: Author;
  readonly commandId: string;
  readonly reason?: string | null;
  /** Columns beside the state. */
  readonly columns?: Partial<StatementRow>;
}

/** Moves a statement to its next state, with its event and its audit row. Refuses with MOVE_NOT_ALLOWED. */
export async function moveStatement(
  context: WriteContext,
  statement: MovableStatement,
  move: StatementMove,
  { author, commandId, reason = null, columns = {} }: StatementChange,
): Promise<void> {
  const { companyId, id, state: before, serialNumber, revision } = statement;
  const state = expectMove(statement, move);
  const { affected } = await context.manager.update(
    StatementEntity,
    { companyId, id, state: before },
    { ...columns, state },
  );
  if (affected !== 1) throw new Refusal('MOVE_NOT_ALLOWED', { state: before, move });
  await addStatementEvent(context, statement, { kind: eventOf(move), author, reason });
  await recordAudit(context, {
    action: `${move}Statement`,
    entity: 'statement',
    entityId: id,
    companyId,
    commandId,
    before: { state: before },
    after: { state, serialNumber, revision, reason },
  });
}

/** The state after `move`. Refuses with MOVE_NOT_ALLOWED. */
export function expectMove(
  { state }: Pick<MovableStatement, 'state'>,
  move: StatementMove,
): StoredStatementState {
  const next = stateAfter(state, move);
  if (next === null) throw new Refusal('MOVE_NOT_ALLOWED', { state, move });
  return next;
}

export interface StatementHappening {
  readonly kind: StatementEventKind;
  readonly author: Author;
  readonly reason?: string | null;
}

/** Adds what happened to the history of a statement; the caller holds its row. */
export async function addStatementEvent(
  context: WriteContext,
  { companyId, id: statementId }: Pick<StatementRow, 'companyId' | 'id'>,
  { kind, author, reason = null }: StatementHappening,
): Promise<void> {
  const position = (await context.manager.countBy(StatementEventEntity, { companyId, statementId })) + 1;
  await context.manager.insert(StatementEventEntity, {
    ...{ companyId, statementId, position, kind, reason },
    at: context.now(),
    actorId: author.accountId,
    actorName: author.displayName,
  });
}
