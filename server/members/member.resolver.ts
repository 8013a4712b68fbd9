import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CompanyType } from '../companies/company.types.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { loadConfirmed, loadLookAlikes, type DecideMembershipService } from './decide-membership.service.ts';
import type { LeavePlatformService } from './leave-platform.service.ts';
import {
  DecideMembershipInputType,
  LeavePlatformInputType,
  MembershipType,
  RegisterCompanyInputType,
  RegistrationReceiptType,
  SendConfirmationInputType,
} from './member.types.ts';
import { readMembership, type RegisterCompanyService } from './register-company.service.ts';

export interface MemberServices {
  readonly registrations: RegisterCompanyService;
  readonly decisions: DecideMembershipService;
  readonly departures: LeavePlatformService;
}

@Resolver(() => CompanyType)
export class MemberResolver {
  private readonly registrations: RegisterCompanyService;
  private readonly decisions: DecideMembershipService;
  private readonly departures: LeavePlatformService;

  constructor(services: MemberServices) {
    this.registrations = services.registrations;
    this.decisions = services.decisions;
    this.departures = services.departures;
  }

  @Query(() => MembershipType, { description: 'For everybody of a company, however it stands' })
  async membership(@Ctx() context: RequestContext): Promise<MembershipType> {
    return readMembership(context);
  }

  @Mutation(() => RegistrationReceiptType, { description: 'Needs no session' })
  async registerCompany(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => RegisterCompanyInputType) input: RegisterCompanyInputType,
  ): Promise<RegistrationReceiptType> {
    await this.registrations.registerCompany(context, context.browser.address, input);
    return { isReceived: true };
  }

  @Mutation(() => MembershipType, {
    description: 'Sends the letter that confirms the address again; for who registered and waits',
  })
  async sendConfirmation(
    @Ctx() context: RequestContext,
    @Arg('input', () => SendConfirmationInputType) input: SendConfirmationInputType,
  ): Promise<MembershipType> {
    return this.registrations.sendConfirmation(context, input);
  }

  @Mutation(() => CompanyType, { description: 'For admins of the guild' })
  async decideMembership(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideMembershipInputType) input: DecideMembershipInputType,
  ): Promise<CompanyType> {
    return this.decisions.decideMembership(context, input);
  }

  @Mutation(() => MembershipType, {
    description: 'For owners: the own company leaves the platform; the guild alone can let it come back',
  })
  async leavePlatform(
    @Ctx() context: RequestContext,
    @Arg('input', () => LeavePlatformInputType) input: LeavePlatformInputType,
  ): Promise<MembershipType> {
    return this.departures.leavePlatform(context, input);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether an owner has confirmed an e-mail address; told to the guild, false for others',
  })
  async isEmailConfirmed(@Ctx() context: RequestContext, @Root() { id }: CompanyType): Promise<boolean> {
    return loaderFor(context, loadConfirmed).load(id);
  }

  @FieldResolver(() => [String], {
    description: 'Other companies of the same tax id or name; told to the guild, empty for others',
  })
  async lookAlikes(@Ctx() context: RequestContext, @Root() { id }: CompanyType): Promise<readonly string[]> {
    return loaderFor(context, loadLookAlikes).load(id);
  }
}
