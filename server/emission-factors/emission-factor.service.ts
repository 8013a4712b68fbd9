import { In } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import {
  OFFICIAL_OWNER,
  type EmissionSource,
  type GwpValue,
} from '#domain/emission-factors/emission-factor.ts';
import { factorsInForce, type FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { CatalogueCache } from './catalogue-cache.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  ReferenceValueEntity,
  type EmissionFactorRow,
  type ReferenceValueKind,
} from './emission-factor.entity.ts';

/** Reads the register of emission sources and factors: the official rows and those of the actor's own company. */
export class EmissionFactorService {
  private readonly cache = new CatalogueCache();

  /** Sources in the order in which forms offer them, official ones first. */
  async sources(context: RequestContext): Promise<readonly EmissionSource[]> {
    return loadSources(context, readableOwners(context));
  }

  /** All versions of all factors, or those in force on `inForceOn`. */
  async factors(
    context: RequestContext,
    inForceOn: CalendarDate | null,
  ): Promise<readonly EmissionFactorRow[]> {
    const owners = readableOwners(context);
    const rows = await loadFactors(context, owners);
    if (inForceOn === null) return rows;
    const inForce = factorsInForce(await this.catalogueOf(context, owners), inForceOn);
    return rows.filter((row) => inForce.some(({ ownerId, id }) => ownerId === row.ownerId && id === row.id));
  }

  /** GWP values, default leak rates and densities, each with its source. */
  async referenceValues(
    context: RequestContext,
    kind: ReferenceValueKind | null,
  ): Promise<readonly ReferenceValueEntity[]> {
    return context.manager.find(ReferenceValueEntity, {
      where: { ownerId: In(readableOwners(context)), ...(kind === null ? {} : { kind }) },
      order: { kind: 'ASC', key: 'ASC', gwpSet: 'ASC', id: 'ASC' },
    });
  }

  /** All rows that the calculation of a work order of `companyId` may use. */
  async loadCatalogue(context: RequestContext, companyId: string): Promise<FactorCatalogue> {
    return this.catalogueOf(context, [OFFICIAL_OWNER, companyId]);
  }

  /** The guild's register alone. */
  async loadOfficialCatalogue(context: RequestContext): Promise<FactorCatalogue> {
    return this.catalogueOf(context, [OFFICIAL_OWNER]);
  }

  /** Every row that `companyId` computes with, the newest release first. */
  async loadReleases(context: RequestContext, companyId: string): Promise<readonly EmissionFactorRow[]> {
    return context.manager.find(EmissionFactorEntity, {
      where: { ownerId: In([OFFICIAL_OWNER, companyId]) },
      order: { releasedAt: 'DESC', id: 'ASC' },
    });
  }

  private async catalogueOf(context: RequestContext, owners: readonly string[]): Promise<FactorCatalogue> {
    return this.cache.get(context, owners, async () => ({
      sources: await loadSources(context, owners),
      factors: await loadFactors(context, owners),
      gwpValues: await loadGwpValues(context, owners),
    }));
  }
}

/** Owners whose rows the actor may read. Refuses with FORBIDDEN. */
function readableOwners(context: RequestContext): readonly string[] {
  const actor = requireActor(context);
  if (!can(actor, 'readFactors', { companyId: null })) throw new Refusal('FORBIDDEN');
  return actor.companyId === null ? [OFFICIAL_OWNER] : [OFFICIAL_OWNER, actor.companyId];
}

async function loadSources(context: RequestContext, owners: readonly string[]): Promise<EmissionSource[]> {
  return context.manager.find(EmissionSourceEntity, {
    where: { ownerId: In(owners) },
    order: { sortOrder: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
}

async function loadFactors(
  context: RequestContext,
  owners: readonly string[],
): Promise<EmissionFactorEntity[]> {
  return context.manager.find(EmissionFactorEntity, {
    where: { ownerId: In(owners) },
    order: { sourceId: 'ASC', category: 'ASC', unit: 'ASC', validFrom: 'ASC', id: 'ASC' },
  });
}

async function loadGwpValues(context: RequestContext, owners: readonly string[]): Promise<GwpValue[]> {
  const rows = await context.manager.find(ReferenceValueEntity, {
    where: { ownerId: In(owners), kind: 'GWP100' },
    order: { key: 'ASC', gwpSet: 'ASC', id: 'ASC' },
  });
  return rows.flatMap((row) =>
    row.gwpSet === null ? [] : [{ gwpSet: row.gwpSet, gas: row.key, gwp100: row.value }],
  );
}
