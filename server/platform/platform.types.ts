import { Field, ObjectType } from 'type-graphql';

/** What anybody may know about this installation. */
@ObjectType('Platform', { simpleResolvers: true })
export class PlatformType {
  @Field(() => Boolean, {
    description: 'True where the demo companies and their public passwords are seeded',
  })
  isDemo!: boolean;
  @Field(() => Boolean, { description: 'Whether people can sign in with LINE' })
  hasLineSignIn!: boolean;
}
