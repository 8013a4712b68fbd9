import { useEffect } from 'react';
import { can } from '#domain/access/permissions.ts';
import type { Connection } from '../graphql/connection.ts';
import type { Viewer } from '../session/viewer.ts';

/** Late enough to leave the network to the page that is opening. */
const AFTER_START_MS = 2_000;

/**
 * Lets those who may record work orders do so without network, and read factors and the company: fetches what these pages
 * need, in the background.
 */
export function useKeepPages(connection: Connection, viewer: Viewer): void {
  const { accountId, displayName, role } = viewer;
  const companyId = viewer.company?.id ?? null;
  useEffect(() => {
    if (companyId === null) return undefined;
    if (!can({ accountId, displayName, role, companyId }, 'recordWorkOrder', { companyId })) return undefined;
    const keep = async (): Promise<void> => {
      const [{ keepEntryOffline }, { keepCompanyOffline }, { keepDisclaimerOffline }, client] =
        await Promise.all([
          import('../features/work-order-entry/keep-entry-offline.ts'),
          import('../features/company-profile/keep-company-offline.ts'),
          import('../report/newest-disclaimer.ts'),
          connection.loadClient(),
          import('../features/work-order-entry/entry-page.tsx'),
          import('../features/company-profile/company-page.tsx'),
          import('../features/emission-factors/factors-page.tsx'),
        ]);
      await keepEntryOffline(connection, { accountId, companyId });
      await keepCompanyOffline(client, { accountId, companyId });
      await keepDisclaimerOffline(client, { accountId, companyId });
    };
    // Without network nothing is kept; the next start tries again.
    const timer = setTimeout(() => void keep().catch(() => undefined), AFTER_START_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [connection, accountId, displayName, role, companyId]);
}
