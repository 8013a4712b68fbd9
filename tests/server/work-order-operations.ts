import { randomUUID } from 'node:crypto';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { graphql } from '../support/generated/gql.ts';
import type {
  CommandInput,
  SubmitCommandsInput,
  WorkOrderContentInput,
} from '../support/generated/graphql.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { aWorkOrder } from '../support/builders.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

export const SUBMIT = graphql(`
  mutation TestSubmitCommands($input: SubmitCommandsInput!) {
    submitCommands(input: $input) {
      companyId
      accountId
      serverEpoch
      serverTime
      minProtocolVersion
      results {
        commandId
        workOrderId
        status
        code
        revision
        caseIds
        parameters
        issues {
          path
          code
          parameters
        }
        emissionResult {
          revision
          attributedEmissionsKgCo2e
        }
      }
    }
  }
`);

export const WORK_ORDER = graphql(`
  query TestWorkOrder($id: ID!) {
    workOrder(id: $id) {
      id
      number
      revision
      status
      openCaseCount
      voidReason
      customerOrderNumber
      workOrderNumber
      productName
      quantity
      note
      createdBy
      updatedBy
      attributedEmissionsKgCo2e
      batchEmissionsKgCo2e
      hasProvisionalFactor
      metal
      plant {
        id
        name
      }
      company {
        id
        name
      }
      stageEquipment {
        stage
        equipment
      }
      activityData {
        id
        sourceId
        quantity
        unit
      }
      revisions {
        revision
        kind
        reason
        recordedBy
        recordedAt
        attributedEmissionsKgCo2e
        changes {
          cell
          base
          new
        }
      }
      emissionResult {
        revision
        attributedEmissionsKgCo2e
      }
    }
  }
`);

export const WORK_ORDERS = graphql(`
  query TestWorkOrders($filter: WorkOrderFilter, $sort: WorkOrderSort, $page: PageInput) {
    workOrders(filter: $filter, sort: $sort, page: $page) {
      items {
        id
        number
        productName
        attributedEmissionsKgCo2e
      }
      total
      totalIsExact
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`);

type Company = 'a' | 'b';

/** Ids of the demo company and of one of its accounts. */
export function demoOf(company: Company, role: 'OPERATOR' | 'OFFICE' | 'OWNER' = 'OPERATOR') {
  const demo = DEMO_COMPANIES[company === 'a' ? 0 : 1];
  const account = demo?.accounts.find((candidate) => candidate.role === role);
  if (demo === undefined || account === undefined) throw new Error('the demo has no such account');
  return {
    companyId: demo.company.id,
    accountId: account.id,
    account: account.account,
    plantId: demo.plant.id,
  };
}

/** A signed-in account that submits commands as itself. */
export interface Submitter {
  readonly browser: TestBrowser;
  readonly companyId: string;
  readonly accountId: string;
  readonly plantId: string;
  readonly submit: (
    commands: readonly CommandInput[],
    envelope?: Partial<SubmitCommandsInput>,
  ) => Promise<readonly Outcome[]>;
  /** Records a work order and gives its id; throws unless it was applied. */
  readonly record: (content?: Partial<WorkOrderContent>) => Promise<string>;
}

export type Outcome = NonNullable<
  ReturnType<(typeof SUBMIT)['__apiType'] & object>
>['submitCommands']['results'][number];

export async function submitterOf(
  testApp: TestApp,
  company: Company,
  role: 'OPERATOR' | 'OFFICE' | 'OWNER' = 'OPERATOR',
): Promise<Submitter> {
  const { account, ...ids } = demoOf(company, role);
  const browser = await testApp.signedIn(account);
  const submit: Submitter['submit'] = async (commands, envelope = {}) => {
    const { submitCommands } = await browser.dataOf(SUBMIT, { input: submission(ids, commands, envelope) });
    return submitCommands.results;
  };
  return {
    ...ids,
    browser,
    submit,
    record: async (content) => {
      const command = recordCommand(aWorkOrder({ plantId: ids.plantId, ...content }));
      const [outcome] = await submit([command]);
      if (outcome?.status !== 'APPLIED') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
      return command.workOrderId;
    },
  };
}

export function submission(
  { companyId, accountId }: { readonly companyId: string; readonly accountId: string },
  commands: readonly CommandInput[],
  envelope: Partial<SubmitCommandsInput> = {},
): SubmitCommandsInput {
  return {
    protocolVersion: 1,
    installId: '99999999-9999-4999-8999-999999999999',
    expectedCompanyId: companyId,
    expectedAccountId: accountId,
    commands,
    ...envelope,
  };
}

export function recordCommand(
  content: WorkOrderContent,
  command: Partial<CommandInput> = {},
): CommandInput & { readonly workOrderId: string } {
  return { ...envelopeOf(command), record: { content: contentInput(content) }, ...command };
}

export function amendCommand(
  workOrderId: string,
  baseRevision: number,
  changes: readonly { cell: string; base: string | number | null; new: string | number | null }[],
  command: Partial<CommandInput> = {},
): CommandInput {
  return { ...envelopeOf({ workOrderId, ...command }), amend: { baseRevision, changes }, ...command };
}

export function voidCommand(
  workOrderId: string,
  baseRevision: number,
  command: Partial<CommandInput> = {},
): CommandInput {
  return {
    ...envelopeOf({ workOrderId, ...command }),
    void: { baseRevision, reason: '重複建單' },
    ...command,
  };
}

export function discardCommand(
  discardedCommandId: string,
  command: Partial<CommandInput> = {},
): CommandInput {
  return { ...envelopeOf(command), discard: { discardedCommandId, reason: '重複輸入' }, ...command };
}

export function contentInput({ stageEquipment, ...content }: WorkOrderContent): WorkOrderContentInput {
  return {
    ...content,
    stageEquipment: (['PRE_TREATMENT', 'ELECTROPLATING', 'POST_TREATMENT', 'PERIPHERAL'] as const).flatMap(
      (stage) => {
        const equipment = stageEquipment[stage];
        return equipment === null ? [] : [{ stage, equipment }];
      },
    ),
  };
}

function envelopeOf(command: Partial<CommandInput>) {
  return {
    id: randomUUID(),
    workOrderId: command.workOrderId ?? randomUUID(),
    sequence: 1,
    deviceTime: '2026-11-22T07:59:00.000Z',
  };
}
