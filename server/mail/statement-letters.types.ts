import { Field, ID, ObjectType } from 'type-graphql';
import { LETTER_STATES, type LetterState } from '#domain/statement/letter-state.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant } from '../graphql/scalars.ts';

const LetterStateEnum = registerEnum('LetterState', LETTER_STATES);

@ObjectType('StatementLetter', { simpleResolvers: true, description: 'A letter that took a statement along' })
export class StatementLetterType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  recipient!: string;
  @Field(() => Instant, { description: 'When it was asked for' })
  createdAt!: string;
  @Field(() => Instant, { nullable: true, description: "When the recipient's server took it" })
  sentAt!: string | null;
  @Field(() => LetterStateEnum)
  state!: LetterState;
}
