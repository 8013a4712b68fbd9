import { describe, expect, it, vi } from 'vitest';
import { tryPin } from '../../client/features/operator-unlock/unlock.ts';

const MINUTE_MS = 60_000;
const TABLET = 'aaaaaaaa-0000-4000-8000-00000000000a';

async function verifierOf(pin: string): Promise<{ salt: string; iterations: number; hash: string }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iterations = 10;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  return { salt: base64(salt), iterations, hash: base64(new Uint8Array(bits)) };
}

async function anOperator(pin: string) {
  const accountId = crypto.randomUUID();
  return { accountId, displayName: '王小明', pinVerifier: await verifierOf(pin) };
}

describe('guessing the PIN of somebody', () => {
  it('costs time after five tries, and a right PIN starts anew', async () => {
    const operator = await anOperator('2580');
    for (const left of [4, 3, 2, 1])
      expect(await tryPin(TABLET, operator, '0000')).toEqual({ kind: 'WRONG', triesLeft: left });
    expect(await tryPin(TABLET, operator, '0000')).toMatchObject({ kind: 'WAIT' });
    expect(await tryPin(TABLET, operator, '2580')).toMatchObject({ kind: 'WAIT' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + MINUTE_MS);
    expect(await tryPin(TABLET, operator, '2580')).toEqual({ kind: 'UNLOCKED' });
    expect(await tryPin(TABLET, operator, '0000')).toEqual({ kind: 'WRONG', triesLeft: 4 });
    vi.restoreAllMocks();
  });

  it('ends after twenty tries, whatever the clock of the tablet says, until the office gives a new PIN', async () => {
    const operator = await anOperator('2580');
    const clock = vi.spyOn(Date, 'now');
    const start = new Date('2026-11-22T08:00:00Z').getTime();
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      clock.mockReturnValue(start + attempt * 24 * 60 * MINUTE_MS);
      await tryPin(TABLET, operator, '0000');
    }
    clock.mockReturnValue(start + 400 * 24 * 60 * MINUTE_MS);
    expect(await tryPin(TABLET, operator, '2580')).toEqual({ kind: 'USED_UP' });
    const renewed = { ...operator, pinVerifier: await verifierOf('6174') };
    expect(await tryPin(TABLET, renewed, '6174')).toEqual({ kind: 'UNLOCKED' });
    vi.restoreAllMocks();
  });
});
