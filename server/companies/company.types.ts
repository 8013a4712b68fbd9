import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { COMPANY_STATUSES, type CompanyStatus } from '#domain/companies/membership.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { pageType } from '../graphql/page.types.ts';
import { Instant } from '../graphql/scalars.ts';

export const CompanyStatusEnum = registerEnum('CompanyStatus', COMPANY_STATUSES);

@ObjectType('Plant', { simpleResolvers: true })
export class PlantType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  address!: string | null;
}

/** The guild sees every member's basic data, a member only its own. */
@ObjectType('Company', { simpleResolvers: true })
export class CompanyType {
  @Field(() => ID)
  id!: string;
  @Field(() => CompanyStatusEnum)
  status!: CompanyStatus;
  @Field(() => String, {
    nullable: true,
    description: 'Why the guild rejected or suspended it, or why it left',
  })
  statusReason!: string | null;
  @Field(() => Instant, { nullable: true })
  statusChangedAt!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String, { nullable: true })
  taxId!: string | null;
  @Field(() => String, { nullable: true })
  contactPerson!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  fax!: string | null;
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String, { nullable: true })
  region!: string | null;
  @Field(() => String, { nullable: true })
  website!: string | null;
  @Field(() => String, { nullable: true })
  speciality!: string | null;
  @Field(() => String, { nullable: true })
  businessHours!: string | null;
  @Field(() => Int, {
    description: 'Counts the changes of these data; a change names the one that it is based on',
  })
  revision!: number | null;
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => [PlantType])
  plants?: readonly PlantType[];
}

@ObjectType('CompanyPage', { simpleResolvers: true })
export class CompanyPageType extends pageType(CompanyType) {}

@InputType('CompanyFilter')
export class CompanyFilterType {
  @Field(() => CompanyStatusEnum, { nullable: true })
  status?: CompanyStatus | null;
  @Field(() => String, { nullable: true })
  text?: string | null;
}

@InputType('ChangeCompanyInput', {
  description: 'All basic data of the own company as they shall be from now on; what is left out is emptied',
})
export class ChangeCompanyInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => Int, { description: 'The revision that was read before' })
  basedOn!: number;
  @Field(() => String)
  name!: string;
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
  email?: string | null;
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
}
