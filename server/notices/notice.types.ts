import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { NoticeKindEnum } from '../graphql/enums.ts';

@ObjectType('Notice', { simpleResolvers: true, description: 'A kind of letters that one may do without' })
export class NoticeType {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
  @Field(() => Boolean)
  isWanted!: boolean;
}

@InputType('NoticeChoiceInput')
export class NoticeChoiceInputType {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
  @Field(() => Boolean)
  isWanted!: boolean;
}

@InputType('ChooseNoticesInput')
export class ChooseNoticesInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => [NoticeChoiceInputType], { description: 'What is left out stays as it is' })
  choices!: NoticeChoiceInputType[];
}

@ObjectType('Unsubscription', { simpleResolvers: true })
export class UnsubscriptionType {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
}

@InputType('UnsubscribeInput')
export class UnsubscribeInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { description: 'Of the link in a letter' })
  token!: string;
}
