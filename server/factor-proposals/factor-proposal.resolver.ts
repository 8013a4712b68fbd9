import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { FactorProposalState } from '#domain/emission-factors/factor-change.ts';
import type { Page } from '../database/page.ts';
import { FactorProposalStateEnum } from '../graphql/enums.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import type { DecideProposalService } from './decide-proposal.service.ts';
import type { FactorImpactService } from './factor-impact.service.ts';
import { FactorChangeImpactType } from './factor-impact.types.ts';
import type { FactorProposalService } from './factor-proposal.service.ts';
import {
  FactorProposalPageType,
  FactorProposalType,
  ProposeFactorChangesInputType,
  RefuseFactorProposalInputType,
  ReleaseFactorProposalInputType,
} from './factor-proposal.types.ts';

type Row = Awaited<ReturnType<FactorProposalService['factorProposal']>>;

@Resolver()
export class FactorProposalResolver {
  private readonly proposals: FactorProposalService;
  private readonly decisions: DecideProposalService;
  private readonly impacts: FactorImpactService;

  constructor(
    proposals: FactorProposalService,
    decisions: DecideProposalService,
    impacts: FactorImpactService,
  ) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.impacts = impacts;
  }

  @Query(() => FactorProposalPageType, {
    description: 'Changes of the register and what became of them, the newest first; for the guild',
  })
  async factorProposals(
    @Ctx() context: RequestContext,
    @Arg('states', () => [FactorProposalStateEnum], { nullable: true }) states: FactorProposalState[] | null,
    @Arg('page', () => PageInputType, { nullable: true }) page?: PageInputType,
  ): Promise<Page<FactorProposalType>> {
    const found = await this.proposals.factorProposals(context, states ?? [], page ?? FIRST_PAGE);
    return { ...found, items: found.items.map((row) => seenBy(context, row)) };
  }

  @Query(() => FactorProposalType, { description: 'For the guild' })
  async factorProposal(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<FactorProposalType> {
    return seenBy(context, await this.proposals.factorProposal(context, id));
  }

  @Query(() => FactorChangeImpactType, {
    description: 'What a waiting proposal would do, computed with the real calculation; for the guild',
  })
  async factorChangeImpact(
    @Ctx() context: RequestContext,
    @Arg('proposalId', () => ID) proposalId: string,
  ): Promise<FactorChangeImpactType> {
    return this.impacts.factorChangeImpact(context, proposalId);
  }

  @Mutation(() => FactorProposalType, {
    description: 'Keeps changes of the register for a second officer; nothing computes with them yet',
  })
  async proposeFactorChanges(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeFactorChangesInputType) input: ProposeFactorChangesInputType,
  ): Promise<FactorProposalType> {
    return seenBy(context, await this.proposals.proposeFactorChanges(context, input));
  }

  @Mutation(() => FactorProposalType, {
    description: 'A second officer puts the rows in force; saved results stay as they are',
  })
  async releaseFactorProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReleaseFactorProposalInputType) input: ReleaseFactorProposalInputType,
  ): Promise<FactorProposalType> {
    return seenBy(context, await this.decisions.releaseFactorProposal(context, input));
  }

  @Mutation(() => FactorProposalType, { description: 'A second officer refuses the changes' })
  async rejectFactorProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseFactorProposalInputType) input: RefuseFactorProposalInputType,
  ): Promise<FactorProposalType> {
    return seenBy(context, await this.decisions.rejectFactorProposal(context, input));
  }

  @Mutation(() => FactorProposalType, { description: 'The proposer takes the changes back' })
  async withdrawFactorProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseFactorProposalInputType) input: RefuseFactorProposalInputType,
  ): Promise<FactorProposalType> {
    return seenBy(context, await this.decisions.withdrawFactorProposal(context, input));
  }
}

function seenBy({ actor }: RequestContext, { proposedById, ...row }: Row): FactorProposalType {
  return { ...row, isOwn: proposedById === actor?.accountId };
}
