import { createContext, useContext, useMemo } from 'react';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import type { Actor, Role } from '#domain/access/actor.ts';

export interface ViewerCompany {
  readonly id: string;
  /** Absent in what an earlier release stored on the device: then it was a member. */
  readonly status?: CompanyStatus;
  readonly name: string;
  readonly plants: readonly { readonly id: string; readonly name: string }[];
}

/** The account that is signed in. */
export interface Viewer {
  readonly accountId: string;
  readonly account: string;
  readonly displayName: string;
  readonly role: Role;
  /** The last day of an account that ends by itself, as an auditor's does; absent in what an earlier release stored. */
  readonly validUntil?: string | null;
  /** The platform answers nothing else before this account has set up a second factor. */
  readonly lacksSecondFactor?: boolean;
  /** LINE opens this account too; absent in what an earlier release stored. */
  readonly signsInWithLine?: boolean;
  /** A passkey opens this account too; absent in what an earlier release stored. */
  readonly signsInWithPasskey?: boolean;
  /** Null for officers of the guild. */
  readonly company: ViewerCompany | null;
}

/**
 * Whether all that this account sees is how its company stands with the guild: it is no member yet, no more, or not now.
 * At the line a tablet of a suspended company goes on recording on itself, and says why nothing is taken.
 */
export function seesStandingOnly({ company, role }: Viewer): boolean {
  const status = company?.status;
  if (status === 'SUSPENDED') return role !== 'TABLET';
  return status === 'PENDING' || status === 'REJECTED' || status === 'LEFT';
}

export const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in account; only for components below the signed-in layout, throws elsewhere. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is for components below the signed-in layout');
  return viewer;
}

/** The signed-in account as the rules of access see it. */
export function useActor(): Actor {
  const { accountId, displayName, role, company } = useViewer();
  return useMemo(
    () => ({ accountId, displayName, role, companyId: company?.id ?? null }),
    [accountId, displayName, role, company],
  );
}
