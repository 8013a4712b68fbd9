import { skipToken, useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { StatementState } from '../../graphql/generated/graphql.ts';

const HomeStatementsQuery = graphql(`
  query HomeStatements($state: StatementState!) {
    statements(filter: { states: [$state] }, page: { first: 1 }) {
      total
    }
  }
`);

/** How many statements of this account stand so; 0 while unknown. */
export function useStatementCount(state: StatementState, isAsked: boolean): number {
  const { data } = useQuery(
    HomeStatementsQuery,
    isAsked ? { variables: { state }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  return data?.statements.total ?? 0;
}
