import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import type { SecondFactorService } from './second-factor.service.ts';
import {
  BeginSecondFactorInputType,
  FactorSecretType,
  RecoveryCodesType,
  SecondFactorCodeInputType,
  SecondFactorType,
} from './second-factor.types.ts';

@Resolver()
export class SecondFactorResolver {
  private readonly service: SecondFactorService;

  constructor(service: SecondFactorService) {
    this.service = service;
  }

  @Query(() => SecondFactorType, { description: 'Of the own account' })
  async secondFactor(@Ctx() context: RequestContext): Promise<SecondFactorType> {
    return this.service.secondFactor(context);
  }

  @Mutation(() => FactorSecretType)
  async beginSecondFactor(
    @Ctx() context: RequestContext,
    @Arg('input', () => BeginSecondFactorInputType) input: BeginSecondFactorInputType,
  ): Promise<FactorSecretType> {
    return this.service.beginSecondFactor(context, input);
  }

  @Mutation(() => RecoveryCodesType, { description: 'Ends all other sessions of the account' })
  async confirmSecondFactor(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SecondFactorCodeInputType) input: SecondFactorCodeInputType,
  ): Promise<RecoveryCodesType> {
    return { codes: await this.service.confirmSecondFactor(context, context.browser.address, input) };
  }

  @Mutation(() => RecoveryCodesType)
  async renewRecoveryCodes(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SecondFactorCodeInputType) input: SecondFactorCodeInputType,
  ): Promise<RecoveryCodesType> {
    return { codes: await this.service.renewRecoveryCodes(context, context.browser.address, input) };
  }

  @Mutation(() => SecondFactorType, { description: 'Ends all other sessions of the account' })
  async removeSecondFactor(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SecondFactorCodeInputType) input: SecondFactorCodeInputType,
  ): Promise<SecondFactorType> {
    return this.service.removeSecondFactor(context, context.browser.address, input);
  }
}
