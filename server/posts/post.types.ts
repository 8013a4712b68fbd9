import { Field, ID, InputType, Int, ObjectType, UseMiddleware } from 'type-graphql';
import type { PostContent, PostKind, PostStanding } from '#domain/site/post.ts';
import { PostKindEnum, PostStandingEnum } from '../graphql/enums.ts';
import { pageType } from '../graphql/page.types.ts';
import { Instant } from '../graphql/scalars.ts';
import { whenAsked } from '../graphql/when-asked.ts';

/** What visitors and the guild both read. */
@ObjectType({ simpleResolvers: true })
abstract class PostBaseType {
  @Field(() => ID)
  id!: string;
  @Field(() => PostKindEnum)
  kind!: PostKind;
  @Field(() => String)
  titleZhTw!: string;
  @Field(() => String, { nullable: true })
  titleEn!: string | null;
  @Field(() => String, { description: 'Markdown without HTML' })
  bodyZhTw!: string;
  @Field(() => String, { nullable: true })
  bodyEn!: string | null;
  @Field(() => ID, { nullable: true, description: 'Served as /site-images/<id>' })
  coverImageId!: string | null;
  @Field(() => String, { nullable: true, description: 'What the cover shows, for readers who do not see it' })
  coverAltZhTw!: string | null;
  @Field(() => String, { nullable: true })
  coverAltEn!: string | null;
  @Field(() => Boolean)
  isPinned!: boolean;
  @Field(() => Instant, { nullable: true })
  startsAt!: string | null;
  @Field(() => Instant, { nullable: true })
  endsAt!: string | null;
  @Field(() => String, { nullable: true })
  placeZhTw!: string | null;
  @Field(() => String, { nullable: true })
  placeEn!: string | null;
}

@ObjectType('PublishedPost', {
  simpleResolvers: true,
  description: 'An announcement or an event as visitors see it',
})
export class PublishedPostType extends PostBaseType {
  @Field(() => Instant)
  publishedAt!: string;
  @UseMiddleware(whenAsked)
  @Field(() => String, { simple: false, description: 'The beginning of the body in plain words' })
  summaryZhTw!: () => string;
  @UseMiddleware(whenAsked)
  @Field(() => String, { simple: false, nullable: true })
  summaryEn!: () => string | null;
}

@ObjectType('Post', {
  simpleResolvers: true,
  description: 'An announcement or an event as the guild writes it',
})
export class PostType extends PostBaseType {
  @Field(() => Int)
  revision!: number;
  @Field(() => PostStandingEnum)
  standing!: PostStanding;
  @Field(() => Boolean)
  isDraft!: boolean;
  @Field(() => Instant, { nullable: true })
  publishAt!: string | null;
  @Field(() => Instant, { nullable: true })
  expiresAt!: string | null;
  @Field(() => Instant)
  updatedAt!: string;
  @Field(() => String)
  updatedBy!: string;
}

@ObjectType('PublishedPostPage', { simpleResolvers: true })
export class PublishedPostPageType extends pageType(PublishedPostType) {}

@ObjectType('PostPage', { simpleResolvers: true })
export class PostPageType extends pageType(PostType) {}

@ObjectType('RemovedPost', { simpleResolvers: true })
export class RemovedPostType {
  @Field(() => ID)
  id!: string;
}

@InputType('PostFilter')
export class PostFilterType {
  @Field(() => PostStandingEnum, { nullable: true })
  standing?: PostStanding | null;
  @Field(() => String, { nullable: true, description: 'Part of a title, a body or a place' })
  text?: string | null;
}

@InputType('SavePostInput')
export class SavePostInputType implements PostContent {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  postId!: string;
  @Field(() => Int, { description: 'The revision that was seen; 0 for a new post' })
  basedOn!: number;
  @Field(() => PostKindEnum)
  kind!: PostKind;
  @Field(() => String)
  titleZhTw!: string;
  @Field(() => String, { nullable: true })
  titleEn!: string | null;
  @Field(() => String)
  bodyZhTw!: string;
  @Field(() => String, { nullable: true })
  bodyEn!: string | null;
  @Field(() => ID, { nullable: true })
  coverImageId!: string | null;
  @Field(() => String, { nullable: true, description: 'Wanted of a post with a cover' })
  coverAltZhTw!: string | null;
  @Field(() => String, { nullable: true })
  coverAltEn!: string | null;
  @Field(() => Boolean)
  isPinned!: boolean;
  @Field(() => Boolean)
  isDraft!: boolean;
  @Field(() => Instant, { nullable: true })
  publishAt!: string | null;
  @Field(() => Instant, { nullable: true })
  expiresAt!: string | null;
  @Field(() => Instant, { nullable: true })
  startsAt!: string | null;
  @Field(() => Instant, { nullable: true })
  endsAt!: string | null;
  @Field(() => String, { nullable: true })
  placeZhTw!: string | null;
  @Field(() => String, { nullable: true })
  placeEn!: string | null;
}

@InputType('RemovePostInput')
export class RemovePostInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  postId!: string;
  @Field(() => Int)
  basedOn!: number;
}
