import { In } from 'typeorm';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import { can } from '#domain/access/permissions.ts';
import { containsText } from '../database/contains-text.ts';
import { readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import { readEntities } from '../database/read-entities.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { CompanyEntity, PlantEntity } from './company.entity.ts';

export interface CompanyFilter {
  readonly status?: CompanyStatus | null;
  /** Part of the name, the account or the tax id. */
  readonly text?: string | null;
}

const BY_NAME: readonly PageKey<CompanyEntity>[] = [
  { column: 'company.name', direction: 'ASC', valueOf: (company) => company.name },
  { column: 'company.id', direction: 'ASC', valueOf: (company) => company.id },
];

/** One company. Refuses with NOT_FOUND both when it is unknown and when the actor may not see it. */
export async function readCompany(context: RequestContext, companyId: string): Promise<CompanyEntity> {
  const actor = requireActor(context);
  const query = context.manager.createQueryBuilder(CompanyEntity, 'company');
  const [company] = can(actor, 'readCompany', { companyId })
    ? await readEntities(query.where('company.id = :companyId', { companyId }), context)
    : [];
  if (company === undefined) throw new Refusal('NOT_FOUND');
  return company;
}

/** The companies of the guild, by name. Refuses members with FORBIDDEN. */
export async function readCompanies(
  context: RequestContext,
  filter: CompanyFilter,
  page: PageRequest,
): Promise<Page<CompanyEntity>> {
  const actor = requireActor(context);
  if (!can(actor, 'readCompanies', { companyId: null })) throw new Refusal('FORBIDDEN');
  const query = context.manager.createQueryBuilder(CompanyEntity, 'company');
  if (typeof filter.status === 'string')
    query.andWhere('company.status = :status', { status: filter.status });
  const contains = containsText(['company.name', 'company.account', 'company.taxId'], filter.text);
  if (contains !== null) query.andWhere(contains);
  return readPage(query, BY_NAME, page);
}

/** The plants of each company, in the order of the ids; for companies that the actor has already been shown. */
export async function readPlants(
  context: RequestContext,
  companyIds: readonly string[],
): Promise<readonly (readonly PlantEntity[])[]> {
  const plants = await context.manager.find(PlantEntity, {
    where: { companyId: In([...companyIds]) },
    order: { name: 'ASC', id: 'ASC' },
  });
  return companyIds.map((id) => plants.filter((plant) => plant.companyId === id));
}
