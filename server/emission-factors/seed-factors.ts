import type { EntityManager, ObjectLiteral } from 'typeorm';
import {
  OFFICIAL_OWNER,
  type EmissionFactor,
  type EmissionSource,
} from '#domain/emission-factors/emission-factor.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  ReferenceValueEntity,
} from './emission-factor.entity.ts';

/** The official register as it is delivered. */
export interface OfficialRegister {
  readonly sources: readonly EmissionSource[];
  readonly factors: readonly EmissionFactor[];
  readonly referenceValues: readonly Omit<ReferenceValueEntity, 'ownerId'>[];
}

const RELEASED_BY = 'register';

/** Adds the rows of the register that are missing. Rows that are there stay as they are: factors are never changed. */
export async function seedFactors(
  manager: EntityManager,
  register: OfficialRegister,
  now: string,
): Promise<void> {
  await addMissing(
    manager,
    EmissionSourceEntity,
    register.sources.map((source) => ({ ...source, ownerId: OFFICIAL_OWNER, createdAt: now })),
  );
  await addMissing(
    manager,
    EmissionFactorEntity,
    register.factors.map((factor) => ({
      ...factor,
      ownerId: OFFICIAL_OWNER,
      releasedAt: now,
      releasedBy: RELEASED_BY,
    })),
  );
  await addMissing(
    manager,
    ReferenceValueEntity,
    register.referenceValues.map((value) => ({ ...value, ownerId: OFFICIAL_OWNER })),
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
    await manager.createQueryBuilder().insert().into(table).values(row).execute();
  }
}
