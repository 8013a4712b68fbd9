import { can } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/access/actor.ts';
import { checkPost, checkPostRemoval, type PostWriting } from '#domain/site/post-rules.ts';
import type { PostKind, PostStanding } from '#domain/site/post.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { containsText } from '../database/contains-text.ts';
import { readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { requireSiteImage } from '../site/site-image.service.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { PostEntity, type PostRow } from './post.entity.ts';

/** Pinned ones first, then the newest. */
const NEWEST_FIRST: readonly PageKey<PostEntity>[] = [
  { column: 'post.isPinned', direction: 'DESC', valueOf: ({ isPinned }) => Number(isPinned) },
  { column: 'post.sortAt', direction: 'DESC', valueOf: ({ sortAt }) => sortAt },
  { column: 'post.id', direction: 'DESC', valueOf: ({ id }) => id },
];

export interface PostFilter {
  readonly standing?: PostStanding | null;
  /** Part of a title, a body or a place, in either language. */
  readonly text?: string | null;
}

const SEARCHED_COLUMNS = ['titleZhTw', 'titleEn', 'bodyZhTw', 'bodyEn', 'placeZhTw', 'placeEn'].map(
  (column) => `post.${column}`,
);

/** `postStanding` as the database is asked for it. */
const STANDING_CONDITIONS: Readonly<Record<PostStanding, string>> = {
  DRAFT: '(post.isDraft = :isDraft OR post.publishAt IS NULL)',
  SCHEDULED: 'post.isDraft <> :isDraft AND post.publishAt > :now',
  PUBLISHED:
    'post.isDraft <> :isDraft AND post.publishAt <= :now AND (post.expiresAt IS NULL OR post.expiresAt > :now)',
  EXPIRED: 'post.isDraft <> :isDraft AND post.publishAt <= :now AND post.expiresAt <= :now',
};

/** Announcements and events as visitors see them, and as the guild writes them. */
export class PostService {
  /** Public: what is published now. */
  async publishedPosts(context: RequestContext, kind: PostKind, page: PageRequest): Promise<Page<PostRow>> {
    return readPage(published(context, kind), NEWEST_FIRST, page);
  }

  /** Public. Refuses with NOT_FOUND alike what never was, is a draft, is to come, or is over. */
  async publishedPost(context: RequestContext, kind: PostKind, id: string): Promise<PostRow> {
    const post = await published(context, kind).andWhere('post.id = :id', { id }).getOne();
    if (post === null) throw new Refusal('NOT_FOUND');
    return post;
  }

  /** All of a kind for the guild. Refuses everybody else with FORBIDDEN. */
  async posts(
    context: RequestContext,
    kind: PostKind,
    filter: PostFilter,
    page: PageRequest,
  ): Promise<Page<PostRow>> {
    requireManager(context);
    const query = context.manager.createQueryBuilder(PostEntity, 'post').where('post.kind = :kind', { kind });
    if (typeof filter.standing === 'string')
      query.andWhere(STANDING_CONDITIONS[filter.standing], { isDraft: true, now: context.now() });
    const contains = containsText(SEARCHED_COLUMNS, filter.text);
    if (contains !== null) query.andWhere(contains);
    return readPage(query, NEWEST_FIRST, page);
  }

  /** Refuses with FORBIDDEN or NOT_FOUND. */
  async post(context: RequestContext, id: string): Promise<PostRow> {
    requireManager(context);
    return findPost(context, id);
  }

  /**
   * Writes a new post or a new revision of one. Refuses with FORBIDDEN, VALIDATION_FAILED, ID_REUSED, NOT_FOUND when it
   * was removed, or REVISION_CONFLICT when somebody else wrote meanwhile.
   */
  async savePost(context: RequestContext, input: object): Promise<PostRow> {
    const actor = requireManager(context);
    const checked = checkPost(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...content } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: content.postId, payload: { savePost: content } },
      (writing) => write(writing, actor, checked.value),
      (writing) => findPost(writing, content.postId),
    );
  }

  /** Removes a post for good; the audit log keeps what it said. Refuses as `savePost` does. */
  async removePost(context: RequestContext, input: object): Promise<string> {
    requireManager(context);
    const checked = checkPostRemoval(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, postId, basedOn } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: postId, payload: { removePost: { postId, basedOn } } },
      async (writing) => {
        const before = await findPost(writing, postId);
        const { affected } = await writing.manager.delete(PostEntity, { id: postId, revision: basedOn });
        if (affected !== 1) throw new Refusal('REVISION_CONFLICT', { revision: before.revision });
        const entry = { action: 'removePost', entity: 'post', entityId: postId, commandId } as const;
        await recordAudit(writing, { ...entry, before });
        return postId;
      },
      () => Promise.resolve(postId),
    );
  }
}

function published(context: RequestContext, kind: PostKind) {
  return context.manager
    .createQueryBuilder(PostEntity, 'post')
    .where('post.kind = :kind AND post.isDraft = :isDraft', { kind, isDraft: false })
    .andWhere('post.publishAt <= :now AND (post.expiresAt IS NULL OR post.expiresAt > :now)', {
      now: context.now(),
    });
}

async function write(
  writing: WriteContext,
  actor: Actor,
  { commandId, postId, basedOn, ...content }: PostWriting,
): Promise<PostRow> {
  if (content.coverImageId !== null) await requireSiteImage(writing, content.coverImageId, 'coverImageId');
  const before = await writing.manager.findOneBy(PostEntity, { id: postId });
  if (before === null && basedOn > 0) throw new Refusal('NOT_FOUND');
  if (before !== null && (before.revision !== basedOn || before.kind !== content.kind))
    throw new Refusal('REVISION_CONFLICT', { revision: before.revision });
  const now = writing.now();
  const row: PostRow = {
    id: postId,
    ...content,
    revision: basedOn + 1,
    sortAt: content.startsAt ?? content.publishAt ?? before?.sortAt ?? now,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    updatedBy: actor.displayName,
  };
  if (before === null) await writing.manager.insert(PostEntity, row);
  else {
    // of two who write the same revision at once, the condition lets one through
    const { affected } = await writing.manager.update(PostEntity, { id: postId, revision: basedOn }, row);
    if (affected !== 1) throw new Refusal('REVISION_CONFLICT', { revision: row.revision });
  }
  const entry = { action: 'savePost', entity: 'post', entityId: postId, commandId } as const;
  await recordAudit(writing, { ...entry, before, after: row });
  return row;
}

async function findPost(context: RequestContext, id: string): Promise<PostRow> {
  const post = await context.manager.findOneBy(PostEntity, { id });
  if (post === null) throw new Refusal('NOT_FOUND');
  return post;
}

function requireManager(context: RequestContext): Actor {
  const actor = requireActor(context);
  if (!can(actor, 'managePosts', { companyId: null })) throw new Refusal('FORBIDDEN');
  return actor;
}
