import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { NoticeKindEnum } from '../graphql/enums.ts';

@ObjectType('Notice', { simpleResolvers: true, description: 'A kind of letters that one may do without' })
export class NoticeType {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
  @Field(() => Boolean)
  isWanted!: boolean;
  @Field(() => Int, { nullable: true, description: 'Of TABLET_SILENT: after how many days' })
  afterDays!: number | null;
}

@InputType('NoticeChoiceInput')
export class NoticeChoiceInputType {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
  @Field(() => Boolean)
  isWanted!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Of TABLET_SILENT: 1, 2, 3, 7 or 14; left out, as before',
  })
  afterDays?: number | null;
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
