import { checkNoticeDismissal } from '#domain/work-order/recalculation-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { insertNew } from '../database/duplicate-key.ts';
import type { EmissionFactorRow } from '../emission-factors/emission-factor.entity.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { FactorNoticeDismissalEntity } from './factor-notice.entity.ts';
import { findRecalculations } from './find-recalculations.ts';
import type { RecalculationService } from './recalculation.service.ts';

/** Releases of which the office is reminded at once. */
const MOST_NOTICES = 5;
const LIMITS = { mostFound: 100, mostExamined: 200 } as const;

/** Released factors that touch orders of the company, until the office has dealt with them. */
export interface FactorNotice {
  readonly proposalId: string;
  readonly releasedAt: string;
  readonly factors: readonly EmissionFactorRow[];
  /** Own orders whose result would be another one. */
  readonly workOrders: number;
  /** False: there may be more. */
  readonly isExact: boolean;
}

/** Tells offices of new factors; results stay as they are unless the office recalculates them. */
export class FactorNoticeService {
  private readonly factors: EmissionFactorService;
  private readonly recalculations: RecalculationService;

  constructor(factors: EmissionFactorService, recalculations: RecalculationService) {
    this.factors = factors;
    this.recalculations = recalculations;
  }

  /** The newest release first; nothing of what touches no order or was dismissed. Refuses with FORBIDDEN. */
  async factorNotices(context: RequestContext): Promise<readonly FactorNotice[]> {
    const { companyId } = actorWho(context, 'recalculateWorkOrders');
    const dismissed = await context.manager.findBy(FactorNoticeDismissalEntity, { companyId });
    const rows = await this.factors.loadReleases(context, companyId);
    const ids = [...new Set(rows.map(({ proposalId }) => proposalId))]
      .filter((id) => id !== null)
      .filter((id) => !dismissed.some(({ proposalId }) => proposalId === id));
    const notices: FactorNotice[] = [];
    for (const proposalId of ids.slice(0, MOST_NOTICES)) {
      const released = rows.filter((row) => row.proposalId === proposalId);
      const notice = await this.noticeOf(context, companyId, proposalId, released);
      if (notice !== null) notices.push(notice);
    }
    return notices;
  }

  /** Takes a notice away for the company. Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND or ID_REUSED. */
  async dismissFactorNotice(context: RequestContext, input: object): Promise<string> {
    const { companyId } = actorWho(context, 'recalculateWorkOrders');
    const checked = checkNoticeDismissal(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, proposalId } = checked.value;
    const isReleased = (await this.factors.loadReleases(context, companyId)).some(
      (row) => row.proposalId === proposalId,
    );
    if (!isReleased) throw new Refusal('NOT_FOUND');
    return applyOnce(
      context,
      { commandId, subjectId: proposalId, payload: { dismissFactorNotice: { proposalId } } },
      (writing) => dismiss(writing, checked.value),
      () => Promise.resolve(proposalId),
    );
  }

  private async noticeOf(
    context: RequestContext,
    companyId: string,
    proposalId: string,
    factors: readonly EmissionFactorRow[],
  ): Promise<FactorNotice | null> {
    const catalogue = await this.factors.loadCatalogue(context, companyId);
    const reaches = await this.recalculations.reachesOf(context, catalogue, proposalId);
    const wanted = { catalogue, reaches, below: null, ...LIMITS };
    const { items, next } = await findRecalculations(context, wanted);
    const [first] = factors;
    if (items.length === 0 || first === undefined) return null;
    return {
      ...{ proposalId, releasedAt: first.releasedAt, factors },
      ...{ workOrders: items.length, isExact: next === null },
    };
  }
}

async function dismiss(
  writing: WriteContext,
  { commandId, proposalId }: { readonly commandId: string; readonly proposalId: string },
): Promise<string> {
  const { companyId, displayName } = actorWho(writing, 'recalculateWorkOrders');
  const row = { companyId, proposalId, dismissedAt: writing.now(), dismissedBy: displayName };
  // a colleague may have taken note of it already
  if (!(await insertNew(writing.manager, FactorNoticeDismissalEntity, row))) return proposalId;
  const entry = {
    action: 'dismissFactorNotice',
    entity: 'factorProposal',
    entityId: proposalId,
    commandId,
  } as const;
  await recordAudit(writing, { ...entry, after: row });
  return proposalId;
}
