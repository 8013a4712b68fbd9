import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { MEMBERSHIP_MOVES, type CompanyStatus, type MembershipMove } from '#domain/companies/membership.ts';
import { CompanyStatusEnum } from '../companies/company.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant } from '../graphql/scalars.ts';

const MembershipMoveEnum = registerEnum('MembershipMove', MEMBERSHIP_MOVES);

@ObjectType('Membership', {
  simpleResolvers: true,
  description: 'How the own company stands with the guild; told whatever it is',
})
export class MembershipType {
  @Field(() => CompanyStatusEnum)
  status!: CompanyStatus;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => Instant, { nullable: true })
  changedAt!: string | null;
  @Field(() => Instant)
  registeredAt!: string;
  @Field(() => String, { nullable: true, description: 'The confirmed address of the own account' })
  email!: string | null;
  @Field(() => String, { nullable: true })
  pendingEmail!: string | null;
  @Field(() => String, { nullable: true, description: 'As the registration stated it' })
  statedEmail!: string | null;
}

@ObjectType('RegistrationReceipt', { simpleResolvers: true })
export class RegistrationReceiptType {
  @Field(() => Boolean)
  isReceived!: boolean;
}

@InputType('RegisterCompanyInput')
export class RegisterCompanyInputType {
  @Field(() => ID, { description: 'Made by the form; a registration sent twice is one' })
  registrationId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'The name of the first account, of the owner' })
  account!: string;
  @Field(() => String)
  password!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String, {
    nullable: true,
    description: '統一編號: checked for its form, not for its existence',
  })
  taxId?: string | null;
  @Field(() => String, { nullable: true })
  contactPerson?: string | null;
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @Field(() => String, { nullable: true })
  fax?: string | null;
  @Field(() => String, { nullable: true })
  address?: string | null;
  @Field(() => String, { nullable: true })
  region?: string | null;
  @Field(() => String, { nullable: true })
  website?: string | null;
  @Field(() => String, { nullable: true })
  speciality?: string | null;
  @Field(() => String, { nullable: true })
  businessHours?: string | null;
  @Field(() => String, { nullable: true, description: 'Left empty by people, who do not see it' })
  nickname?: string | null;
  @Field(() => Float, { description: 'How long the form was open' })
  filledInSeconds!: number;
}

@InputType('SendConfirmationInput')
export class SendConfirmationInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String)
  email!: string;
}

@InputType('LeavePlatformInput')
export class LeavePlatformInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { description: 'Typed by the owner: the name of the company as it stands' })
  companyName!: string;
  @Field(() => String, { nullable: true, description: 'The guild reads it' })
  reason?: string | null;
}

@InputType('DecideMembershipInput')
export class DecideMembershipInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  memberId!: string;
  @Field(() => MembershipMoveEnum)
  move!: MembershipMove;
  @Field(() => String, {
    nullable: true,
    description: 'Needed to reject or to suspend; the company reads it',
  })
  reason?: string | null;
}
