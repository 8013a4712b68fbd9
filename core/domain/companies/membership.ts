/** How a company becomes a member of the platform, and what the guild decides about it. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { choice, optionalText, text, uuid } from '#domain/rules/read-fields.ts';

export const COMPANY_STATUSES = ['PENDING', 'ACTIVE', 'REJECTED', 'SUSPENDED', 'LEFT'] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

export const MEMBERSHIP_MOVES = ['APPROVE', 'REJECT', 'SUSPEND', 'REINSTATE'] as const;
export type MembershipMove = (typeof MEMBERSHIP_MOVES)[number];

export const LONGEST_DECISION_REASON = 500;

/** A rejected applicant may be approved after all, and who left may come back; nobody is deleted. */
const MOVES: Readonly<Record<CompanyStatus, Partial<Readonly<Record<MembershipMove, CompanyStatus>>>>> = {
  PENDING: { APPROVE: 'ACTIVE', REJECT: 'REJECTED' },
  ACTIVE: { SUSPEND: 'SUSPENDED' },
  REJECTED: { APPROVE: 'ACTIVE' },
  SUSPENDED: { REINSTATE: 'ACTIVE' },
  LEFT: { REINSTATE: 'ACTIVE' },
};

/** What the company is after the move; null when it is not possible now. */
export function companyStatusAfter(status: CompanyStatus, move: MembershipMove): CompanyStatus | null {
  return MOVES[status][move] ?? null;
}

/** Whoever loses something is told why. */
export const needsReason = (move: MembershipMove): boolean => move === 'REJECT' || move === 'SUSPEND';

const decision = z
  .strictObject({
    commandId: uuid(),
    memberId: uuid(),
    move: choice(MEMBERSHIP_MOVES),
    reason: optionalText({ max: LONGEST_DECISION_REASON, isMultiline: true }),
  })
  .superRefine(({ move, reason }, context) => {
    if (!needsReason(move) || reason !== null) return;
    context.addIssue({ code: 'custom', path: ['reason'], params: { code: 'REQUIRED', parameters: {} } });
  });

export type MembershipDecision = z.output<typeof decision>;

export const checkMembershipDecision = (input: unknown): Checked<MembershipDecision> =>
  checkInput(decision, input);

const LONGEST_COMPANY_NAME = 100;

const leaving = z.strictObject({
  commandId: uuid(),
  /** Typed by the owner, so that nobody leaves by a slip of the hand. */
  companyName: text({ max: LONGEST_COMPANY_NAME }),
  reason: optionalText({ max: LONGEST_DECISION_REASON, isMultiline: true }),
});

export type Leaving = z.output<typeof leaving>;

/** Reads the wish of an owner that the company leaves the platform. */
export const checkLeaving = (input: unknown): Checked<Leaving> => checkInput(leaving, input);

const LONGEST_TYPED_ACCOUNT = 64;

/** How an account name is stored and compared; null for what no account can be called. */
export function accountKey(account: string): string | null {
  const name = account.trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._@+-]{0,63}$/u.test(name) ? name : null;
}

/** A new account name. */
export function accountName() {
  return text({ max: LONGEST_TYPED_ACCOUNT }).transform((typed, context): string => {
    const name = accountKey(typed);
    if (name !== null) return name;
    context.addIssue({ code: 'custom', params: { code: 'NOT_AN_ACCOUNT', parameters: {} } });
    return z.NEVER;
  });
}
