import { createHash, randomBytes } from 'node:crypto';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { PasskeyChallengeEntity, type PasskeyPurpose } from './passkey.entity.ts';

export const CHALLENGE_LIFETIME_MS = 5 * 60_000;
const CHALLENGE_BYTES = 32;
const MOST_PER_ADDRESS = 240;

/** For what, and to whom, a number is given out. */
export interface ChallengeBinding {
  readonly purpose: PasskeyPurpose;
  /** Of who adds a passkey; null before a sign-in. */
  readonly accountId: string | null;
  readonly sessionId: string | null;
}

/** A random number for a device to sign, as base64url. Refuses with RATE_LIMITED. */
export async function giveChallenge(
  context: RequestContext,
  networkAddress: string,
  binding: ChallengeBinding,
): Promise<string> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url');
  const now = context.now();
  const expiresAt = new Date(Date.parse(now) + CHALLENGE_LIFETIME_MS).toISOString();
  await inWrite(context, async (writing) => {
    await limitInHour(writing, `passkey ${networkAddress}`, MOST_PER_ADDRESS);
    await writing.manager.delete(PasskeyChallengeEntity, { expiresAt: LessThanOrEqual(now) });
    await writing.manager.insert(PasskeyChallengeEntity, { id: idOf(challenge), ...binding, expiresAt });
  });
  return challenge;
}

/** Takes the number that was signed, once, whatever comes of it; gives whether it was given out so, and lately. */
export async function takeChallenge(
  writing: WriteContext,
  challenge: string,
  binding: ChallengeBinding,
): Promise<boolean> {
  const { manager, now } = writing;
  const id = idOf(challenge);
  const found = await manager.findOneBy(PasskeyChallengeEntity, { id, expiresAt: MoreThan(now()) });
  // of two who take it at once, one deletes it
  const { affected } = await manager.delete(PasskeyChallengeEntity, { id });
  return (
    affected === 1 &&
    found?.purpose === binding.purpose &&
    found.accountId === binding.accountId &&
    found.sessionId === binding.sessionId
  );
}

const idOf = (challenge: string): string => createHash('sha256').update(`passkey ${challenge}`).digest('hex');
