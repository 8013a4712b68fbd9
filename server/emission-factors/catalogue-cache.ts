import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { readRows } from '../database/statements.ts';
import type { RequestContext } from '../request-context.ts';

const MAX_ENTRIES = 200;

interface Entry {
  readonly stamp: string;
  readonly catalogue: FactorCatalogue;
}

/**
 * Keeps catalogues in memory. Rows are only ever added, so that their counts tell whether a copy is still whole;
 * the counts are asked of the database each time, since another process may have added a row.
 */
export class CatalogueCache {
  private readonly entries = new Map<string, Entry>();

  /** The catalogue of `owners`, from memory when nothing was added since it was loaded. */
  async get(
    context: RequestContext,
    owners: readonly string[],
    load: () => Promise<FactorCatalogue>,
  ): Promise<FactorCatalogue> {
    const key = owners.join(' ');
    const stamp = await stampOf(context, owners);
    const known = this.entries.get(key);
    if (known?.stamp === stamp) return known.catalogue;
    const catalogue = await load();
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
    this.entries.set(key, { stamp, catalogue });
    return catalogue;
  }
}

const STAMPED_TABLES = ['emission_source', 'emission_factor', 'reference_value'] as const;

async function stampOf(context: RequestContext, owners: readonly string[]): Promise<string> {
  const places = owners.map(() => '?').join(', ');
  const counts = STAMPED_TABLES.map(
    (table) => `(SELECT COUNT(*) FROM ${table} WHERE ownerId IN (${places})) AS ${table}`,
  );
  const rows = await readRows(
    context.manager,
    `SELECT ${counts.join(', ')}`,
    STAMPED_TABLES.flatMap(() => [...owners]),
  );
  return JSON.stringify(rows[0]);
}
