import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';
import { WorkOrderType } from '../work-orders/work-order.types.ts';

@InputType('ChangesSinceInput')
export class ChangesSinceInputType {
  @Field(() => String, { nullable: true, description: 'Absent at the first call' })
  cursor?: string | null;
  @Field(() => Int, { defaultValue: 20 })
  first!: number;
}

@ObjectType('Changes', { simpleResolvers: true })
export class ChangesType {
  @Field(() => [WorkOrderType])
  workOrders!: readonly WorkOrderType[];
  @Field(() => String)
  cursor!: string;
  @Field(() => Boolean)
  hasMore!: boolean;
  @Field(() => Instant)
  serverTime!: string;
  @Field(() => ID)
  serverEpoch!: string;
}
