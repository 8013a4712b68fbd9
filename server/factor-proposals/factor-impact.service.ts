import { setImmediate } from 'node:timers/promises';
import { catalogueWith, type FactorChange } from '#domain/emission-factors/factor-change.ts';
import {
  compareOrder,
  impactOn,
  reachOf,
  type Reach,
  type TouchedOrder,
  type WorkOrderImpact,
} from '#domain/emission-factors/factor-impact.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { statementsAbout, type StatementAbout } from '../statements/statements-about.ts';
import { ordersUsing, type UsingOrder } from '../work-orders/orders-using.ts';
import { expectFitting, findProposal, requireRegistrar } from './factor-proposal.service.ts';

const PAGE = 50;
/** Orders that one preview computes; it says so when there are more. */
const MOST_EXAMINED = 10_000;

export interface FactorImpact extends WorkOrderImpact {
  readonly issuedStatements: number;
  readonly submittedStatements: number;
  readonly sealedStatements: number;
  readonly examinedWorkOrders: number;
  /** False: there are more orders than one preview computes, and every figure is too small. */
  readonly isComplete: boolean;
}

interface Found {
  readonly touched: TouchedOrder[];
  readonly statements: Map<string, StatementAbout['state']>;
  examined: number;
  isComplete: boolean;
}

/** Tells officers what a proposal would do, in counts and sums; no order and no member can be seen in them. */
export class FactorImpactService {
  private readonly factors: EmissionFactorService;
  private readonly mostExamined: number;

  constructor(factors: EmissionFactorService, mostExamined = MOST_EXAMINED) {
    this.factors = factors;
    this.mostExamined = mostExamined;
  }

  /**
   * Computes every order in reach twice, page by page. Refuses with FORBIDDEN, NOT_FOUND, MOVE_NOT_ALLOWED once the
   * proposal was decided, or VALIDATION_FAILED when it does not fit the register any more: it could not be released.
   */
  async factorChangeImpact(context: RequestContext, proposalId: string): Promise<FactorImpact> {
    requireRegistrar(context);
    const { state, changes } = await findProposal(context, proposalId);
    if (state !== 'PROPOSED') throw new Refusal('MOVE_NOT_ALLOWED', { state });
    const register = await this.factors.loadOfficialCatalogue(context);
    expectFitting(context, register, changes);
    const reach = reachOf(register, changes);
    const found: Found = { touched: [], statements: new Map(), examined: 0, isComplete: true };
    const companies = await context.manager.find(CompanyEntity, {
      select: { id: true },
      order: { id: 'ASC' },
    });
    for (const { id } of companies) await this.examineCompany(context, id, { changes, reach }, found);
    return summed(found);
  }

  private async examineCompany(
    context: RequestContext,
    companyId: string,
    { changes, reach }: { readonly changes: readonly FactorChange[]; readonly reach: Reach },
    found: Found,
  ): Promise<void> {
    const before = await this.factors.loadCatalogue(context, companyId);
    const after = catalogueWith(before, changes);
    let last = '';
    for (;;) {
      const left = this.mostExamined - found.examined;
      const orders = await ordersUsing(context, { companyId, ...reach }, last, Math.min(PAGE, left + 1));
      const page = orders.slice(0, left);
      found.isComplete &&= orders.length <= left;
      found.examined += page.length;
      await note(context, found, page, (order) => compareOrder(order.content, before, after));
      if (page.length < PAGE) return;
      last = page.at(-1)?.workOrderId ?? last;
      // other requests have their turn between pages
      await setImmediate();
    }
  }
}

async function note(
  context: RequestContext,
  found: Found,
  page: readonly UsingOrder[],
  compare: (order: UsingOrder) => ReturnType<typeof compareOrder>,
): Promise<void> {
  const touched = page
    .map(({ companyId, workOrderId, ...order }) => ({
      ...{ companyId, workOrderId },
      compared: compare({ companyId, workOrderId, ...order }),
    }))
    .filter(({ compared }) => compared.isTouched);
  const [first] = touched;
  if (first === undefined) return;
  const ids = touched.map(({ workOrderId }) => workOrderId);
  const statements = await statementsAbout(context, first.companyId, ids);
  for (const { statementId, state } of statements)
    found.statements.set(`${first.companyId} ${statementId}`, state);
  for (const { companyId, workOrderId, compared } of touched) {
    const { beforeKgCo2e, afterKgCo2e } = compared;
    const hasStatement = statements.some((statement) => statement.workOrderId === workOrderId);
    found.touched.push({ companyId, beforeKgCo2e, afterKgCo2e, hasStatement });
  }
}

function summed({ touched, statements, examined, isComplete }: Found): FactorImpact {
  const states = [...statements.values()];
  const count = (...wanted: readonly StatementAbout['state'][]): number =>
    states.filter((state) => wanted.includes(state)).length;
  return {
    ...impactOn(touched),
    issuedStatements: count('ISSUED', 'RETURNED'),
    submittedStatements: count('SUBMITTED'),
    sealedStatements: count('SEALED'),
    examinedWorkOrders: examined,
    isComplete,
  };
}
