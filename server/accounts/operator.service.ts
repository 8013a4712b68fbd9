import { In } from 'typeorm';
import type { Role } from '#domain/access/actor.ts';
import type { RequestContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { AccountEntity } from './account.entity.ts';

/** Roles whose members may unlock a tablet of their company and record on it. */
export const OPERATOR_ROLES = ['OPERATOR', 'OFFICE', 'OWNER'] as const satisfies readonly Role[];

/**
 * The member of the actor's company to whom a command is attributed, or null for everybody else, unknown and foreign
 * alike. Somebody who was suspended meanwhile still counts: what waited on a tablet was recorded before.
 */
export async function operatorOf(context: RequestContext, accountId: string): Promise<AccountEntity | null> {
  const { companyId } = requireCompanyActor(context);
  return context.manager.findOneBy(AccountEntity, {
    companyId,
    id: accountId,
    role: In([...OPERATOR_ROLES]),
  });
}
