import type { AuditAction } from '#domain/audit/audit-actions.ts';
import type { Actor } from '#domain/access/actor.ts';
import {
  checkFactorRefusal,
  checkFactorRelease,
  type FactorDecision,
} from '#domain/emission-factors/factor-change-rules.ts';
import type { FactorProposalState } from '#domain/emission-factors/factor-change.ts';
import type { Checked } from '#domain/rules/check-input.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { addToRegister, holdRegister } from '../emission-factors/add-to-register.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { announceNewFactors } from './factor-letters.ts';
import { FactorProposalEntity, type FactorProposalRow } from './factor-proposal.entity.ts';
import { findProposal, requireRegistrar, type FactorProposalService } from './factor-proposal.service.ts';

type Decided = Exclude<FactorProposalState, 'PROPOSED'>;

interface Deciding {
  readonly action: AuditAction;
  readonly state: Decided;
  /** Whether the proposer decides, or anybody but the proposer. */
  readonly isForProposer: boolean;
}

const RELEASE: Deciding = { action: 'releaseFactorProposal', state: 'RELEASED', isForProposer: false };
const REJECT: Deciding = { action: 'rejectFactorProposal', state: 'REJECTED', isForProposer: false };
const WITHDRAW: Deciding = { action: 'withdrawFactorProposal', state: 'WITHDRAWN', isForProposer: true };

/**
 * Decides about proposals: a second officer releases or rejects, the proposer withdraws. Each is repeatable and refuses
 * with FORBIDDEN (also whoever would decide about an own proposal), NOT_FOUND, VALIDATION_FAILED, MOVE_NOT_ALLOWED when
 * it was decided already, or ID_REUSED.
 */
export class DecideProposalService {
  private readonly proposals: FactorProposalService;
  private readonly origin: string;

  /** `origin` is the address of the platform. */
  constructor(proposals: FactorProposalService, origin: string) {
    this.proposals = proposals;
    this.origin = origin;
  }

  /**
   * Puts the rows in force and tells the members by letter, unless the register has changed so that they no longer fit
   * (VALIDATION_FAILED). Refuses also with PASSWORD_NEEDED.
   */
  async releaseFactorProposal(context: RequestContext, input: object): Promise<FactorProposalRow> {
    requireRegistrar(context);
    await requireRecentPassword(context);
    return decideOnce(context, RELEASE, checkFactorRelease(input), async (writing, proposal) => {
      await holdRegister(writing);
      await this.proposals.expectFitting(writing, proposal.changes);
      await addToRegister(writing, proposal.changes, {
        ...{ proposalId: proposal.id, proposedBy: proposal.proposedBy, changeReason: proposal.reason },
        releasedBy: requireRegistrar(writing).displayName,
      });
      await announceNewFactors(writing, this.origin, proposal.changes);
    });
  }

  async rejectFactorProposal(context: RequestContext, input: object): Promise<FactorProposalRow> {
    return decideOnce(context, REJECT, checkFactorRefusal(input));
  }

  async withdrawFactorProposal(context: RequestContext, input: object): Promise<FactorProposalRow> {
    return decideOnce(context, WITHDRAW, checkFactorRefusal(input));
  }
}

async function decideOnce(
  context: RequestContext,
  deciding: Deciding,
  checked: Checked<FactorDecision>,
  effect: (writing: WriteContext, proposal: FactorProposalRow) => Promise<void> = () => Promise.resolve(),
): Promise<FactorProposalRow> {
  const actor = requireRegistrar(context);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId, proposalId, reason } = checked.value;
  return applyOnce(
    context,
    { commandId, subjectId: proposalId, payload: { [deciding.action]: { proposalId, reason } } },
    async (writing) => {
      const proposal = await decide(writing, actor, deciding, checked.value);
      await effect(writing, proposal);
      return proposal;
    },
    (writing) => findProposal(writing, proposalId),
  );
}

async function decide(
  writing: WriteContext,
  { accountId, displayName }: Actor,
  { action, state, isForProposer }: Deciding,
  { commandId, proposalId: id, reason }: FactorDecision,
): Promise<FactorProposalRow> {
  const before = await findProposal(writing, id);
  if ((before.proposedById === accountId) !== isForProposer) throw new Refusal('FORBIDDEN');
  const decision = {
    state,
    decidedById: accountId,
    decidedBy: displayName,
    decidedAt: writing.now(),
    decisionReason: reason,
  };
  // of two who decide at once, the condition lets one through
  const { affected } = await writing.manager.update(
    FactorProposalEntity,
    { id, state: 'PROPOSED' },
    decision,
  );
  if (affected !== 1) throw new Refusal('MOVE_NOT_ALLOWED', { state: before.state });
  await recordAudit(writing, {
    ...{ action, entity: 'factorProposal', entityId: id, commandId },
    before: { state: 'PROPOSED', proposedBy: before.proposedBy, reason: before.reason },
    after: { state, reason, changes: before.changes },
  });
  return { ...before, ...decision };
}
