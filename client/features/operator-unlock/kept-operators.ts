import type { Connection } from '../../graphql/connection.ts';
import type {
  OperatorsOfTabletQuery,
  OperatorsOfTabletQueryVariables,
} from '../../graphql/generated/graphql.ts';
import { operation } from '../../graphql/send-operation.ts';
import type { LocalOwner } from '../../offline/local-database.ts';
import { storedForOwner, storeForOwner } from '../../offline/storage/mirror.ts';
import type { PinVerifier } from './verify-pin.ts';

const operatorsQuery = operation<OperatorsOfTabletQuery, OperatorsOfTabletQueryVariables>(/* GraphQL */ `
  query OperatorsOfTablet {
    viewer {
      accountId
    }
    operators {
      accountId
      displayName
      role
      pinVerifier {
        salt
        iterations
        hash
      }
    }
  }
`);

/** A member who can unlock this tablet. */
export interface TabletOperator {
  readonly accountId: string;
  readonly displayName: string;
  readonly pinVerifier: PinVerifier;
}

const NAME = 'operators';

function isOperator(value: unknown): value is TabletOperator {
  return typeof value === 'object' && value !== null && 'accountId' in value && 'pinVerifier' in value;
}

/** The operators as the tablet last heard of them; empty before its first contact. */
export async function keptOperators(tablet: LocalOwner): Promise<readonly TabletOperator[]> {
  const stored = await storedForOwner(tablet, NAME).catch(() => null);
  return Array.isArray(stored) ? stored.filter(isOperator) : [];
}

/** Asks the platform who may unlock this tablet and keeps the answer; null when it did not answer. */
export async function fetchOperators(
  connection: Connection,
  tablet: LocalOwner,
): Promise<readonly TabletOperator[] | null> {
  try {
    const { viewer, operators: named } = await connection.ask(operatorsQuery);
    if (viewer?.accountId !== tablet.accountId) return null;
    const operators = named.flatMap(({ accountId, displayName, pinVerifier }) =>
      pinVerifier == null ? [] : [{ accountId, displayName, pinVerifier }],
    );
    await storeForOwner(tablet, NAME, operators).catch(() => undefined);
    return operators;
  } catch {
    // Without an answer the tablet goes on with those it knows.
    return null;
  }
}
