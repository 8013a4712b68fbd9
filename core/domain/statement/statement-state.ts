/**
 * What an emission statement is. DRAFT: not issued, or not even on the server (草稿). VOID: its work order was voided
 * before a statement was issued. ISSUED: declared by the company alone, signed, with a code to check it by.
 * SUBMITTED: handed to the guild. SEALED: format and factors confirmed by the guild. RETURNED: sent back with a reason.
 * SUPERSEDED: what it states was changed since. REVOKED: taken back with a reason.
 */
export const STORED_STATEMENT_STATES = [
  'ISSUED',
  'SUBMITTED',
  'SEALED',
  'RETURNED',
  'SUPERSEDED',
  'REVOKED',
] as const;
/** The states of a statement that the server keeps. */
export type StoredStatementState = (typeof STORED_STATEMENT_STATES)[number];

export const STATEMENT_STATES = ['DRAFT', 'VOID', ...STORED_STATEMENT_STATES] as const;
/** The states that a sheet can be printed in. */
export type StatementState = (typeof STATEMENT_STATES)[number];

export const STATEMENT_MOVES = ['submit', 'seal', 'return', 'withdraw', 'supersede', 'revoke'] as const;
export type StatementMove = (typeof STATEMENT_MOVES)[number];

const MOVES: Readonly<
  Record<StatementMove, { readonly from: readonly StoredStatementState[]; readonly to: StoredStatementState }>
> = {
  submit: { from: ['ISSUED', 'RETURNED'], to: 'SUBMITTED' },
  seal: { from: ['SUBMITTED'], to: 'SEALED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  withdraw: { from: ['SUBMITTED'], to: 'ISSUED' },
  supersede: { from: ['ISSUED', 'SUBMITTED', 'SEALED', 'RETURNED'], to: 'SUPERSEDED' },
  revoke: { from: ['ISSUED', 'SUBMITTED', 'SEALED', 'RETURNED', 'SUPERSEDED'], to: 'REVOKED' },
};

/** The state after `move`; null when a statement in `state` cannot make it. */
export function stateAfter(state: StoredStatementState, move: StatementMove): StoredStatementState | null {
  const { from, to } = MOVES[move];
  return from.includes(state) ? to : null;
}

/** Whether what the statement says still holds: nothing it states was changed and nobody took it back. */
export function isInForce(state: StoredStatementState): boolean {
  return state !== 'SUPERSEDED' && state !== 'REVOKED';
}

/** The two forms in which a statement is printed; what becomes of a sheet later is told where its code is checked. */
export type StatementForm = 'ISSUED' | 'SEALED';

export const STATEMENT_EVENT_KINDS = [...STORED_STATEMENT_STATES, 'SENT', 'WITHDRAWN'] as const;
/** What can happen to a statement: it comes into a state, is taken back from the guild, or is sent to the customer. */
export type StatementEventKind = (typeof STATEMENT_EVENT_KINDS)[number];

/** What is noted of `move`: a statement that is taken back is not issued a second time. */
export const eventOf = (move: StatementMove): StatementEventKind =>
  move === 'withdraw' ? 'WITHDRAWN' : MOVES[move].to;
