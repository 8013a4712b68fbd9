import { In } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.ts';
import type { RequestContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';

/** Names of accounts of the actor's company, in the order of `ids`. */
export async function loadAccountNames(
  context: RequestContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { companyId } = requireCompanyActor(context);
  const accounts = await context.manager.findBy(AccountEntity, { companyId, id: In([...ids]) });
  const nameOf = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return ids.map((id) => nameOf.get(id) ?? '');
}

/** Tablets of the actor's company by the ids of their accounts, null for the account of a person. */
export async function loadTablets(
  context: RequestContext,
  ids: readonly string[],
): Promise<readonly (TabletEntity | null)[]> {
  const { companyId } = requireCompanyActor(context);
  const tablets = await context.manager.findBy(TabletEntity, { companyId, id: In([...ids]) });
  const tabletOf = new Map(tablets.map((tablet) => [tablet.id, tablet]));
  return ids.map((id) => tabletOf.get(id) ?? null);
}
