import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SiteProfile } from '#domain/site/site-profile-rules.ts';
import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { SiteTextKindEnum } from '../graphql/enums.ts';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('SiteProfile', {
  simpleResolvers: true,
  description: 'Who runs the platform and how to reach them',
})
export class SiteProfileType implements SiteProfile {
  @Field(() => Int)
  revision!: number;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String, { nullable: true })
  nameEn!: string | null;
  @Field(() => String, { nullable: true })
  addressZhTw!: string | null;
  @Field(() => String, { nullable: true })
  addressEn!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true })
  hoursZhTw!: string | null;
  @Field(() => String, { nullable: true })
  hoursEn!: string | null;
  @Field(() => String, { nullable: true })
  lineId!: string | null;
  @Field(() => String, { nullable: true })
  lineUrl!: string | null;
}

@ObjectType('SiteText', {
  simpleResolvers: true,
  description: 'A version of the privacy notice or the terms of use',
})
export class SiteTextType {
  @Field(() => SiteTextKindEnum)
  kind!: SiteTextKind;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Markdown without HTML' })
  bodyZhTw!: string;
  @Field(() => String)
  bodyEn!: string;
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => String, { nullable: true, description: 'Null: it came with the product' })
  createdBy!: string | null;
}

@ObjectType('SiteImage', { simpleResolvers: true, description: 'Served as /site-images/<id>' })
export class SiteImageType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  mediaType!: string;
  @Field(() => Int)
  widthPx!: number;
  @Field(() => Int)
  heightPx!: number;
}

@InputType('SaveSiteProfileInput')
export class SaveSiteProfileInputType implements SiteProfile {
  @Field(() => ID)
  commandId!: string;
  @Field(() => Int, { description: 'The revision that was seen' })
  basedOn!: number;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String, { nullable: true })
  nameEn!: string | null;
  @Field(() => String, { nullable: true })
  addressZhTw!: string | null;
  @Field(() => String, { nullable: true })
  addressEn!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true })
  hoursZhTw!: string | null;
  @Field(() => String, { nullable: true })
  hoursEn!: string | null;
  @Field(() => String, { nullable: true })
  lineId!: string | null;
  @Field(() => String, { nullable: true })
  lineUrl!: string | null;
}

@InputType('DefineSiteTextInput')
export class DefineSiteTextInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => SiteTextKindEnum)
  kind!: SiteTextKind;
  @Field(() => Int, { description: 'The newest version and one' })
  version!: number;
  @Field(() => String)
  bodyZhTw!: string;
  @Field(() => String)
  bodyEn!: string;
}

@InputType('AddSiteImageInput')
export class AddSiteImageInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  imageId!: string;
  @Field(() => String, { description: 'PNG, JPEG or WebP of at most 180 kB' })
  imageBase64!: string;
}
