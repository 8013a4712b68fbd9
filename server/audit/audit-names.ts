import {
  In,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { EmissionSourceEntity } from '../emission-factors/emission-factor.entity.ts';
import { MeterEntity, ProductionLineEntity } from '../meters/meter.entity.ts';
import { OpenCaseEntity } from '../open-cases/open-case.entity.ts';
import { PostEntity } from '../posts/post.entity.ts';
import { StatementEntity } from '../statements/statement.entity.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';
import { WorkOrderEntity } from '../work-orders/work-order.entity.ts';
import type { AuditRow } from './audit-entry.entity.ts';

/** Names of what entries are about, as they are now. */
export interface AuditNames {
  readonly accounts: ReadonlyMap<string, AccountEntity>;
  readonly companies: ReadonlyMap<string, string>;
  /** By kind and id. */
  readonly objects: ReadonlyMap<string, string>;
  /** The work order of an open case, by the id of the case. */
  readonly ordersOfCases: ReadonlyMap<string, string>;
}

export const objectKey = (entity: string, id: string): string => `${entity} ${id}`;

/**
 * Reads the names for `rows`. For a company (`companyId`) only of what is its own, whatever an entry says; for the guild
 * (null) nothing that belongs to production.
 */
export async function loadAuditNames(
  manager: EntityManager,
  companyId: string | null,
  rows: readonly AuditRow[],
): Promise<AuditNames> {
  const idsOf = (entity: string) => rows.filter((row) => row.entity === entity).map((row) => row.entityId);
  const accountIds = [
    ...idsOf('account'),
    ...rows.flatMap(({ accountId, evidence }) => [accountId, operatorOf(evidence)]),
  ];
  const accounts = await byId(manager, AccountEntity, accountIds);
  const companyIds = rows.map((row) => row.companyId);
  const companies = await byId(manager, CompanyEntity, companyIds);
  const posts = companyId === null ? await byId(manager, PostEntity, idsOf('post')) : [];
  const own = companyId === null ? NOTHING : await ownNames(manager, companyId, idsOf);
  return {
    accounts: new Map(accounts.map((account) => [account.id, account])),
    companies: new Map(companies.map(({ id, name }) => [id, name])),
    objects: new Map([
      ...accounts.map(({ id, displayName }) => named('account', id, displayName)),
      ...companies.map(({ id, name }) => named('company', id, name)),
      ...posts.map(({ id, titleZhTw }) => named('post', id, titleZhTw)),
      ...own.names,
    ]),
    ordersOfCases: own.ordersOfCases,
  };
}

/** Who used the tablet, as it said. */
export function operatorOf(evidence: object | null): string | null {
  const operatorId: unknown = evidence === null ? null : Reflect.get(evidence, 'operatorId');
  return typeof operatorId === 'string' ? operatorId : null;
}

type Name = readonly [string, string];
const named = (entity: string, id: string, name: string): Name => [objectKey(entity, id), name];
const NOTHING: { readonly names: readonly Name[]; readonly ordersOfCases: ReadonlyMap<string, string> } = {
  names: [],
  ordersOfCases: new Map(),
};

async function ownNames(
  manager: EntityManager,
  companyId: string,
  idsOf: (entity: string) => readonly string[],
): Promise<typeof NOTHING> {
  const own = { companyId };
  const cases = await byId(manager, OpenCaseEntity, idsOf('openCase'), own);
  const orderIds = [...idsOf('workOrder'), ...cases.map(({ workOrderId }) => workOrderId)];
  const orders = await byId(manager, WorkOrderEntity, orderIds, own);
  const statements = await byId(manager, StatementEntity, idsOf('statement'), own);
  const tablets = await byId(manager, TabletEntity, idsOf('tablet'), own);
  const meters = await byId(manager, MeterEntity, idsOf('meter'), own);
  const lines = await byId(manager, ProductionLineEntity, idsOf('productionLine'), own);
  const sources = await byId(manager, EmissionSourceEntity, idsOf('emissionSource'), { ownerId: companyId });
  const numbers = new Map(orders.map(({ id, workOrderNumber }) => [id, workOrderNumber]));
  return {
    names: [
      ...orders.map(({ id, workOrderNumber }) => named('workOrder', id, workOrderNumber)),
      ...cases.map(({ id, workOrderId }) => named('openCase', id, numbers.get(workOrderId) ?? '')),
      ...statements.map(({ id, serialNumber }) => named('statement', id, serialNumber)),
      ...tablets.map(({ id, name }) => named('tablet', id, name)),
      ...meters.map(({ id, name }) => named('meter', id, name)),
      ...lines.map(({ id, name }) => named('productionLine', id, name)),
      ...sources.map(({ id, nameZhTw }) => named('emissionSource', id, nameZhTw)),
    ],
    ordersOfCases: new Map(cases.map(({ id, workOrderId }) => [id, workOrderId])),
  };
}

/** The rows with these ids, in one query; none when there is no id. */
async function byId<Row extends ObjectLiteral & { readonly id: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  ids: readonly (string | null)[],
  where: object = {},
): Promise<readonly Row[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return [];
  return manager.find(entity, { where: { ...where, id: In(wanted) } as FindOptionsWhere<Row> });
}
