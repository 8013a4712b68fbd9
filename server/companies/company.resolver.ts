import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import { changeCompany } from './change-company.service.ts';
import { readCompanies, readCompany, readPlants } from './company.service.ts';
import {
  ChangeCompanyInputType,
  CompanyFilterType,
  CompanyPageType,
  CompanyType,
  type PlantType,
} from './company.types.ts';

@Resolver(() => CompanyType)
export class CompanyResolver {
  @Query(() => CompanyType)
  async company(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<CompanyType> {
    return readCompany(context, id);
  }

  @Query(() => CompanyPageType)
  async companies(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CompanyFilterType, { nullable: true }) filter: CompanyFilterType | null,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<CompanyPageType> {
    return readCompanies(context, filter ?? {}, page ?? FIRST_PAGE);
  }

  @Mutation(() => CompanyType, { description: "Changes the basic data of the actor's own company" })
  async changeCompany(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeCompanyInputType) input: ChangeCompanyInputType,
  ): Promise<CompanyType> {
    return changeCompany(context, input);
  }

  @FieldResolver(() => Int)
  revision(@Root() company: CompanyType): number {
    return company.revision ?? 0;
  }

  @FieldResolver()
  async plants(@Ctx() context: RequestContext, @Root() company: CompanyType): Promise<readonly PlantType[]> {
    return loaderFor(context, readPlants).load(company.id);
  }
}
