import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { STATUS_CELL, type OpenCaseStatus } from '#domain/sync/open-case.ts';
import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import type { RequestContext } from '../request-context.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { companionsOf, contentOfDevice } from './case-value.ts';
import { OpenCaseEntity, type OpenCaseRow } from './open-case.entity.ts';

export interface OpenCaseFilter {
  /** OPEN when absent. */
  readonly status?: OpenCaseStatus | null | undefined;
  readonly workOrderId?: string | null | undefined;
}

/** A case as the API passes it on. */
export type StoredCase = OpenCaseRow;

/** What the candidate of a case is computed from; the edge loads it once for all cases of an answer. */
export interface CandidateParts {
  /** Content of the newest revision. */
  readonly current: () => Promise<WorkOrderContent | null>;
  /** Content from which the device started. */
  readonly known: () => Promise<WorkOrderContent | null>;
  /** All open cases of the order. */
  readonly openCases: () => Promise<readonly OpenCaseRow[]>;
  readonly catalogue: () => Promise<FactorCatalogue>;
}

const NEWEST_FIRST: readonly PageKey<OpenCaseEntity>[] = [
  { column: 'openCase.createdAt', direction: 'DESC', valueOf: (row) => row.createdAt },
  { column: 'openCase.id', direction: 'DESC', valueOf: (row) => row.id },
];

/** Reads the open cases of the actor's company. */
export class OpenCaseService {
  private readonly factors: EmissionFactorService;

  constructor(factors: EmissionFactorService) {
    this.factors = factors;
  }

  /** One page, the newest case first. */
  async openCases(
    context: RequestContext,
    filter: OpenCaseFilter,
    page: PageRequest,
  ): Promise<Page<OpenCaseEntity>> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    const query = context.manager
      .createQueryBuilder(OpenCaseEntity, 'openCase')
      .where('openCase.companyId = :companyId', { companyId })
      .andWhere('openCase.status = :status', { status: filter.status ?? 'OPEN' });
    if (typeof filter.workOrderId === 'string')
      query.andWhere('openCase.workOrderId = :workOrderId', { workOrderId: filter.workOrderId });
    return readPage(query, NEWEST_FIRST, page);
  }

  /** All factors that a candidate of the actor's company may need. */
  async catalogue(context: RequestContext): Promise<FactorCatalogue> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    return this.factors.loadCatalogue(context, companyId);
  }

  /**
   * The attributed total if the device's side were taken, in kg CO2e. Null for a case that is settled or not about
   * figures, and where the device's side breaks a rule or lacks a factor.
   */
  async candidateEmissionsKgCo2e(openCase: StoredCase, parts: CandidateParts): Promise<number | null> {
    const { kind, cell, status, lateKind } = openCase;
    const isAboutContent =
      (kind === 'CONFLICT' && cell !== STATUS_CELL) || (kind === 'LATE' && lateKind === 'AMEND');
    if (status !== 'OPEN' || !isAboutContent) return null;
    const current = await parts.current();
    if (current === null) return null;
    const companions = companionsOf(openCase, await parts.openCases());
    const content = await contentOfDevice(current, openCase, companions, parts.known);
    const checked = content === null ? null : checkWorkOrderContent(content);
    if (checked?.ok !== true) return null;
    const outcome = calculateFootprint(checked.content, await parts.catalogue());
    return outcome.kind === 'FOOTPRINT' ? outcome.footprint.attributedEmissionsKgCo2e : null;
  }
}
