import type { Actor } from '#domain/access/actor.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import type { RequestContext } from '../request-context.ts';
import { AccountEntity } from './account.entity.ts';

export interface Viewer extends Actor {
  readonly account: string;
  /** Shown whatever its standing, so that a pending member can read its status; null for the guild. */
  readonly company: CompanyEntity | null;
  /** The last day on which the account can be used; null when it does not end by itself. */
  readonly validUntil: string | null;
  readonly serverTime: string;
  /** Nothing else can be done before a second factor was set up. */
  readonly lacksSecondFactor: boolean;
}

/** Who is signed in, with the company they act for. */
export async function readViewer(context: RequestContext, actor: Actor): Promise<Viewer> {
  const { account, validUntil } = await context.manager.findOneByOrFail(AccountEntity, {
    id: actor.accountId,
  });
  const company =
    actor.companyId === null
      ? null
      : await context.manager.findOneByOrFail(CompanyEntity, { id: actor.companyId });
  const lacksSecondFactor = context.lacksSecondFactor === true;
  return { ...actor, account, company, validUntil, serverTime: context.now(), lacksSecondFactor };
}
