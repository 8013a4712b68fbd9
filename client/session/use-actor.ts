import type { Actor } from '#domain/access/actor.ts';
import { useViewer } from './viewer.ts';

/** The signed-in account as the rules of access know it. */
export function useActor(): Actor {
  const { accountId, displayName, role, company } = useViewer();
  return { accountId, displayName, role, companyId: company?.id ?? null };
}
