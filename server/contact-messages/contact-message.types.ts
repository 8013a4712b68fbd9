import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { MessageState } from '#domain/site/contact-message-rules.ts';
import { MessageStateEnum } from '../graphql/enums.ts';
import { pageType } from '../graphql/page.types.ts';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('ContactMessage', { simpleResolvers: true, description: 'What a visitor wrote to the guild' })
export class ContactMessageType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  organisation!: string | null;
  @Field(() => String)
  email!: string;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String)
  subject!: string;
  @Field(() => String, { description: 'Plain text' })
  body!: string;
  @Field(() => MessageStateEnum)
  state!: MessageState;
  @Field(() => Instant)
  receivedAt!: string;
  @Field(() => String, { nullable: true })
  markedBy!: string | null;
  @Field(() => Instant, { nullable: true })
  markedAt!: string | null;
}

@ObjectType('ContactMessagePage', { simpleResolvers: true })
export class ContactMessagePageType extends pageType(ContactMessageType) {}

@ObjectType('ContactReceipt', { simpleResolvers: true })
export class ContactReceiptType {
  @Field(() => Boolean)
  isReceived!: boolean;
}

@ObjectType('RemovedContactMessage', { simpleResolvers: true })
export class RemovedContactMessageType {
  @Field(() => ID)
  id!: string;
}

@InputType('ContactMessageInput')
export class ContactMessageInputType {
  @Field(() => ID, { description: 'Made by the form; a message sent twice is one' })
  messageId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  organisation?: string | null;
  @Field(() => String)
  email!: string;
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @Field(() => String)
  subject!: string;
  @Field(() => String)
  body!: string;
  @Field(() => String, { nullable: true, description: 'Left empty by people, who do not see it' })
  website?: string | null;
  @Field(() => Float, { description: 'How long the form was open' })
  filledInSeconds!: number;
}

@InputType('MarkContactMessageInput')
export class MarkContactMessageInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  messageId!: string;
  @Field(() => MessageStateEnum)
  state!: MessageState;
}

@InputType('RemoveContactMessageInput')
export class RemoveContactMessageInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  messageId!: string;
}
