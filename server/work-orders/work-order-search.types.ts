import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { PlatedMetal, WorkOrderStatus } from '#domain/work-order/work-order.ts';
import { PlatedMetalEnum, WorkOrderStatusEnum } from '../graphql/enums.ts';
import { PageInputType } from '../graphql/page.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { LocalDate } from '../graphql/scalars.ts';
import type { WorkOrderFilter } from './work-order-search.ts';
import {
  SORT_DIRECTIONS,
  WORK_ORDER_SORT_FIELDS,
  type SortDirection,
  type WorkOrderSort,
  type WorkOrderSortField,
} from './work-order-sort.ts';

const SortDirectionEnum = registerEnum('SortDirection', SORT_DIRECTIONS);
const WorkOrderSortFieldEnum = registerEnum('WorkOrderSortField', WORK_ORDER_SORT_FIELDS);

@InputType('WorkOrderSort')
export class WorkOrderSortType implements WorkOrderSort {
  @Field(() => WorkOrderSortFieldEnum)
  field!: WorkOrderSortField;
  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@InputType('WorkOrderFilter')
export class WorkOrderFilterType implements WorkOrderFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these work orders, at most 100' })
  ids?: readonly string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Found anywhere in numbers, product, customer and author',
  })
  text?: string | null;
  @Field(() => Int, { nullable: true })
  number?: number | null;
  @Field(() => String, { nullable: true })
  customerOrderNumber?: string | null;
  @Field(() => String, { nullable: true })
  workOrderNumber?: string | null;
  @Field(() => String, { nullable: true })
  productName?: string | null;
  @Field(() => String, { nullable: true })
  createdBy?: string | null;
  @Field(() => [PlatedMetalEnum], { nullable: true })
  metals?: readonly PlatedMetal[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Work orders with activity data of at least one of these sources',
  })
  sourceIds?: readonly string[] | null;
  @Field(() => WorkOrderStatusEnum, { nullable: true })
  status?: WorkOrderStatus | null;
  @Field(() => LocalDate, { nullable: true })
  processedFrom?: string | null;
  @Field(() => LocalDate, { nullable: true })
  processedTo?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only orders with open cases' })
  hasOpenCases?: boolean | null;
}

/** What may be said of the history that is wanted. */
@ArgsType()
export class HistoryArguments {
  @Field(() => WorkOrderFilterType, { nullable: true })
  filter?: WorkOrderFilterType | null;
  @Field(() => WorkOrderSortType, { nullable: true })
  sort?: WorkOrderSortType | null;
  @Field(() => PageInputType, { nullable: true })
  page?: PageInputType | null;
}
