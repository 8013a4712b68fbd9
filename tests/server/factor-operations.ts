import { randomUUID } from 'node:crypto';
import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import { graphql } from '../support/generated/gql.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

export const PROPOSALS = graphql(`
  query TestFactorProposals($states: [FactorProposalState!]) {
    factorProposals(states: $states) {
      items {
        id
        state
        reason
        proposedBy
        isOwn
        decidedBy
        decisionReason
        changes {
          factorId
          kgCo2ePerUnit
        }
      }
      total
    }
  }
`);

export const PROPOSAL = graphql(`
  query TestFactorProposal($id: ID!) {
    factorProposal(id: $id) {
      id
      state
      changes {
        factorId
      }
    }
  }
`);

const PROPOSE = graphql(`
  mutation TestProposeFactorChanges($input: ProposeFactorChangesInput!) {
    proposeFactorChanges(input: $input) {
      id
      state
      isOwn
      proposedBy
      decidedBy
    }
  }
`);

const RELEASE = graphql(`
  mutation TestReleaseFactorProposal($input: ReleaseFactorProposalInput!) {
    releaseFactorProposal(input: $input) {
      id
      state
      proposedBy
      decidedBy
    }
  }
`);

const REJECT = graphql(`
  mutation TestRejectFactorProposal($input: RefuseFactorProposalInput!) {
    rejectFactorProposal(input: $input) {
      id
      state
      decidedBy
      decisionReason
    }
  }
`);

const WITHDRAW = graphql(`
  mutation TestWithdrawFactorProposal($input: RefuseFactorProposalInput!) {
    withdrawFactorProposal(input: $input) {
      id
      state
      decidedBy
      decisionReason
    }
  }
`);

/** The factor of electricity as it might be announced for 2026. */
export function aChange(change: Partial<FactorChange> = {}): FactorChange {
  return {
    kind: 'ADD_VERSION',
    factorId: randomUUID(),
    sourceId: 'electricity',
    sourceNameZhTw: null,
    sourceNameEn: null,
    fallbackSourceId: null,
    supersedesId: null,
    category: 'SCOPE2',
    unit: 'kWh',
    nameZhTw: '外購電力（115年度電力排碳係數）',
    nameEn: 'Purchased grid electricity, Taiwan 2026',
    kgCo2ePerUnit: 0.451,
    co2KgPerUnit: null,
    ch4KgPerUnit: null,
    n2oKgPerUnit: null,
    gwpSet: null,
    validFrom: '2026-01-01',
    validTo: null,
    publishedOn: '2026-11-20',
    publisher: '經濟部能源署',
    document: '115年度電力排碳係數',
    year: 2026,
    url: 'https://www.moeaea.gov.tw/factor-115',
    note: null,
    isAnnual: true,
    countsInTotal: true,
    ...change,
  };
}

export function proposalInput(
  changes: readonly FactorChange[],
  wanted: { readonly commandId?: string; readonly proposalId?: string } = {},
) {
  return {
    commandId: randomUUID(),
    proposalId: randomUUID(),
    reason: '能源署公告新年度係數',
    changes: [...changes],
    ...wanted,
  };
}

export const ACTS = {
  propose: (browser: TestBrowser, input: ReturnType<typeof proposalInput>) =>
    browser.execute(PROPOSE, { input }),
  release: (browser: TestBrowser, proposalId: string, commandId: string = randomUUID()) =>
    browser.execute(RELEASE, { input: { commandId, proposalId } }),
  reject: (browser: TestBrowser, proposalId: string, commandId: string = randomUUID()) =>
    browser.execute(REJECT, { input: { commandId, proposalId, reason: '文件與數值不符' } }),
  withdraw: (browser: TestBrowser, proposalId: string, commandId: string = randomUUID()) =>
    browser.execute(WITHDRAW, { input: { commandId, proposalId, reason: '公告文件又更新了' } }),
} as const;

/** Proposes as the officer and gives the id; throws when it was refused. */
export async function proposed(officer: TestBrowser, ...changes: readonly FactorChange[]): Promise<string> {
  const { data, errors } = await ACTS.propose(officer, proposalInput(changes));
  if (data === null) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data.proposeFactorChanges.id;
}

/** Proposes as one officer and releases as the other. */
export async function released(
  { officer, admin }: { readonly officer: TestBrowser; readonly admin: TestBrowser },
  ...changes: readonly FactorChange[]
): Promise<string> {
  const id = await proposed(officer, ...changes);
  const { errors } = await ACTS.release(admin, id);
  if (errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return id;
}

const STORED = [
  'work_order',
  'work_order_revision',
  'activity_data',
  'statement',
  'statement_order',
] as const;

/** Everything that was saved about orders and statements, to the byte. */
export async function everythingSaved({ app }: TestApp): Promise<string> {
  const tables: unknown[] = [];
  for (const table of STORED)
    tables.push(await app.database.read.query(`SELECT * FROM ${table} ORDER BY 1, 2, 3`));
  return JSON.stringify(tables);
}
