import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { factorOfChange, sourcesAfter, type FactorChange } from '#domain/emission-factors/factor-change.ts';
import type { WriteContext } from '../request-context.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  type EmissionFactorRow,
} from './emission-factor.entity.ts';

/** Who brought the rows, who released them, and why. */
export type Provenance = Pick<EmissionFactorRow, 'proposalId' | 'proposedBy' | 'changeReason' | 'releasedBy'>;

/** Lets one transaction at a time look at the register and add to it. */
export async function holdRegister(context: WriteContext): Promise<void> {
  // SQLite has one writer at a time and knows no row locks
  if (context.database.kind !== 'mysql') return;
  await context.manager.find(EmissionSourceEntity, {
    where: { ownerId: OFFICIAL_OWNER },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Adds the rows of `changes`, which were checked, to the official register. Factors that are there stay as they are; of a
 * source only the ways of use grow.
 */
export async function addToRegister(
  context: WriteContext,
  changes: readonly FactorChange[],
  provenance: Provenance,
): Promise<void> {
  const { manager } = context;
  const now = context.now();
  const known = await manager.findBy(EmissionSourceEntity, { ownerId: OFFICIAL_OWNER });
  for (const source of sourcesAfter(known, changes)) {
    const { ownerId, id, uses } = source;
    if (known.some((before) => before.id === id))
      await manager.update(EmissionSourceEntity, { ownerId, id }, { uses });
    else await manager.insert(EmissionSourceEntity, { ...source, createdAt: now });
  }
  const rows = changes.map((change) => ({ ...factorOfChange(change), ...provenance, releasedAt: now }));
  await manager.insert(EmissionFactorEntity, rows);
}
