import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DisclaimerPoint } from '#domain/statement/disclaimer.ts';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('DisclaimerPoint', { simpleResolvers: true })
export class DisclaimerPointType implements DisclaimerPoint {
  @Field(() => String)
  zhTw!: string;
  @Field(() => String)
  en!: string;
}

@ObjectType('Disclaimer', {
  simpleResolvers: true,
  description: 'What a statement says about itself, in a version; statements keep the version of their day',
})
export class DisclaimerType {
  @Field(() => Int)
  version!: number;
  @Field(() => [DisclaimerPointType])
  points!: readonly DisclaimerPointType[];
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => String)
  createdBy!: string;
}

@InputType('DisclaimerPointInput')
export class DisclaimerPointInputType {
  @Field(() => String)
  zhTw!: string;
  @Field(() => String)
  en!: string;
}

@InputType('DefineDisclaimerInput')
export class DefineDisclaimerInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => Int, { description: 'The newest version and one' })
  version!: number;
  @Field(() => [DisclaimerPointInputType])
  points!: readonly DisclaimerPointInputType[];
}
