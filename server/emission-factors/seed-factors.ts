import type { EntityManager, ObjectLiteral } from 'typeorm';
import {
  OFFICIAL_OWNER,
  type EmissionFactor,
  type EmissionSource,
} from '#domain/emission-factors/emission-factor.ts';
import factors from '../database/seeds/emission-factors.json' with { type: 'json' };
import sources from '../database/seeds/emission-sources.json' with { type: 'json' };
import referenceValues from '../database/seeds/reference-values.json' with { type: 'json' };
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  ReferenceValueEntity,
} from './emission-factor.entity.ts';

const RELEASED_BY = 'register';
/** When the register as it is delivered was compiled. */
const RELEASED_AT = '2026-11-22T00:00:00.000Z';

/** Adds the rows of the register that are missing. Rows that are there stay as they are: factors are never changed. */
export async function seedFactors(manager: EntityManager): Promise<void> {
  await addMissing(
    manager,
    EmissionSourceEntity,
    (sources as readonly EmissionSource[]).map((source) => ({
      ...source,
      ownerId: OFFICIAL_OWNER,
      createdAt: RELEASED_AT,
    })),
  );
  await addMissing(
    manager,
    EmissionFactorEntity,
    (factors as readonly EmissionFactor[]).map((factor) => ({
      ...factor,
      ownerId: OFFICIAL_OWNER,
      releasedAt: RELEASED_AT,
      releasedBy: RELEASED_BY,
    })),
  );
  await addMissing(
    manager,
    ReferenceValueEntity,
    (referenceValues as readonly Omit<ReferenceValueEntity, 'ownerId'>[]).map((value) => ({
      ...value,
      ownerId: OFFICIAL_OWNER,
    })),
  );
}

async function addMissing<Row extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  table: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  const known = await manager
    .createQueryBuilder(table, 'row')
    .select('row.id', 'id')
    .where('row.ownerId = :ownerId', { ownerId: OFFICIAL_OWNER })
    .getRawMany<{ id: string }>();
  const ids = new Set(known.map(({ id }) => id));
  for (const row of rows.filter(({ id }) => !ids.has(id))) {
    // another process may add it at the same moment
    await manager.createQueryBuilder().insert().into(table).values(row).orIgnore().execute();
  }
}
