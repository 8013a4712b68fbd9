import { useSyncExternalStore } from 'react';
import { deviceConditions, type StorageCondition } from '../offline/storage/storage-condition.ts';

function subscribe(onChange: () => void): () => void {
  return deviceConditions.subscribe(onChange);
}

/** How this tab stands to the database of the device. */
export function useStorageCondition(): StorageCondition {
  return useSyncExternalStore(subscribe, () => deviceConditions.current);
}
