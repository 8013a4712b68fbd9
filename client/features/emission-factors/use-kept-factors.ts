import { useLiveQuery } from 'dexie-react-hooks';
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { factorsInForce } from '#domain/emission-factors/factor-catalogue.ts';
import { mirrorOf } from '../../offline/storage/mirror.ts';
import { useViewer } from '../../session/viewer.ts';
import { inOrderOfSources, type FactorRow } from './factor-filter.ts';

interface KeptFactors {
  readonly rows: readonly FactorRow[];
  /** ISO instant of this device at which the server answered. */
  readonly keptAt: string;
}

/**
 * The factors that this device keeps for entry: those in force on `on`, or all versions. Null when it keeps none,
 * undefined while they are looked up.
 */
export function useKeptFactors(on: CalendarDate | null): KeptFactors | null | undefined {
  const { company } = useViewer();
  const companyId = company?.id ?? null;
  return useLiveQuery(async () => {
    const mirror = companyId === null ? null : await mirrorOf(companyId).catch(() => null);
    if (mirror === null) return null;
    const kept = on === null ? mirror.factors : factorsInForce(mirror, on);
    const emissionFactors = kept.map((row) => ({
      ...row,
      supersedesId: row.supersedesId ?? null,
      publisherEn: row.publisherEn ?? null,
      documentEn: row.documentEn ?? null,
    }));
    return {
      rows: inOrderOfSources({ emissionFactors, emissionSources: mirror.sources }),
      keptAt: mirror.fetchedAt,
    };
  }, [companyId, on]);
}
