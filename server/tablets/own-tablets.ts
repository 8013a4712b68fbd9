import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { TabletEntity } from './tablet.entity.ts';

/** A tablet of the actor's company. Refuses an unknown id and that of another company alike with NOT_FOUND. */
export async function findOwnTablet(context: RequestContext, id: string): Promise<TabletEntity> {
  const { companyId } = requireCompanyActor(context);
  const found = await context.manager.findOneBy(TabletEntity, { companyId, id });
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}
