import { useEffect, useState } from 'react';
import { readStorageHealth } from './storage-health.ts';
import { installId } from './storage/meta.ts';
import type { StorageHealth } from './sync/sync-status.ts';

const LOOK_EVERY_MS = 5 * 60_000;

/** What the device can keep; null until it is known. Looked at again on return to the page and from time to time. */
export function useStorageHealth(): StorageHealth | null {
  const [health, setHealth] = useState<StorageHealth | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const next = await currentStorageHealth();
      if (isCurrent) setHealth(next);
    };
    const onShown = (): void => {
      // Never rejects.
      if (document.visibilityState === 'visible') void look();
    };
    onShown();
    const timer = setInterval(onShown, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', onShown);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, []);
  return health;
}

async function currentStorageHealth(): Promise<StorageHealth> {
  // Something that is written at the first start: a private window may open a database and refuse to write.
  const isAvailable = await installId().then(
    () => true,
    () => false,
  );
  return readStorageHealth(isAvailable);
}
