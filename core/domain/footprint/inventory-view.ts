/**
 * Where an emission category belongs in ISO 14064-1:2018 (categories 1 to 6) and in the scopes of the GHG Protocol.
 */
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { IsoCategoryId, ScopeId } from '#domain/footprint/footprint.ts';

export const ISO_CATEGORY_IDS = [
  'CATEGORY_1',
  'CATEGORY_2',
  'CATEGORY_3',
  'CATEGORY_4',
  'CATEGORY_5',
  'CATEGORY_6',
] as const satisfies readonly IsoCategoryId[];

export const SCOPE_IDS = ['SCOPE_1', 'SCOPE_2', 'SCOPE_3'] as const satisfies readonly ScopeId[];

interface InventoryPlace {
  readonly isoCategory: IsoCategoryId;
  readonly scope: ScopeId;
}

const PLACES: Readonly<Record<EmissionCategory, InventoryPlace>> = {
  SCOPE1_STATIONARY: { isoCategory: 'CATEGORY_1', scope: 'SCOPE_1' },
  SCOPE1_MOBILE: { isoCategory: 'CATEGORY_1', scope: 'SCOPE_1' },
  SCOPE1_FUGITIVE: { isoCategory: 'CATEGORY_1', scope: 'SCOPE_1' },
  SCOPE1_PROCESS: { isoCategory: 'CATEGORY_1', scope: 'SCOPE_1' },
  SCOPE2: { isoCategory: 'CATEGORY_2', scope: 'SCOPE_2' },
  SCOPE3_TRANSPORT: { isoCategory: 'CATEGORY_3', scope: 'SCOPE_3' },
  SCOPE3_PRODUCTS_USED: { isoCategory: 'CATEGORY_4', scope: 'SCOPE_3' },
  SCOPE3_USE_OF_PRODUCTS: { isoCategory: 'CATEGORY_5', scope: 'SCOPE_3' },
  SCOPE3_OTHER: { isoCategory: 'CATEGORY_6', scope: 'SCOPE_3' },
};

export function isoCategoryOf(category: EmissionCategory): IsoCategoryId {
  return PLACES[category].isoCategory;
}

export function scopeOf(category: EmissionCategory): ScopeId {
  return PLACES[category].scope;
}
