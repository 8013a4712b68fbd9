import type { KnownSession } from '../accounts/session.service.ts';
import type { Config } from '../config.ts';
import { isCompulsoryFor } from './second-factor.service.ts';

/** Whether who asks must set up a second factor first. */
export function lacksSecondFactor(
  session: Pick<KnownSession, 'actor' | 'hasSecondFactor'> | null,
  { seedsDemo }: Pick<Config, 'seedsDemo'>,
): boolean {
  return session !== null && !session.hasSecondFactor && isCompulsoryFor(session.actor, seedsDemo);
}
