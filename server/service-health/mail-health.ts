import { IsNull, MoreThan, Not } from 'typeorm';
import { MailEntity } from '../mail/mail.entity.ts';
import { CLAIM_MS } from '../mail/mail-worker.service.ts';
import type { RequestContext } from '../request-context.ts';

const DAY_MS = 24 * 3_600_000;
const ANY_ADDRESS = /[^\s<>"']+@[^\s<>"']+/gu;

export interface MailHealth {
  /** False: letters are written into a folder, and reach nobody. */
  readonly hasServer: boolean;
  readonly waiting: number;
  readonly oldestWaitingAt: string | null;
  /** Of those that wait, how many were tried in vain. */
  readonly failing: number;
  /** Of those, how many can be tried at once instead of later. */
  readonly retriable: number;
  readonly givenUpInWeek: number;
  readonly sentInDay: number;
  /** What the last failure said, without addresses. */
  readonly lastError: string | null;
}

/** The letters that failed and wait for long: one that is being tried now is never among them. */
export const retriableLetters = (now: string) => ({
  sentAt: IsNull(),
  lastError: Not(IsNull()),
  // a minute of difference between the clocks of two servers
  nextAttemptAt: MoreThan(new Date(Date.parse(now) + CLAIM_MS + 60_000).toISOString()),
});

/** How the queue of letters fares; to whom they go is not told. */
export async function readMailHealth(
  { manager, now }: Pick<RequestContext, 'manager' | 'now'>,
  hasServer: boolean,
): Promise<MailHealth> {
  const at = now();
  const ago = (days: number) => new Date(Date.parse(at) - days * DAY_MS).toISOString();
  const waiting = { sentAt: IsNull(), nextAttemptAt: Not(IsNull()) };
  const [oldest] = await manager.find(MailEntity, { where: waiting, order: { createdAt: 'ASC' }, take: 1 });
  const failing = { ...waiting, lastError: Not(IsNull()) };
  const [failed] = await manager.find(MailEntity, {
    where: failing,
    order: { nextAttemptAt: 'DESC' },
    take: 1,
  });
  return {
    hasServer,
    waiting: await manager.countBy(MailEntity, waiting),
    oldestWaitingAt: oldest?.createdAt ?? null,
    failing: await manager.countBy(MailEntity, failing),
    retriable: await manager.countBy(MailEntity, retriableLetters(at)),
    givenUpInWeek: await manager.countBy(MailEntity, {
      ...{ sentAt: IsNull(), nextAttemptAt: IsNull(), lastError: Not('withdrawn') },
      createdAt: MoreThan(ago(7)),
    }),
    sentInDay: await manager.countBy(MailEntity, { sentAt: MoreThan(ago(1)) }),
    lastError: failed?.lastError?.replaceAll(ANY_ADDRESS, '…') ?? null,
  };
}
