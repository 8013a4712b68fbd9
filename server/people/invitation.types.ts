import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PersonRole } from '#domain/access/people-rules.ts';
import { RoleEnum } from '../graphql/enums.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';
import type { ShownInvitation } from './join-company.service.ts';
import { RoleInputType } from './role-input.types.ts';

@ObjectType('Invitation', { simpleResolvers: true, description: 'Lets one person into the own company' })
export class InvitationType {
  @Field(() => ID)
  id!: string;
  @Field(() => RoleEnum)
  role!: PersonRole;
  @Field(() => LocalDate, { nullable: true })
  validUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'For whom it is, in the words of who invited' })
  note!: string | null;
  @Field(() => String, { nullable: true, description: 'Null of a link that was shown on a screen' })
  email!: string | null;
  @Field(() => Instant, { nullable: true, description: 'Null while its letter waits to leave' })
  expiresAt!: string | null;
  @Field(() => String)
  invitedBy!: string;
  @Field(() => Boolean, { description: 'Made by the guild for an owner who could not sign in' })
  isFromGuild!: boolean;
  @Field(() => Instant)
  createdAt!: string;
}

@ObjectType('IssuedInvitation', { simpleResolvers: true })
export class IssuedInvitationType {
  @Field(() => InvitationType)
  invitation!: InvitationType;
  @Field(() => String, { nullable: true, description: 'The address to show, this once; null of a letter' })
  link!: string | null;
}

@ObjectType('ShownInvitation', { simpleResolvers: true, description: 'What whoever holds a link is told' })
export class ShownInvitationType implements ShownInvitation {
  @Field(() => String)
  company!: string;
  @Field(() => RoleEnum)
  role!: PersonRole;
  @Field(() => LocalDate, { nullable: true })
  validUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'Where its letter went' })
  email!: string | null;
  @Field(() => Instant)
  expiresAt!: string;
}

@ObjectType('JoinResult', { simpleResolvers: true })
export class JoinResultType {
  @Field(() => String, { description: 'The name to sign in with' })
  account!: string;
}

@InputType('InvitePersonInput')
export class InvitePersonInputType extends RoleInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Without one, a link is shown' })
  email?: string | null;
}

@InputType('RevokeInvitationInput')
export class RevokeInvitationInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  invitationId!: string;
}

@InputType('JoinCompanyInput')
export class JoinCompanyInputType {
  @Field(() => ID, { description: 'Made by the form; the same sent twice is one' })
  commandId!: string;
  @Field(() => String, { description: 'From the link' })
  token!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  password!: string;
  @Field(() => String, { nullable: true })
  email?: string | null;
}
