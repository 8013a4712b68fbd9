import { In, IsNull, Not } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import { checkFactorLift, type FactorLift } from '#domain/access/second-factor-rules.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { takeOff } from './lift-second-factor.ts';
import { SecondFactorEntity } from './second-factor.entity.ts';

export const MOST_LIFTS_PER_HOUR = 5;

/** Somebody who signs in for the guild. */
export interface GuildPerson {
  readonly id: string;
  readonly displayName: string;
  readonly account: string;
  readonly role: 'GUILD_OFFICER' | 'GUILD_ADMIN';
  readonly hasSecondFactor: boolean;
  readonly lastSignInAt: string | null;
}

/** Who can sign in for the guild, by name. Refuses with FORBIDDEN. */
export async function readGuildPeople(context: RequestContext): Promise<readonly GuildPerson[]> {
  requireAdmin(context);
  const { manager } = context;
  const people = await manager.find(AccountEntity, {
    where: OF_THE_GUILD,
    order: { displayName: 'ASC', id: 'ASC' },
  });
  const ids = people.map(({ id }) => id);
  const factors = await manager.findBy(SecondFactorEntity, {
    accountId: In(ids),
    confirmedAt: Not(IsNull()),
  });
  return people.map(({ id, displayName, account, role, lastSignInAt }) => ({
    ...{ id, displayName, account, lastSignInAt },
    role: role === 'GUILD_ADMIN' ? role : 'GUILD_OFFICER',
    hasSecondFactor: factors.some(({ accountId }) => accountId === id),
  }));
}

/**
 * Takes the second factor off a colleague who lost it; the reason says how it was made sure who asks. Gives the people of
 * the guild. Refuses with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED, NOT_FOUND, RATE_LIMITED, ID_REUSED, or
 * MOVE_NOT_ALLOWED for the own account and for one without a second factor.
 */
export async function liftGuildSecondFactor(
  context: RequestContext,
  input: object,
): Promise<readonly GuildPerson[]> {
  requireAdmin(context);
  await requireRecentPassword(context);
  const checked = checkFactorLift(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId, ...lift } = checked.value;
  return applyOnce(
    context,
    { commandId, subjectId: lift.personId, payload: { liftGuildSecondFactor: lift } },
    (writing) => store(writing, checked.value),
    readGuildPeople,
  );
}

async function store(
  writing: WriteContext,
  { commandId, personId: id, reason }: FactorLift,
): Promise<readonly GuildPerson[]> {
  const { accountId } = requireActor(writing);
  const person = await writing.manager.findOneBy(AccountEntity, { ...OF_THE_GUILD, id });
  if (person === null) throw new Refusal('NOT_FOUND');
  // whoever is signed in has a second factor at hand, and takes the own one off by it
  if (id === accountId) throw new Refusal('MOVE_NOT_ALLOWED', {});
  await limitInHour(writing, `lift by ${accountId}`, MOST_LIFTS_PER_HOUR);
  if (!(await takeOff(writing, person, { reason, commandId }))) throw new Refusal('MOVE_NOT_ALLOWED', {});
  return readGuildPeople(writing);
}

const OF_THE_GUILD = {
  companyId: IsNull(),
  status: 'ACTIVE' as const,
  role: In(['GUILD_OFFICER', 'GUILD_ADMIN']),
};

function requireAdmin(context: RequestContext): void {
  if (!can(requireActor(context), 'manageGuildPeople', { companyId: null })) throw new Refusal('FORBIDDEN');
}
