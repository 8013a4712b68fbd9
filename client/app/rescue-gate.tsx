import { lazy, type ReactNode } from 'react';
import { useStorageCondition } from './use-storage-condition.ts';

const RescuePage = lazy(async () => ({ default: (await import('./rescue-page.tsx')).RescuePage }));

/** Keeps this build away from data that a later one wrote, and offers the way out for them. */
export function RescueGate({ children }: { readonly children: ReactNode }) {
  return useStorageCondition() === 'NEWER_VERSION' ? <RescuePage /> : children;
}
