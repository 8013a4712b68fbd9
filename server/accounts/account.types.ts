import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '#domain/access/actor.ts';
import { CompanyType } from '../companies/company.types.ts';
import { RoleEnum } from '../graphql/enums.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';

@ObjectType('Viewer', { simpleResolvers: true })
export class ViewerType {
  @Field(() => ID)
  accountId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => RoleEnum)
  role!: Role;
  @Field(() => String)
  account!: string;
  @Field(() => CompanyType, { nullable: true })
  company!: CompanyType | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day of an account that ends by itself' })
  validUntil!: string | null;
  @Field(() => Instant)
  serverTime!: string;
  @Field(() => Boolean, { description: 'The account can do nothing before it has set up a second factor' })
  lacksSecondFactor!: boolean;
}

@InputType('SignInInput')
export class SignInInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String)
  password!: string;
  @Field(() => String, { nullable: true, description: 'Of the second factor, after SECOND_FACTOR_NEEDED' })
  code?: string | null;
}

@ObjectType('SignInResult', { simpleResolvers: true })
export class SignInResultType {
  @Field(() => ViewerType)
  viewer!: ViewerType;
}

@ObjectType('SignOutResult', { simpleResolvers: true })
export class SignOutResultType {
  @Field(() => Boolean)
  signedOut!: boolean;
}
