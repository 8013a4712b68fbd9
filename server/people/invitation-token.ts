import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { MailRow } from '../mail/mail.entity.ts';
import { InvitationEntity } from './invitation.entity.ts';

const HOUR_MS = 60 * 60_000;
const LETTER_LIFETIME_MS = 7 * 24 * HOUR_MS;
const SHOWN_LIFETIME_MS = 24 * HOUR_MS;
const LETTER_BYTES = 32;
/** 80 bits: short enough to be typed from a screen, and it lives for a day. */
const SHOWN_LENGTH = 16;
/** Crockford's base 32 in small letters: none reads like a digit. Source: https://www.crockford.com/base32.html */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Stands in a letter that waits, where the token of its invitation will be. */
export const INVITATION_TO_COME = 'THE-TOKEN-OF-THIS-INVITATION';

export interface NewToken {
  readonly token: string;
  readonly tokenHash: string;
  readonly expiresAt: string;
}

/** A token for a screen, which ends after a day. */
export const newShownToken = (now: string): NewToken => {
  const token = [...randomBytes(SHOWN_LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return { token, tokenHash: hashOfToken(token), expiresAt: later(now, SHOWN_LIFETIME_MS) };
};

/** Under which hash a token is stored that was opened, or typed from a screen. */
export const hashOfToken = (typed: string): string =>
  createHash('sha256').update(typed.trim().toLowerCase()).digest('hex');

/**
 * The words of a letter at the moment at which it leaves: the token of its invitation is made now and only the hash is
 * kept. Null when the invitation was used or revoked meanwhile.
 */
export async function withInvitation(
  database: Database,
  now: string,
  { id }: Pick<MailRow, 'id'>,
  { text, html }: Pick<MailRow, 'text' | 'html'>,
): Promise<Pick<MailRow, 'text' | 'html'> | null> {
  if (!text.includes(INVITATION_TO_COME)) return { text, html };
  const token = randomBytes(LETTER_BYTES).toString('hex');
  const isThere = await database.write(async (manager) => {
    const open = await manager.findOneBy(InvitationEntity, { id });
    if (open === null || open.closedAt !== null) return false;
    const expiresAt = later(now, LETTER_LIFETIME_MS);
    await manager.update(InvitationEntity, { id }, { tokenHash: hashOfToken(token), expiresAt });
    return true;
  });
  if (!isThere) return null;
  return {
    text: text.replaceAll(INVITATION_TO_COME, token),
    html: html.replaceAll(INVITATION_TO_COME, token),
  };
}

const later = (instant: string, byMs: number): string => new Date(Date.parse(instant) + byMs).toISOString();
