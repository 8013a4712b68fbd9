import { Dexie } from 'dexie';
import { deviceStorage } from './device-storage.ts';
import { ownerKeyOf, type LocalOwner } from './owner.ts';
import type { MirroredOrder } from './rows.ts';

/** Keeps work orders for reading without network; those that are there already are replaced. */
export async function storeOrders(owner: LocalOwner, orders: readonly MirroredOrder[]): Promise<void> {
  const ownerKey = ownerKeyOf(owner);
  await deviceStorage.write(['orders'], async (tables) => {
    await tables.orders.bulkPut(orders.map((order) => ({ ...order, ownerKey })));
  });
}

/** One mirrored work order of the owner, or null. */
export async function mirroredOrder(owner: LocalOwner, workOrderId: string): Promise<MirroredOrder | null> {
  const row = await deviceStorage.read(['orders'], ({ orders }) =>
    orders.get([ownerKeyOf(owner), workOrderId]),
  );
  return row ?? null;
}

/** The owner's mirrored work orders, the latest processing date first. */
export async function mirroredOrders(owner: LocalOwner): Promise<MirroredOrder[]> {
  const ownerKey = ownerKeyOf(owner);
  return deviceStorage.read(['orders'], ({ orders }) =>
    orders
      .where('[ownerKey+processingDate]')
      .between([ownerKey, Dexie.minKey], [ownerKey, Dexie.maxKey])
      .reverse()
      .toArray(),
  );
}

/** Removes the owner's mirrored work orders processed before `processingDate`; all of them without a date. */
export async function clearOrders(owner: LocalOwner, before: string | null = null): Promise<void> {
  const ownerKey = ownerKeyOf(owner);
  await deviceStorage.write(['orders'], async ({ orders }) => {
    await orders
      .where('[ownerKey+processingDate]')
      .between([ownerKey, Dexie.minKey], [ownerKey, before ?? Dexie.maxKey], true, before === null)
      .delete();
  });
}
