import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { ChangePersonService } from './change-person.service.ts';
import { readPeople } from './people.service.ts';
import { ChangeRoleInputType, MovePersonInputType, PersonType } from './people.types.ts';

@Resolver()
export class PersonResolver {
  private readonly changes: ChangePersonService;

  constructor(changes: ChangePersonService) {
    this.changes = changes;
  }

  @Query(() => [PersonType], { description: 'The people of the own company, for its office' })
  async people(@Ctx() context: RequestContext): Promise<readonly PersonType[]> {
    return readPeople(context);
  }

  @Mutation(() => [PersonType], {
    description:
      'For owners: gives a person another role, or an auditor another last day; their sessions end',
  })
  async changeRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeRoleInputType) input: ChangeRoleInputType,
  ): Promise<readonly PersonType[]> {
    return this.changes.changeRole(context, input);
  }

  @Mutation(() => [PersonType], {
    description: 'For owners: deactivates or reactivates a person, removes an auditor; their sessions end',
  })
  async movePerson(
    @Ctx() context: RequestContext,
    @Arg('input', () => MovePersonInputType) input: MovePersonInputType,
  ): Promise<readonly PersonType[]> {
    return this.changes.movePerson(context, input);
  }
}
