import { describe, expect, it } from 'vitest';
import {
  checkMembershipDecision,
  COMPANY_STATUSES,
  companyStatusAfter,
  MEMBERSHIP_MOVES,
} from '#domain/companies/membership.ts';
import { checkRegistration, isFilledByProgram } from '#domain/companies/registration-rules.ts';
import { anId } from '../../support/builders.ts';

describe('what the guild may decide', () => {
  it('leads from each standing to these alone', () => {
    const moves = COMPANY_STATUSES.flatMap((status) =>
      MEMBERSHIP_MOVES.flatMap((move) => {
        const after = companyStatusAfter(status, move);
        return after === null ? [] : [`${status} ${move} ${after}`];
      }),
    );
    expect(moves).toEqual([
      'PENDING APPROVE ACTIVE',
      'PENDING REJECT REJECTED',
      'ACTIVE SUSPEND SUSPENDED',
      'REJECTED APPROVE ACTIVE',
      'SUSPENDED REINSTATE ACTIVE',
      'LEFT REINSTATE ACTIVE',
    ]);
  });

  it.each(MEMBERSHIP_MOVES)('%s needs a reason where somebody loses something', (move) => {
    const checked = checkMembershipDecision({ commandId: anId(1), memberId: anId(2), move, reason: ' ' });
    expect(checked.ok).toBe(move === 'APPROVE' || move === 'REINSTATE');
  });
});

describe('a registration', () => {
  const stated = {
    ...{
      registrationId: anId(1),
      name: '新光電鍍',
      account: ' New.Plating ',
      password: 'x',
      email: 'A@B.tw',
    },
    filledInSeconds: 30,
  };

  it('is read with account and address in small letters, and may leave out what no star marks', () => {
    expect(checkRegistration(stated)).toMatchObject({
      ok: true,
      value: { account: 'new.plating', email: 'a@b.tw', taxId: null, website: null },
    });
  });

  it.each(['鍍鋅', '-begins', 'has space', '', 'x'.repeat(65)])(
    'cannot have the account name %j',
    (account) => {
      const checked = checkRegistration({ ...stated, account });
      expect(checked.ok || checked.issues.map(({ path }) => path)).toEqual(['account']);
    },
  );

  it('is a program’s when the hidden field is filled in, or nobody could type so fast', () => {
    const judged = [{}, { nickname: 'x' }, { filledInSeconds: 1 }].map((more) => {
      const checked = checkRegistration({ ...stated, ...more });
      return checked.ok && isFilledByProgram(checked.value);
    });
    expect(judged).toEqual([false, true, true]);
  });
});
