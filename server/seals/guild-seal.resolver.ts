import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { GuildSealService } from './guild-seal.service.ts';
import { GuildSealType, UploadGuildSealInputType } from './guild-seal.types.ts';

@Resolver(() => GuildSealType)
export class GuildSealResolver {
  private readonly service: GuildSealService;

  constructor(service: GuildSealService) {
    this.service = service;
  }

  @Query(() => [GuildSealType], { description: 'All seals, newest first; for the guild' })
  async guildSeals(@Ctx() context: RequestContext): Promise<readonly GuildSealType[]> {
    return this.service.guildSeals(context);
  }

  @Mutation(() => GuildSealType)
  async uploadGuildSeal(
    @Ctx() context: RequestContext,
    @Arg('input', () => UploadGuildSealInputType) input: UploadGuildSealInputType,
  ): Promise<GuildSealType> {
    return this.service.uploadGuildSeal(context, input);
  }
}
