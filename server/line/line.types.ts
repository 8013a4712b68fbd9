import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('LineVisit', { simpleResolvers: true })
export class LineVisitType {
  @Field(() => String, { description: 'Where the browser asks LINE; it comes back by itself' })
  address!: string;
}

@ObjectType('LineLink', { simpleResolvers: true })
export class LineLinkType {
  @Field(() => Boolean, { description: 'Whether this installation lets people sign in with LINE' })
  isOffered!: boolean;
  @Field(() => Instant, { nullable: true, description: 'Null: the account is not linked' })
  linkedAt!: string | null;
}

@InputType('LineActInput')
export class LineActInputType {
  @Field(() => ID)
  commandId!: string;
}

@InputType('SignInWithLineInput')
export class SignInWithLineInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { nullable: true, description: 'Of the second factor, after SECOND_FACTOR_NEEDED' })
  code?: string | null;
}
