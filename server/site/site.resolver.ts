import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { SiteTextKindEnum } from '../graphql/enums.ts';
import type { RequestContext } from '../request-context.ts';
import type { SiteImageService } from './site-image.service.ts';
import type { SiteProfileService } from './site-profile.service.ts';
import type { SiteTextService } from './site-text.service.ts';
import {
  AddSiteImageInputType,
  DefineSiteTextInputType,
  SaveSiteProfileInputType,
  SiteImageType,
  SiteProfileType,
  SiteTextType,
} from './site.types.ts';

interface SiteServices {
  readonly profile: SiteProfileService;
  readonly texts: SiteTextService;
  readonly images: SiteImageService;
}

@Resolver()
export class SiteResolver {
  private readonly services: SiteServices;

  constructor(services: SiteServices) {
    this.services = services;
  }

  @Query(() => SiteProfileType, { description: 'Needs no session' })
  async siteProfile(@Ctx() context: RequestContext): Promise<SiteProfileType> {
    return this.services.profile.siteProfile(context);
  }

  @Mutation(() => SiteProfileType)
  async saveSiteProfile(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveSiteProfileInputType) input: SaveSiteProfileInputType,
  ): Promise<SiteProfileType> {
    return this.services.profile.saveSiteProfile(context, input);
  }

  @Query(() => SiteTextType, { description: 'The version in force; needs no session' })
  async siteText(
    @Ctx() context: RequestContext,
    @Arg('kind', () => SiteTextKindEnum) kind: SiteTextKind,
  ): Promise<SiteTextType> {
    return this.services.texts.siteText(context, kind);
  }

  @Query(() => [SiteTextType], { description: 'All versions, newest first; for the guild' })
  async siteTexts(
    @Ctx() context: RequestContext,
    @Arg('kind', () => SiteTextKindEnum) kind: SiteTextKind,
  ): Promise<readonly SiteTextType[]> {
    return this.services.texts.siteTexts(context, kind);
  }

  @Mutation(() => SiteTextType)
  async defineSiteText(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineSiteTextInputType) input: DefineSiteTextInputType,
  ): Promise<SiteTextType> {
    return this.services.texts.defineSiteText(context, input);
  }

  @Mutation(() => SiteImageType)
  async addSiteImage(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddSiteImageInputType) input: AddSiteImageInputType,
  ): Promise<SiteImageType> {
    return this.services.images.addSiteImage(context, input);
  }
}
