import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { MessageState } from '#domain/site/contact-message-rules.ts';
import { MessageStateEnum } from '../graphql/enums.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import type { ContactMessageService } from './contact-message.service.ts';
import {
  ContactMessageInputType,
  ContactMessagePageType,
  ContactMessageType,
  ContactReceiptType,
  MarkContactMessageInputType,
  RemoveContactMessageInputType,
  RemovedContactMessageType,
} from './contact-message.types.ts';

@Resolver(() => ContactMessageType)
export class ContactMessageResolver {
  private readonly service: ContactMessageService;

  constructor(service: ContactMessageService) {
    this.service = service;
  }

  @Mutation(() => ContactReceiptType, { description: 'Needs no session' })
  async sendContactMessage(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => ContactMessageInputType) input: ContactMessageInputType,
  ): Promise<ContactReceiptType> {
    await this.service.sendContactMessage(context, input, context.browser.address);
    return { isReceived: true };
  }

  @Query(() => ContactMessagePageType, {
    description: 'Newest first, without junk unless it is asked for; for the guild',
  })
  async contactMessages(
    @Ctx() context: RequestContext,
    @Arg('state', () => MessageStateEnum, { nullable: true }) state?: MessageState | null,
    @Arg('page', () => PageInputType, { nullable: true }) page?: PageInputType,
  ): Promise<ContactMessagePageType> {
    return this.service.contactMessages(context, state ?? null, page ?? FIRST_PAGE);
  }

  @Query(() => Int, { description: 'For the guild' })
  async unreadContactMessages(@Ctx() context: RequestContext): Promise<number> {
    return this.service.unreadMessages(context);
  }

  @Mutation(() => ContactMessageType)
  async markContactMessage(
    @Ctx() context: RequestContext,
    @Arg('input', () => MarkContactMessageInputType) input: MarkContactMessageInputType,
  ): Promise<ContactMessageType> {
    return this.service.markContactMessage(context, input);
  }

  @Mutation(() => RemovedContactMessageType)
  async removeContactMessage(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveContactMessageInputType) input: RemoveContactMessageInputType,
  ): Promise<RemovedContactMessageType> {
    return { id: await this.service.removeContactMessage(context, input) };
  }
}
