import { In, IsNull, MoreThan, Not } from 'typeorm';
import { can, type Action } from '#domain/access/permissions.ts';
import { PERSON_ROLES, type PersonRole } from '#domain/access/people-rules.ts';
import { AccountEntity, type AccountStatus } from '../accounts/account.entity.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { isIdleTooLong } from '../accounts/session.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { SecondFactorEntity } from '../second-factor/second-factor.entity.ts';

/** Somebody who can, or could, sign in for the company. */
export interface Person {
  readonly id: string;
  readonly account: string;
  readonly displayName: string;
  /** The confirmed address; null when letters do not reach the person. */
  readonly email: string | null;
  readonly role: PersonRole;
  readonly status: AccountStatus;
  readonly validUntil: string | null;
  readonly lastSignInAt: string | null;
  readonly hasSecondFactor: boolean;
  readonly sessionCount: number;
}

/** The people of the actor's company by name, without those who were removed. Refuses with FORBIDDEN. */
export async function readPeople(context: RequestContext): Promise<readonly Person[]> {
  return findPeople(context, requirePeople(context, 'readPeople'));
}

/** Whose people they are. Refuses with FORBIDDEN who may not do this with them. */
export function requirePeople(context: RequestContext, action: Action): CompanyActor {
  const actor = requireCompanyActor(context);
  if (!can(actor, action, { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor;
}

/** One person of the company. Refuses with NOT_FOUND who is none of it, removed ones included. */
export async function findPerson(
  context: RequestContext,
  actor: CompanyActor,
  personId: string,
): Promise<Person> {
  const [person] = await findPeople(context, actor, personId);
  if (person === undefined) throw new Refusal('NOT_FOUND');
  return person;
}

async function findPeople(
  context: RequestContext,
  { companyId }: CompanyActor,
  onlyId?: string,
): Promise<readonly Person[]> {
  const { manager } = context;
  const accounts = await manager.find(AccountEntity, {
    where: {
      companyId,
      role: In([...PERSON_ROLES]),
      status: Not('REMOVED'),
      ...(onlyId === undefined ? {} : { id: onlyId }),
    },
    order: { displayName: 'ASC', id: 'ASC' },
  });
  const ids = In(accounts.map(({ id }) => id));
  const now = context.now();
  const sessions = await manager.findBy(SessionEntity, { accountId: ids, expiresAt: MoreThan(now) });
  const factors = await manager.findBy(SecondFactorEntity, { accountId: ids, confirmedAt: Not(IsNull()) });
  return accounts.flatMap((row) => {
    const role = PERSON_ROLES.find((candidate) => candidate === row.role);
    if (role === undefined) return [];
    const { id, account, displayName, email, status, validUntil, lastSignInAt } = row;
    const open = sessions.filter(
      ({ accountId, lastSeenAt }) => accountId === id && !isIdleTooLong(role, lastSeenAt, now),
    );
    return [
      {
        ...{ id, account, displayName, email, role, status, validUntil, lastSignInAt },
        hasSecondFactor: factors.some(({ accountId }) => accountId === id),
        sessionCount: open.length,
      },
    ];
  });
}
