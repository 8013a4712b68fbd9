import { useEffect, useState } from 'react';
import { mirrorOf } from './storage/mirror.ts';

const LOOK_AGAIN_MS = 2_000;

/** READY: the app opens and records without network. PREPARING: it still fetches what that takes. NEVER: it cannot here. */
export type OfflineReadiness = 'READY' | 'PREPARING' | 'NEVER';

async function isPrepared(companyId: string): Promise<boolean> {
  if (navigator.serviceWorker.controller === null) return false;
  return (await mirrorOf(companyId).catch(() => null)) !== null;
}

/** Whether this device could go without network now; looks again until it can. */
export function useOfflineReadiness(companyId: string): OfflineReadiness {
  const canEver = 'serviceWorker' in navigator;
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    if (!canEver || isReady) return undefined;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const found = await isPrepared(companyId);
      if (isCurrent) setIsReady(found);
    };
    // Neither look rejects.
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [canEver, isReady, companyId]);
  if (!canEver) return 'NEVER';
  return isReady ? 'READY' : 'PREPARING';
}
