import type { Actor } from '#domain/access/actor.ts';
import { Refusal } from './refusal.ts';
import type { CompanyStanding, RequestContext } from './request-context.ts';

export interface CompanyActor extends Actor {
  readonly companyId: string;
}

/**
 * Who acts. Refuses with UNAUTHENTICATED, SECOND_FACTOR_MISSING, COMPANY_PENDING, COMPANY_REJECTED, COMPANY_SUSPENDED or
 * COMPANY_LEFT.
 */
export function requireActor(context: RequestContext): Actor {
  const actor = requireActorBeforeSecondFactor(context);
  if (context.lacksSecondFactor === true) throw new Refusal('SECOND_FACTOR_MISSING');
  return actor;
}

/** The same for what leads to a second factor: all that an account may do that must have one and has none. */
export function requireActorBeforeSecondFactor(context: RequestContext): Actor {
  if (context.actor === null) throw new Refusal('UNAUTHENTICATED');
  expectActiveStanding(context.companyStanding);
  return context.actor;
}

/** Refuses a company that may not use the system with COMPANY_PENDING, COMPANY_REJECTED, COMPANY_SUSPENDED or COMPANY_LEFT. */
export function expectActiveStanding(standing: CompanyStanding): void {
  if (standing === 'PENDING') throw new Refusal('COMPANY_PENDING');
  if (standing === 'REJECTED') throw new Refusal('COMPANY_REJECTED');
  if (standing === 'SUSPENDED') throw new Refusal('COMPANY_SUSPENDED');
  if (standing === 'LEFT') throw new Refusal('COMPANY_LEFT');
}

/** Who acts for a member company. Refuses officers of the guild with FORBIDDEN. */
export function requireCompanyActor(context: RequestContext): CompanyActor {
  const actor = requireActor(context);
  if (actor.companyId === null) throw new Refusal('FORBIDDEN');
  return { ...actor, companyId: actor.companyId };
}
