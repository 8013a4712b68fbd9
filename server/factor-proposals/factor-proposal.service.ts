import { can } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/access/actor.ts';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import {
  checkFactorProposal,
  type FactorProposalInput,
} from '#domain/emission-factors/factor-change-rules.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { FactorChange, FactorProposalState } from '#domain/emission-factors/factor-change.ts';
import { checkAgainstRegister } from '#domain/emission-factors/register-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { FactorProposalEntity, type FactorProposalRow } from './factor-proposal.entity.ts';

/** The newest first. */
const NEWEST_FIRST: readonly PageKey<FactorProposalEntity>[] = [
  { column: 'proposal.proposedAt', direction: 'DESC', valueOf: ({ proposedAt }) => proposedAt },
  { column: 'proposal.id', direction: 'DESC', valueOf: ({ id }) => id },
];

/** Changes of the register as officers of the guild propose them. Members never see one before it is released. */
export class FactorProposalService {
  private readonly factors: EmissionFactorService;

  constructor(factors: EmissionFactorService) {
    this.factors = factors;
  }

  /** Proposals in `states`, or all of them. Refuses with FORBIDDEN. */
  async factorProposals(
    context: RequestContext,
    states: readonly FactorProposalState[],
    page: PageRequest,
  ): Promise<Page<FactorProposalRow>> {
    requireRegistrar(context);
    const query = context.manager.createQueryBuilder(FactorProposalEntity, 'proposal');
    if (states.length > 0) query.where('proposal.state IN (:...states)', { states });
    return readPage(query, NEWEST_FIRST, page);
  }

  /** Refuses with FORBIDDEN or NOT_FOUND. */
  async factorProposal(context: RequestContext, id: string): Promise<FactorProposalRow> {
    requireRegistrar(context);
    return findProposal(context, id);
  }

  /**
   * Keeps changes for a second officer; nothing computes with them yet. Refuses with FORBIDDEN, VALIDATION_FAILED with
   * every fault at its row and field, or ID_REUSED.
   */
  async proposeFactorChanges(context: RequestContext, input: object): Promise<FactorProposalRow> {
    const actor = requireRegistrar(context);
    const checked = checkFactorProposal(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, proposalId } = checked.value;
    const payload = { proposeFactorChanges: checked.value };
    return applyOnce(
      context,
      { commandId, subjectId: proposalId, payload },
      async (writing) => {
        await this.expectFitting(writing, checked.value.changes);
        return propose(writing, actor, checked.value);
      },
      (writing) => findProposal(writing, proposalId),
    );
  }

  /** As the function of this name, with the register as it is now. */
  async expectFitting(context: RequestContext, changes: readonly FactorChange[]): Promise<void> {
    expectFitting(context, await this.factors.loadOfficialCatalogue(context), changes);
  }
}

/** Refuses changes that do not fit the register `catalogue` with VALIDATION_FAILED. */
export function expectFitting(
  context: RequestContext,
  catalogue: FactorCatalogue,
  changes: readonly FactorChange[],
): void {
  const issues = checkAgainstRegister(changes, { catalogue, today: taipeiDateOf(context.now()) });
  if (issues.length > 0) throw Refusal.ofIssues(issues);
}

async function propose(
  writing: WriteContext,
  actor: Actor,
  { commandId, proposalId: id, reason, changes }: FactorProposalInput,
): Promise<FactorProposalRow> {
  if (await writing.manager.existsBy(FactorProposalEntity, { id })) throw new Refusal('ID_REUSED');
  const row: FactorProposalRow = {
    ...{ id, reason, changes, state: 'PROPOSED' },
    proposedById: actor.accountId,
    proposedBy: actor.displayName,
    proposedAt: writing.now(),
    ...{ decidedById: null, decidedBy: null, decidedAt: null, decisionReason: null },
  };
  await writing.manager.insert(FactorProposalEntity, row);
  const entry = {
    action: 'proposeFactorChanges',
    entity: 'factorProposal',
    entityId: id,
    commandId,
  } as const;
  await recordAudit(writing, { ...entry, after: { reason, changes } });
  return row;
}

/** Refuses with NOT_FOUND. */
export async function findProposal(context: RequestContext, id: string): Promise<FactorProposalRow> {
  const found = await context.manager.findOneBy(FactorProposalEntity, { id });
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

/** An officer who keeps the register. Refuses everybody else with FORBIDDEN. */
export function requireRegistrar(context: RequestContext): Actor {
  const actor = requireActor(context);
  if (!can(actor, 'manageFactors', { companyId: null })) throw new Refusal('FORBIDDEN');
  return actor;
}
