import { Field, InputType } from 'type-graphql';
import type { Role } from '#domain/access/actor.ts';
import { RoleEnum } from '../graphql/enums.ts';
import { LocalDate } from '../graphql/scalars.ts';

/** The role that a person gets, and until when. */
@InputType()
export abstract class RoleInputType {
  @Field(() => RoleEnum, { description: 'One that a person of a company can have' })
  newRole!: Role;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Of an auditor, and only there: the last day, within a year',
  })
  validUntil?: string | null;
}
