import { Query, Resolver } from 'type-graphql';
import { PlatformType } from './platform.types.ts';

/** Answers before the sign-in, so it tells nothing about members. */
@Resolver()
export class PlatformResolver {
  private readonly isDemo: boolean;

  constructor(isDemo: boolean) {
    this.isDemo = isDemo;
  }

  @Query(() => PlatformType)
  platform(): { readonly isDemo: boolean } {
    return { isDemo: this.isDemo };
  }
}
