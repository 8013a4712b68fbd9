import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { liftGuildSecondFactor, readGuildPeople } from './guild-people.service.ts';
import { GuildPersonType, LiftGuildSecondFactorInputType } from './guild-people.types.ts';

@Resolver()
export class GuildPeopleResolver {
  @Query(() => [GuildPersonType], { description: 'For admins of the guild' })
  async guildPeople(@Ctx() context: RequestContext): Promise<readonly GuildPersonType[]> {
    return readGuildPeople(context);
  }

  @Mutation(() => [GuildPersonType], {
    description:
      'For admins of the guild: a colleague who lost app and recovery codes signs in by the password',
  })
  async liftGuildSecondFactor(
    @Ctx() context: RequestContext,
    @Arg('input', () => LiftGuildSecondFactorInputType) input: LiftGuildSecondFactorInputType,
  ): Promise<readonly GuildPersonType[]> {
    return liftGuildSecondFactor(context, input);
  }
}
