import type { PeopleQuery } from '../../graphql/generated/graphql.ts';

export type ShownPerson = PeopleQuery['people'][number];
export type ShownInvitation = PeopleQuery['invitations'][number];

/** How the account of a person stands today, in Taipei: past its last day it is closed without anybody's act. */
export function standingOf(
  { status, validUntil }: Pick<ShownPerson, 'status' | 'validUntil'>,
  today: string,
): 'ACTIVE' | 'SUSPENDED' | 'ENDED' {
  if (status !== 'ACTIVE') return 'SUSPENDED';
  return validUntil != null && today > validUntil ? 'ENDED' : 'ACTIVE';
}
