import { refusalOf } from '../graphql/refusal.ts';
import { sendOperation } from '../graphql/send-operation.ts';
import { hasDeviceData } from './has-device-data.ts';
import { signOutMutation } from './session-operations.ts';

const PENDING_KEY = 'pendingSignOut';

/** Answers after which the server may still know the session. */
const UNSETTLED: ReadonlySet<string> = new Set(['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL']);

const localDatabase = () => import('../offline/local-database.ts');

/** Notes that the person signed out, so that the server hears of it even when it cannot be reached now. */
export async function notePendingSignOut(): Promise<void> {
  try {
    const { remember } = await localDatabase();
    await remember(PENDING_KEY, crypto.randomUUID());
  } catch {
    // Without storage the sign-out is sent once, as well as it goes.
  }
}

/**
 * Tells the server of a sign-out that it has not heard of; nothing to do without one.
 * Throws ServerRefusal when the server still has not heard of it: then nothing else may be asked in that session.
 */
export async function settlePendingSignOut(): Promise<void> {
  if (!(await hasDeviceData())) return;
  const database = await localDatabase();
  const commandId = await database.remembered(PENDING_KEY).catch(() => null);
  if (typeof commandId !== 'string') return;
  try {
    await sendOperation(signOutMutation, { commandId });
  } catch (error) {
    // Any other answer means that there is no such session any more.
    if (UNSETTLED.has(refusalOf(error).code)) throw error;
  }
  await database.remember(PENDING_KEY, null);
}
