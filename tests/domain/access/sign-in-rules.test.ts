import { describe, expect, it } from 'vitest';
import { checkSignIn } from '#domain/access/sign-in-rules.ts';
import { anId } from '../../support/builders.ts';

const signIn = { account: 'operator-a', commandId: anId(1), password: ' with spaces ', code: null };

describe('a sign-in', () => {
  it('keeps the password as it was typed', () => {
    expect(checkSignIn(signIn)).toEqual({ ok: true, input: signIn });
    expect(checkSignIn({ ...signIn, account: ' operator-a ' })).toMatchObject({
      input: { account: 'operator-a' },
    });
  });

  it.each([
    ['account', '', 'REQUIRED'],
    ['account', 'a'.repeat(65), 'TOO_LONG'],
    ['account', 'a\u202eb', 'INVALID_CHARACTERS'],
    ['password', '', 'REQUIRED'],
    ['password', 'x'.repeat(201), 'TOO_LONG'],
    ['commandId', 'x', 'NOT_AN_ID'],
    ['role', 'OWNER', 'UNKNOWN_FIELD'],
  ])('with %s = %j is refused: %s', (field, value, code) => {
    const checked = checkSignIn({ ...signIn, [field]: value });
    expect(checked.ok ? [] : checked.issues.map(({ path, code: found }) => [path, found])).toEqual([
      [field, code],
    ]);
  });
});
