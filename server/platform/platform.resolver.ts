import { Query, Resolver } from 'type-graphql';
import { PlatformType } from './platform.types.ts';

/** Answers before the sign-in, so it tells nothing about members. */
@Resolver()
export class PlatformResolver {
  private readonly known: PlatformType;

  constructor(known: PlatformType) {
    this.known = known;
  }

  @Query(() => PlatformType)
  platform(): PlatformType {
    return this.known;
  }
}
