import { describe, expect, it } from 'vitest';
import {
  isAppCode,
  normalFactorCode,
  RECOVERY_ALPHABET,
  shownRecoveryCode,
} from '#domain/access/second-factor-rules.ts';
import { checkSignIn } from '#domain/access/sign-in-rules.ts';
import { anId } from '../../support/builders.ts';

describe('a code of the second factor', () => {
  it.each([
    [' 123 456 ', '123456', true],
    ['１２３４５６', '123456', true],
    ['12345', '12345', false],
    ['abcd-efgh-jkmn-pqrs', 'ABCDEFGHJKMNPQRS', false],
  ])('typed as %j is %j', (typed, code, isOfApp) => {
    expect(normalFactorCode(typed)).toBe(code);
    expect(isAppCode(code)).toBe(isOfApp);
  });

  it('arrives with a sign-in as it is compared', () => {
    const input = { account: 'owner-a', commandId: anId(1), password: 'x', code: ' 123 456' };
    expect(checkSignIn(input)).toMatchObject({ ok: true, input: { code: '123456' } });
    expect(checkSignIn({ ...input, code: 'x'.repeat(41) })).toMatchObject({
      ok: false,
      issues: [{ path: 'code', code: 'TOO_LONG' }],
    });
  });
});

it('a recovery code is shown in groups, and typed again as shown it is the same', () => {
  const code = RECOVERY_ALPHABET.slice(0, 16);
  expect(shownRecoveryCode(code)).toBe('2345-6789-ABCD-EFGH');
  expect(normalFactorCode(shownRecoveryCode(code))).toBe(code);
  expect(RECOVERY_ALPHABET).toHaveLength(32);
  expect(new Set(RECOVERY_ALPHABET).size).toBe(32);
});
