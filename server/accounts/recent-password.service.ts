import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { SessionEntity } from './session.entity.ts';

const RECENT_MS = 10 * 60_000;

/** Until when a password typed at `confirmedAt` counts. */
export const confirmedUntil = (confirmedAt: string): string =>
  new Date(Date.parse(confirmedAt) + RECENT_MS).toISOString();

/**
 * For acts that a stranger at an open screen must not do. Refuses with PASSWORD_NEEDED unless the password was typed in
 * this session during the last ten minutes; a sign-in counts, by a passkey too, by LINE not. To be asked after permissions and before anything about the
 * subject, so that it tells nothing of it. Acts of the product itself come with no session, and no request does.
 */
export async function requireRecentPassword(context: RequestContext): Promise<void> {
  const { sessionId } = context;
  if (sessionId === null) return;
  const session = await context.manager.findOneBy(SessionEntity, { id: sessionId });
  const confirmedAt = session?.confirmedAt ?? null;
  if (confirmedAt === null || context.now() >= confirmedUntil(confirmedAt))
    throw new Refusal('PASSWORD_NEEDED');
}
