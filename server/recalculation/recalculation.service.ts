import { reachOf } from '#domain/emission-factors/factor-impact.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { checkRecalculation, type Recalculation } from '#domain/work-order/recalculation-rules.ts';
import type { EmissionFactorRow } from '../emission-factors/emission-factor.entity.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { statementsAbout, type StatementAbout } from '../statements/statements-about.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import type { ReleasedReach } from '../work-orders/outdated-orders.ts';
import { actorWho, lockOwnWorkOrder } from '../work-orders/own-work-orders.ts';
import { recalculateOrder } from '../work-orders/recalculate-order.ts';
import { queueOf } from '../work-orders/revise-work-order.ts';
import { conflictOf } from '../work-orders/work-order-refusals.ts';
import { findRecalculations, type WaitingRecalculation } from './find-recalculations.ts';

const MOST_FOUND = 50;
const MOST_EXAMINED = 500;

export interface ListedRecalculation extends WaitingRecalculation {
  /** States of the statements that would be superseded. */
  readonly statements: readonly StatementAbout['state'][];
}

export interface ListedRecalculations {
  readonly items: readonly ListedRecalculation[];
  readonly next: number | null;
}

/** Computes saved work orders anew, where the office of their company decides so; nothing moves by itself. */
export class RecalculationService {
  private readonly factors: EmissionFactorService;

  constructor(factors: EmissionFactorService) {
    this.factors = factors;
  }

  /** Own orders whose result would differ, the newest first, from below the running number `below`. Refuses with FORBIDDEN. */
  async recalculations(context: RequestContext, below: number | null): Promise<ListedRecalculations> {
    const { companyId } = actorWho(context, 'recalculateWorkOrders');
    const catalogue = await this.factors.loadCatalogue(context, companyId);
    const reaches = await this.reachesOf(context, catalogue);
    const limits = { mostFound: MOST_FOUND, mostExamined: MOST_EXAMINED };
    const { items, next } = await findRecalculations(context, { catalogue, reaches, below, ...limits });
    const ids = items.map(({ workOrderId }) => workOrderId);
    const statements = await statementsAbout(context, companyId, ids);
    const statesOf = (id: string) =>
      statements.filter(({ workOrderId }) => workOrderId === id).map(({ state }) => state);
    return { items: items.map((item) => ({ ...item, statements: statesOf(item.workOrderId) })), next };
  }

  /**
   * Makes a new revision of each order with the factors in force now, all of them or none; statements about them are
   * superseded as by an amendment. Gives the ids of the orders that got one. Refuses with FORBIDDEN, VALIDATION_FAILED,
   * NOT_FOUND, MOVE_NOT_ALLOWED for a void order, REVISION_CONFLICT when one was changed since it was looked at,
   * FACTOR_MISSING, or ID_REUSED.
   */
  async recalculateWorkOrders(context: RequestContext, input: object): Promise<readonly string[]> {
    const actor = requireCompanyActor(context);
    actorWho(context, 'recalculateWorkOrders');
    const checked = checkRecalculation(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, workOrders } = checked.value;
    const ids = workOrders.map(({ workOrderId }) => workOrderId);
    return applyOnce(
      context,
      { commandId, subjectId: ids[0] ?? commandId, payload: { recalculateWorkOrders: checked.value } },
      async (writing) => {
        const catalogue = await this.factors.loadCatalogue(writing, actor.companyId);
        return recalculate(writing, catalogue, checked.value, originOf(actor, commandId));
      },
      () => Promise.resolve(ids),
    );
  }

  /** Where the register reaches orders, by the moment of release; of one proposal when it is named. */
  async reachesOf(
    context: RequestContext,
    catalogue: FactorCatalogue,
    proposalId?: string,
  ): Promise<readonly ReleasedReach[]> {
    const { companyId } = requireCompanyActor(context);
    const rows = await this.factors.loadReleases(context, companyId);
    const wanted = rows.filter((row) => proposalId === undefined || row.proposalId === proposalId);
    const byMoment = new Map<string, EmissionFactorRow[]>();
    for (const row of wanted) byMoment.set(row.releasedAt, [...(byMoment.get(row.releasedAt) ?? []), row]);
    return [...byMoment].map(([releasedAt, released]) => ({ releasedAt, ...reachOf(catalogue, released) }));
  }
}

async function recalculate(
  writing: WriteContext,
  catalogue: FactorCatalogue,
  { reason, workOrders }: Recalculation,
  origin: CommandOrigin,
): Promise<readonly string[]> {
  const done: string[] = [];
  // in one order of ids, so that two offices of one company never wait for each other
  for (const { workOrderId, basedOn } of workOrders.toSorted((a, b) =>
    a.workOrderId < b.workOrderId ? -1 : 1,
  )) {
    const order = await lockOwnWorkOrder(writing, workOrderId, 'recalculateWorkOrders');
    if (order.status === 'VOID') throw new Refusal('MOVE_NOT_ALLOWED', { state: order.status });
    if (order.revision !== basedOn) throw conflictOf(order, []);
    const next = await recalculateOrder(writing, order, catalogue, { reason, origin });
    if (next.revision !== order.revision) done.push(workOrderId);
  }
  return done;
}

function originOf({ accountId, displayName }: CompanyActor, commandId: string): CommandOrigin {
  return {
    commandId,
    author: { accountId, displayName },
    queue: queueOf(null, accountId),
    ...{ deviceName: null, deviceTime: null, isClockSuspect: false, evidence: null },
  };
}
