import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CompanyType } from '../companies/company.types.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { loadConfirmed, loadLookAlikes, type DecideMembershipService } from './decide-membership.service.ts';
import {
  DecideMembershipInputType,
  MembershipType,
  RegisterCompanyInputType,
  RegistrationReceiptType,
  SendConfirmationInputType,
} from './member.types.ts';
import { readMembership, type RegisterCompanyService } from './register-company.service.ts';

@Resolver(() => CompanyType)
export class MemberResolver {
  private readonly registrations: RegisterCompanyService;
  private readonly decisions: DecideMembershipService;

  constructor(registrations: RegisterCompanyService, decisions: DecideMembershipService) {
    this.registrations = registrations;
    this.decisions = decisions;
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
