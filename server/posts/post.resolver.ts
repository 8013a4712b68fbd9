import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { postStanding, type PostContent, type PostKind } from '#domain/site/post.ts';
import { plainText } from '#rich-text/rich-text.ts';
import { readRichText } from '#rich-text/read-rich-text.ts';
import type { Page } from '../database/page.ts';
import { PostKindEnum } from '../graphql/enums.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import type { PostService } from './post.service.ts';
import {
  PostFilterType,
  PostPageType,
  PostType,
  PublishedPostPageType,
  PublishedPostType,
  RemovedPostType,
  RemovePostInputType,
  SavePostInputType,
} from './post.types.ts';

const LONGEST_SUMMARY = 120;

type Row = Awaited<ReturnType<PostService['post']>>;

@Resolver()
export class PostResolver {
  private readonly service: PostService;

  constructor(service: PostService) {
    this.service = service;
  }

  @Query(() => PublishedPostPageType, { description: 'Pinned ones first, then the newest; needs no session' })
  async publishedPosts(
    @Ctx() context: RequestContext,
    @Arg('kind', () => PostKindEnum) kind: PostKind,
    @Arg('page', () => PageInputType, { nullable: true }) page?: PageInputType,
  ): Promise<PublishedPostPageType> {
    return mapped(await this.service.publishedPosts(context, kind, page ?? FIRST_PAGE), publishedPost);
  }

  @Query(() => PublishedPostType, { description: 'Needs no session' })
  async publishedPost(
    @Ctx() context: RequestContext,
    @Arg('kind', () => PostKindEnum) kind: PostKind,
    @Arg('id', () => ID) id: string,
  ): Promise<PublishedPostType> {
    return publishedPost(await this.service.publishedPost(context, kind, id));
  }

  @Query(() => PostPageType, { description: 'All of a kind, also drafts; for the guild' })
  async posts(
    @Ctx() context: RequestContext,
    @Arg('kind', () => PostKindEnum) kind: PostKind,
    @Arg('filter', () => PostFilterType, { nullable: true }) filter?: PostFilterType,
    @Arg('page', () => PageInputType, { nullable: true }) page?: PageInputType,
  ): Promise<PostPageType> {
    const found = await this.service.posts(context, kind, filter ?? {}, page ?? FIRST_PAGE);
    return mapped(found, (row) => ownPost(row, context));
  }

  @Query(() => PostType, { description: 'For the guild' })
  async post(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<PostType> {
    return ownPost(await this.service.post(context, id), context);
  }

  @Mutation(() => PostType)
  async savePost(
    @Ctx() context: RequestContext,
    @Arg('input', () => SavePostInputType) input: SavePostInputType,
  ): Promise<PostType> {
    return ownPost(await this.service.savePost(context, input), context);
  }

  @Mutation(() => RemovedPostType)
  async removePost(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemovePostInputType) input: RemovePostInputType,
  ): Promise<RemovedPostType> {
    return { id: await this.service.removePost(context, input) };
  }
}

function mapped<Item, Other>(page: Page<Item>, map: (item: Item) => Other): Page<Other> {
  return { ...page, items: page.items.map(map) };
}

function publishedPost(row: Row): PublishedPostType {
  const { bodyZhTw, bodyEn } = row;
  return {
    ...shown(row),
    publishedAt: row.publishAt ?? row.createdAt,
    summaryZhTw: () => summaryOf(bodyZhTw),
    summaryEn: () => (bodyEn === null ? null : summaryOf(bodyEn)),
  };
}

function ownPost(row: Row, context: RequestContext): PostType {
  const { revision, isDraft, publishAt, expiresAt, updatedAt, updatedBy } = row;
  const standing = postStanding(row, context.now());
  return { ...shown(row), revision, standing, isDraft, publishAt, expiresAt, updatedAt, updatedBy };
}

function shown({ id, kind, titleZhTw, titleEn, bodyZhTw, bodyEn, ...row }: Row & PostContent) {
  const { coverImageId, coverAltZhTw, coverAltEn, isPinned, startsAt, endsAt, placeZhTw, placeEn } = row;
  const texts = { titleZhTw, titleEn, bodyZhTw, bodyEn, placeZhTw, placeEn, coverAltZhTw, coverAltEn };
  return { id, kind, ...texts, coverImageId, isPinned, startsAt, endsAt };
}

const summaryOf = (markdown: string): string => plainText(readRichText(markdown), LONGEST_SUMMARY);
