import {
  IconBolt,
  IconBuildingFactory2,
  IconDroplet,
  IconFlame,
  IconSnowflake,
  IconTruck,
  type Icon,
} from '@tabler/icons-react';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { RowForm } from './entry-form.ts';

const BY_CATEGORY: Partial<Record<EmissionCategory, Icon>> = {
  SCOPE1_STATIONARY: IconDroplet,
  SCOPE1_MOBILE: IconTruck,
  SCOPE1_FUGITIVE: IconSnowflake,
  SCOPE2: IconBolt,
};

/** The sign of a kind of source. */
export function RowIcon({ row }: { readonly row: Pick<RowForm, 'category' | 'family' | 'sourceId'> }) {
  const isGas = row.family === 'NATURAL_GAS' || row.sourceId.startsWith('natural_gas');
  const Sign = isGas ? IconFlame : (BY_CATEGORY[row.category] ?? IconBuildingFactory2);
  return <Sign aria-hidden size={24} stroke={1.75} />;
}
