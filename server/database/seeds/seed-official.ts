import type { EntityManager, ObjectLiteral, EntityTarget } from 'typeorm';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  ReferenceValueEntity,
} from '../../emission-factors/emission-factor.entity.ts';
import type { Database } from '../database.ts';
import factors from './emission-factors.json' with { type: 'json' };
import sources from './emission-sources.json' with { type: 'json' };
import values from './reference-values.json' with { type: 'json' };

/** Who released the rows that come with the product. */
const REGISTER = 'official register';

/**
 * Adds the official sources, factors and reference values that are not there yet. Rows that are there stay as they
 * are: a factor is never changed, only superseded by another row.
 */
export async function seedOfficial(database: Database, clock: { readonly now: () => string }): Promise<void> {
  const now = clock.now();
  const release = { releasedAt: now, releasedBy: REGISTER };
  await addMissing(
    database,
    EmissionSourceEntity,
    sources.map((source) => ({ ...source, createdAt: now })),
  );
  await addMissing(
    database,
    EmissionFactorEntity,
    factors.map((factor) => ({ ...factor, ...release })),
  );
  await addMissing(
    database,
    ReferenceValueEntity,
    values.map((value) => ({ ownerId: OFFICIAL_OWNER, ...value })),
  );
}

async function addMissing<Row extends ObjectLiteral & { ownerId: string; id: string }>(
  database: Database,
  entity: EntityTarget<Row>,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const missing = await missingOf(database.read, entity, rows);
  if (missing.length === 0) return;
  await database.write(async (manager) => {
    // another process may add them at the same moment
    for (const row of missing)
      await manager
        .createQueryBuilder()
        .insert()
        .into(entity)
        .values(row as never)
        .orIgnore()
        .execute();
  });
}

async function missingOf<Row extends ObjectLiteral & { ownerId: string; id: string }>(
  read: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly { readonly id: string }[],
): Promise<readonly { readonly id: string }[]> {
  const known: { id: string }[] = await read
    .createQueryBuilder(entity, 'row')
    .select('row.id', 'id')
    .where('row.ownerId = :owner', { owner: OFFICIAL_OWNER })
    .getRawMany();
  const ids = new Set(known.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}
