import { STORED_STATEMENT_STATES, type StoredStatementState } from '#domain/statement/statement-state.ts';
import type { StatementFilter } from '../../graphql/generated/graphql.ts';
import type { PagePosition } from '../../ui/page-steps.tsx';

/** What the list shows; it lives in the address, so that it can be shared and gone back to. */
export interface StatementsAddress {
  readonly state: StoredStatementState | null;
  readonly text: string;
  readonly position: PagePosition;
}

export const PAGE_SIZE = 20;

function positionOf(search: URLSearchParams): PagePosition {
  const after = search.get('after');
  if (after !== null) return { kind: 'after', cursor: after };
  const before = search.get('before');
  if (before !== null) return { kind: 'before', cursor: before };
  return { kind: search.get('page') === 'last' ? 'last' : 'first' };
}

/** Reads an address; what it does not know counts as not asked for. */
export function readStatementsAddress(search: URLSearchParams): StatementsAddress {
  return {
    state: STORED_STATEMENT_STATES.find((state) => state === search.get('state')) ?? null,
    text: search.get('text') ?? '',
    position: positionOf(search),
  };
}

/** Writes an address; what is plain is left out. */
export function writeStatementsAddress({ state, text, position }: StatementsAddress): URLSearchParams {
  const entries: readonly (readonly [string, string | null])[] = [
    ['state', state],
    ['text', text],
    ['after', position.kind === 'after' ? position.cursor : null],
    ['before', position.kind === 'before' ? position.cursor : null],
    ['page', position.kind === 'last' ? 'last' : null],
  ];
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
  );
}

/** What the server is asked for. */
export function statementFilterOf({ state, text }: StatementsAddress): StatementFilter {
  const wanted = text.trim();
  return {
    ...(state === null ? {} : { states: [state] }),
    ...(wanted === '' ? {} : { text: wanted }),
  };
}
