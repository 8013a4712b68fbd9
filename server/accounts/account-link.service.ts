import { createHash, randomBytes } from 'node:crypto';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Database } from '../database/database.ts';
import type { LetterContent } from '../mail/compose-letter.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { MailRow } from '../mail/mail.entity.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { AccountLinkEntity, type AccountLinkRow, type LinkPurpose } from './account-link.entity.ts';

const MINUTE_MS = 60_000;
const LIFETIMES_MS: Readonly<Record<LinkPurpose, number>> = {
  RESET_PASSWORD: 30 * MINUTE_MS,
  CONFIRM_EMAIL: 24 * 60 * MINUTE_MS,
};
const TOKEN_BYTES = 32;

/** Stands in a letter that waits, where its token will be. */
export const TOKEN_TO_COME = 'THE-TOKEN-OF-THIS-LETTER';

export interface NewLink {
  readonly id: string;
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  /** The address that is to be confirmed; null for any other purpose. */
  readonly email: string | null;
  readonly recipient: string;
  /** Its addresses hold `TOKEN_TO_COME`. */
  readonly letter: LetterContent;
}

/** Puts a letter with a link in the queue; earlier links of the account for the same purpose are void from now on. */
export async function enqueueLink(
  writing: WriteContext,
  { id, accountId, purpose, email, recipient, letter }: NewLink,
): Promise<void> {
  const { manager } = writing;
  await manager.delete(AccountLinkEntity, { expiresAt: LessThanOrEqual(writing.now()) });
  await manager.delete(AccountLinkEntity, { accountId, purpose });
  await manager.insert(AccountLinkEntity, {
    ...{ id, accountId, purpose, email, tokenHash: null, expiresAt: null, createdAt: writing.now() },
  });
  await enqueueMail(writing, { id, recipient, ...letter });
}

/**
 * The words of a letter at the moment at which it leaves: its token is made now and only the hash is kept. Null when the
 * link was withdrawn meanwhile.
 */
export async function withToken(
  database: Database,
  now: string,
  { id, text, html }: MailRow,
): Promise<Pick<MailRow, 'text' | 'html'> | null> {
  if (!text.includes(TOKEN_TO_COME)) return { text, html };
  const link = await database.read.findOneBy(AccountLinkEntity, { id });
  if (link === null) return null;
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const expiresAt = new Date(Date.parse(now) + LIFETIMES_MS[link.purpose]).toISOString();
  const isThere = await database.write(async (manager) => {
    const { affected } = await manager.update(
      AccountLinkEntity,
      { id },
      { tokenHash: hashOf(token), expiresAt },
    );
    return affected === 1;
  });
  if (!isThere) return null;
  return {
    text: text.replaceAll(TOKEN_TO_COME, token),
    html: html.replaceAll(TOKEN_TO_COME, token),
  };
}

/** The link of a token that may still be used. Refuses with NOT_FOUND, alike for an unknown, used, late or older one. */
export async function findLink(
  context: RequestContext,
  token: string,
  purpose: LinkPurpose,
): Promise<AccountLinkRow> {
  const link = await context.manager.findOneBy(AccountLinkEntity, {
    tokenHash: hashOf(token),
    purpose,
    expiresAt: MoreThan(context.now()),
  });
  if (link === null) throw new Refusal('NOT_FOUND');
  return link;
}

/** Uses the link up, and with it all others of the account. Of two who use it at once, one is refused with NOT_FOUND. */
export async function useLink({ manager }: WriteContext, { id, accountId }: AccountLinkRow): Promise<void> {
  const { affected } = await manager.delete(AccountLinkEntity, { id });
  if (affected !== 1) throw new Refusal('NOT_FOUND');
  await voidLinks(manager, accountId);
}

/** Voids every link of the account: whoever had one before the password changed may not use it after. */
export async function voidLinks(manager: WriteContext['manager'], accountId: string): Promise<void> {
  await manager.delete(AccountLinkEntity, { accountId });
}

/** The address that waits to be confirmed; null when none does. */
export async function pendingEmailOf(context: RequestContext, accountId: string): Promise<string | null> {
  const waiting = { accountId, purpose: 'CONFIRM_EMAIL' as const };
  const link = await context.manager.findOneBy(AccountLinkEntity, [
    { ...waiting, expiresAt: IsNull() },
    { ...waiting, expiresAt: MoreThan(context.now()) },
  ]);
  return link?.email ?? null;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
