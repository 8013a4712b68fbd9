import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { readGuildStatistics } from './guild-statistics.service.ts';
import { GuildStatisticsType } from './guild-statistics.types.ts';

@Resolver()
export class GuildStatisticsResolver {
  @Query(() => GuildStatisticsType, { description: 'For the guild' })
  async guildStatistics(@Ctx() context: RequestContext): Promise<GuildStatisticsType> {
    return readGuildStatistics(context);
  }
}
