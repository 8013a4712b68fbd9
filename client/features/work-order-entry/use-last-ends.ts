import { useMemo } from 'react';
import type { LastReading, ReadMeter } from '#domain/meters/meter.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { lastEndsOf } from './last-ends.ts';

/** The last end of each meter, what waits on this device included; also without network. */
export function useLastEnds(
  meters: readonly ReadMeter[],
  workOrderId: string,
): ReadonlyMap<string, LastReading> {
  const { unsent, settled } = useSync();
  return useMemo(
    () => lastEndsOf(meters, { unsent, settled }, workOrderId),
    [meters, unsent, settled, workOrderId],
  );
}
