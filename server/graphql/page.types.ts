import { Field, InputType, Int, ObjectType, UseMiddleware, type ClassType } from 'type-graphql';
import type { Page, PageRequest } from '../database/page.ts';
import { whenAsked } from './when-asked.ts';

@InputType('PageInput', {
  description: 'At most one of `after` and `before`; `before: "END"` asks for the last page',
})
export class PageInputType implements PageRequest {
  @Field(() => Int, { defaultValue: 20 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

export const FIRST_PAGE: PageRequest = { first: 20 };

@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfoType {
  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;
}

/** The base of a page type; publish it as `@ObjectType('CompanyPage') class CompanyPageType extends pageType(CompanyType)`. */
export function pageType<Item extends object>(itemClass: ClassType<Item>) {
  @ObjectType({ simpleResolvers: true })
  abstract class PageType implements Page<Item> {
    @Field(() => [itemClass])
    items!: readonly Item[];

    @UseMiddleware(whenAsked)
    @Field(() => Int, { simple: false })
    total!: () => Promise<number>;

    @UseMiddleware(whenAsked)
    @Field(() => Boolean, { simple: false })
    totalIsExact!: () => Promise<boolean>;

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;
  }
  return PageType;
}
