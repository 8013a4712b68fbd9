import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import type { SyncNews } from './sync-ports.ts';

const CHANGED = 'CHANGED';

/** Tells the other tabs of this browser that the owner's queue changed: numbers are read anew there. */
export function createSyncNews(owner: LocalOwner): SyncNews & { readonly close: () => void } {
  if (typeof BroadcastChannel === 'undefined') {
    return { tell: () => undefined, listen: () => () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(`platecarbon-queue/${ownerKeyOf(owner)}`);
  const listeners = new Set<() => void>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === CHANGED) for (const listener of listeners) listener();
  };
  return {
    tell: () => channel.postMessage(CHANGED),
    listen: (onNews) => {
      listeners.add(onNews);
      return () => listeners.delete(onNews);
    },
    close: () => channel.close(),
  };
}
