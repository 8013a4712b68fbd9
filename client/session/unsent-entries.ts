import type { Viewer } from './viewer.ts';

/** Whether this device holds entries of the account that have not reached the platform; false where it cannot tell. */
export async function hasUnsentEntries({ accountId, company }: Viewer): Promise<boolean> {
  if (company === null) return false;
  try {
    // The queue is no part of the first load; it is asked only when a session turns out to be over.
    const [{ DexieOutboxStore }, { deviceStorage }] = await Promise.all([
      import('../offline/outbox/dexie-outbox-store.ts'),
      import('../offline/storage/device-storage.ts'),
    ]);
    const unsent = await new DexieOutboxStore(deviceStorage).unsent({ companyId: company.id, accountId });
    return unsent.length > 0;
  } catch {
    return false;
  }
}
