import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permissions.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';

/** The same, also before the account has the second factor that it must have. */
export function requireOwnAccountBeforeSecondFactor(context: RequestContext): Actor {
  return requireOwnAccount({ ...context, lacksSecondFactor: false });
}

/** A person who keeps the own account. Refuses tablets, which are nobody's account, with FORBIDDEN. */
export function requireOwnAccount(context: RequestContext): Actor {
  const actor = requireActor(context);
  if (!can(actor, 'manageOwnAccount', { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor;
}
