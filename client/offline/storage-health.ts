import type { StorageHealth } from './sync/sync-status.ts';

const BYTES_PER_MB = 1024 * 1024;
const LOW_BELOW_MB = 50;
const LOW_ABOVE_SHARE = 0.8;

/** What the device can keep, from what the browser says about it. Sizes in MB of 1,048,576 bytes; null: not told. */
export function storageHealthOf(
  isAvailable: boolean,
  isPersisted: boolean | null,
  { usage, quota }: StorageEstimate,
): StorageHealth {
  const usageMb = usage === undefined ? null : roundedMb(usage);
  const quotaMb = quota === undefined ? null : roundedMb(quota);
  return { isAvailable, isPersisted, usageMb, quotaMb, isLow: isLow(usage, quota) };
}

/** What the device can keep now. `isAvailable` is whether the database could be opened. Never throws. */
export async function readStorageHealth(isAvailable: boolean): Promise<StorageHealth> {
  const manager = storageManager();
  const isPersisted = (await manager?.persisted?.().catch(() => null)) ?? null;
  const estimate = (await manager?.estimate?.().catch(() => ({}))) ?? {};
  return storageHealthOf(isAvailable, isPersisted, estimate);
}

/**
 * Asks the browser not to clear this site's data by itself; asked after a sign-in and at the first queued entry. Some
 * browsers ask the person, most decide alone. Null where the browser has no answer. Never throws.
 */
export async function askForPersistence(): Promise<boolean | null> {
  const manager = storageManager();
  const isPersisted = await manager?.persisted?.().catch(() => false);
  if (isPersisted === true) return true;
  return (await manager?.persist?.().catch(() => null)) ?? null;
}

function isLow(usage: number | undefined, quota: number | undefined): boolean {
  if (usage === undefined || quota === undefined || quota <= 0) return false;
  return quota - usage < LOW_BELOW_MB * BYTES_PER_MB || usage / quota > LOW_ABOVE_SHARE;
}

function roundedMb(bytes: number): number {
  return Math.round((bytes / BYTES_PER_MB) * 10) / 10;
}

/** Absent on pages without TLS and in older browsers, in part or as a whole. */
function storageManager(): Partial<StorageManager> | null {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  return storage ?? null;
}
