import type { PullChangesQuery } from '../../graphql/generated/graphql.ts';
import { mirroredOrder, mirroredOrders } from '../storage/orders.ts';
import type { LocalOwner } from '../storage/owner.ts';

/** Raised when the pages read more of a copy than an older one holds; copies of another shape are as good as none. */
export const KEPT_ORDER_SHAPE = 1;

/** A work order as the platform last showed it to this device. */
export interface KeptOrder {
  readonly shape: typeof KEPT_ORDER_SHAPE;
  /** ISO instant of this device at which it was read. */
  readonly keptAt: string;
  readonly workOrder: PullChangesQuery['changesSince']['workOrders'][number];
}

function isKeptOrder(value: unknown): value is KeptOrder {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === KEPT_ORDER_SHAPE;
}

/** The copy of one work order of the owner, or null. */
export async function keptOrder(owner: LocalOwner, workOrderId: string): Promise<KeptOrder | null> {
  const mirrored = await mirroredOrder(owner, workOrderId);
  return isKeptOrder(mirrored?.order) ? mirrored.order : null;
}

/** All copies of the owner, the latest processing date first. */
export async function keptOrders(owner: LocalOwner): Promise<KeptOrder[]> {
  return (await mirroredOrders(owner)).map(({ order }) => order).filter(isKeptOrder);
}
