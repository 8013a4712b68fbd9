import { randomUUID } from 'node:crypto';
import { graphql } from '../support/generated/gql.ts';
import type { ResolveCaseInput } from '../support/generated/graphql.ts';
import type { Submitter } from './work-order-operations.ts';

export const OPEN_CASES = graphql(`
  query TestOpenCases($filter: OpenCaseFilter, $page: PageInput) {
    openCases(filter: $filter, page: $page) {
      items {
        id
        kind
        status
        cell
        base
        lateKind
        reason
        candidateEmissionsKgCo2e
        resolution
        resolvedValue
        resolvedBy
        resolvedAt
        resolutionNote
        changes {
          cell
          base
          new
        }
        serverSide {
          value
          by
          at
          deviceName
        }
        deviceSide {
          value
          by
          at
          deviceName
          deviceTime
          isClockSuspect
        }
        workOrder {
          id
          openCaseCount
          openCases {
            id
          }
        }
        otherWorkOrder {
          id
        }
      }
      total
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const RESOLVE_CASE = graphql(`
  mutation TestResolveCase($input: ResolveCaseInput!) {
    resolveCase(input: $input) {
      id
      status
      resolution
      resolvedValue
      resolvedBy
      workOrder {
        revision
        status
        openCaseCount
        attributedEmissionsKgCo2e
      }
    }
  }
`);

export const QUARANTINED = graphql(`
  query TestQuarantinedCommands($filter: QuarantineFilter, $page: PageInput) {
    quarantinedCommands(filter: $filter, page: $page) {
      items {
        commandId
        workOrderId
        workOrderNumber
        status
        code
        parameters
        payload
        recordedBy
        deviceName
        deviceTime
        attempts
        firstReceivedAt
        lastReceivedAt
        issues {
          path
          code
        }
      }
      total
      isFull
    }
  }
`);

/** All open cases about one work order, as this account sees them. */
export async function casesOf({ browser }: Submitter, workOrderId: string) {
  const { openCases } = await browser.dataOf(OPEN_CASES, { filter: { workOrderId } });
  return openCases.items;
}

/** The settled cases about one work order. */
export async function settledCasesOf({ browser }: Submitter, workOrderId: string) {
  const { openCases } = await browser.dataOf(OPEN_CASES, { filter: { workOrderId, status: 'RESOLVED' } });
  return openCases.items;
}

type Decision = Pick<ResolveCaseInput, 'resolution'> & Partial<ResolveCaseInput>;

/** Settles a case; throws when that is refused. */
export async function resolve({ browser }: Submitter, caseId: string, decision: Decision) {
  const input = { commandId: randomUUID(), caseId, ...decision };
  return (await browser.dataOf(RESOLVE_CASE, { input })).resolveCase;
}

/** The refusal of a decision: its code and issues. */
export async function refusalOfResolving({ browser }: Submitter, caseId: string, decision: Decision) {
  const input = { commandId: randomUUID(), caseId, ...decision };
  const { errors } = await browser.execute(RESOLVE_CASE, { input });
  return errors[0]?.extensions;
}

/** What the quarantine holds about one command, or undefined. */
export async function keptOf(
  { browser }: Submitter,
  commandId: string,
  status: 'WAITING' | 'SETTLED' | 'SUPERSEDED' | 'DISCARDED' = 'WAITING',
) {
  const { quarantinedCommands } = await browser.dataOf(QUARANTINED, {
    filter: { status },
    page: { first: 100 },
  });
  return quarantinedCommands.items.find((kept) => kept.commandId === commandId);
}
