import { createHash } from 'node:crypto';
import { IsNull, LessThan } from 'typeorm';
import { Secret, TOTP } from 'otpauth';
import { isAppCode } from '#domain/access/second-factor-rules.ts';
import type { WriteContext } from '../request-context.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from './second-factor.entity.ts';
import type { SecretBox } from './secret-box.ts';

const PERIOD_SECONDS = 30;
/** A clock may be half a minute early or late. */
const TOLERATED_STEPS = 1;

/** What the app is told: what every app understands (SHA-1, six digits, half a minute). */
export function totpOf(secretBase32: string, account: string): TOTP {
  return new TOTP({
    issuer: 'PlateCarbon',
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secretBase32),
  });
}

/** Under which a recovery code is stored. It is random enough (80 bits) that a plain hash gives nothing away. */
export const recoveryHash = (accountId: string, code: string): string =>
  createHash('sha256').update(`recovery ${accountId} ${code}`).digest('hex');

/** The half minute whose code this is, of those that count at `now`; null for a wrong code. */
export function stepOfCode(secretBase32: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = totpOf(secretBase32, '').validate({ token: code, timestamp, window: TOLERATED_STEPS });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + delta;
}

/**
 * Uses up a code of the app, or a recovery code where those count, and gives whether it was right. Of two uses at the same
 * moment one is right: each is an update under a condition.
 */
export async function useCode(
  writing: WriteContext,
  box: SecretBox,
  factor: SecondFactorEntity,
  code: string,
): Promise<boolean> {
  const { manager } = writing;
  const { accountId } = factor;
  if (isAppCode(code)) {
    const step = stepOfCode(box.open(factor.sealedSecret, accountId), code, writing.now());
    if (step === null) return false;
    const used = await manager.update(
      SecondFactorEntity,
      { accountId, commandId: factor.commandId, lastStep: LessThan(step) },
      { lastStep: step },
    );
    return used.affected === 1;
  }
  if (factor.confirmedAt === null) return false;
  const used = await manager.update(
    RecoveryCodeEntity,
    { codeHash: recoveryHash(accountId, code), accountId, usedAt: IsNull() },
    { usedAt: writing.now() },
  );
  return used.affected === 1;
}
