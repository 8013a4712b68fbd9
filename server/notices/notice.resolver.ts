import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { chooseNotices, readNotices } from './notice-choices.service.ts';
import {
  ChooseNoticesInputType,
  NoticeType,
  UnsubscribeInputType,
  UnsubscriptionType,
} from './notice.types.ts';
import { readUnsubscription, unsubscribe } from './unsubscribe.service.ts';

@Resolver()
export class NoticeResolver {
  @Query(() => [NoticeType], { description: 'Which letters the person who asks wants' })
  async notices(@Ctx() context: RequestContext): Promise<readonly NoticeType[]> {
    return readNotices(context);
  }

  @Mutation(() => [NoticeType])
  async chooseNotices(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChooseNoticesInputType) input: ChooseNoticesInputType,
  ): Promise<readonly NoticeType[]> {
    return chooseNotices(context, input);
  }

  @Query(() => UnsubscriptionType, { description: 'What the link of a letter would end' })
  async unsubscription(
    @Ctx() context: RequestContext,
    @Arg('token', () => String) token: string,
  ): Promise<UnsubscriptionType> {
    return { kind: await readUnsubscription(context, token) };
  }

  @Mutation(() => UnsubscriptionType, { description: 'Ends letters of a kind by the link of one of them' })
  async unsubscribe(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnsubscribeInputType) input: UnsubscribeInputType,
  ): Promise<UnsubscriptionType> {
    return { kind: await unsubscribe(context, input) };
  }
}
