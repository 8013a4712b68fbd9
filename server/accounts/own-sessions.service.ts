import { createHash } from 'node:crypto';
import { In, MoreThan } from 'typeorm';
import { checkOtherSessionsEnd, checkSessionEnd } from '#domain/access/own-account-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { requireOwnAccount } from './own-account.ts';
import { SessionEntity } from './session.entity.ts';
import { isIdleTooLong } from './session.service.ts';

/** A signed-in browser as its person sees it. */
export interface OwnSession {
  /** Names the session; it is neither the cookie's secret nor what is stored of it. */
  readonly id: string;
  readonly deviceName: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly isCurrent: boolean;
}

/** The sessions of one's own account, the one seen last first. */
export async function readOwnSessions(context: RequestContext): Promise<readonly OwnSession[]> {
  const { accountId, role } = requireOwnAccount(context);
  const now = context.now();
  const sessions = await context.manager.find(SessionEntity, {
    where: { accountId, expiresAt: MoreThan(now) },
    order: { lastSeenAt: 'DESC', id: 'ASC' },
  });
  return sessions
    .filter(({ lastSeenAt }) => !isIdleTooLong(role, lastSeenAt, now))
    .map(({ id, deviceName, createdAt, lastSeenAt, expiresAt }) => ({
      id: shownId(id),
      ...{ deviceName, createdAt, lastSeenAt, expiresAt },
      isCurrent: id === context.sessionId,
    }));
}

/** Ends one of the own sessions. Refuses with NOT_FOUND what is none of them, with VALIDATION_FAILED or ID_REUSED. */
export async function endSession(context: RequestContext, input: object): Promise<readonly OwnSession[]> {
  requireOwnAccount(context);
  const checked = checkSessionEnd(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId, sessionId } = checked.value;
  const end = async (writing: WriteContext): Promise<readonly OwnSession[]> => {
    const found = (await ownIds(writing)).filter((id) => shownId(id) === sessionId);
    if (found.length === 0) throw new Refusal('NOT_FOUND');
    return endThem(writing, found, commandId);
  };
  const command = { commandId, subjectId: sessionId, payload: { endSession: sessionId } };
  return applyOnce(context, command, end, readOwnSessions);
}

/** Ends all sessions of the account but this one. Refuses with VALIDATION_FAILED or ID_REUSED. */
export async function endOtherSessions(
  context: RequestContext,
  input: object,
): Promise<readonly OwnSession[]> {
  const { accountId } = requireOwnAccount(context);
  const checked = checkOtherSessionsEnd(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId } = checked.value;
  const end = async (writing: WriteContext): Promise<readonly OwnSession[]> => {
    const others = (await ownIds(writing)).filter((id) => id !== writing.sessionId);
    return endThem(writing, others, commandId);
  };
  const command = { commandId, subjectId: accountId, payload: { endOtherSessions: accountId } };
  return applyOnce(context, command, end, readOwnSessions);
}

async function ownIds(context: RequestContext): Promise<readonly string[]> {
  const { accountId } = requireOwnAccount(context);
  const sessions = await context.manager.find(SessionEntity, { select: { id: true }, where: { accountId } });
  return sessions.map(({ id }) => id);
}

async function endThem(
  writing: WriteContext,
  ids: readonly string[],
  commandId: string,
): Promise<readonly OwnSession[]> {
  const { accountId } = requireOwnAccount(writing);
  if (ids.length > 0) await writing.manager.delete(SessionEntity, { accountId, id: In([...ids]) });
  await recordAudit(writing, {
    ...{ action: 'endSessions', entity: 'account', entityId: accountId, commandId },
    after: { ended: ids.map(shownId) },
  });
  return readOwnSessions(writing);
}

const shownId = (id: string): string =>
  createHash('sha256').update(`session ${id}`).digest('hex').slice(0, 32);
