/** Announcements (公告) and events (活動) of the public site, which the guild publishes. */

export const POST_KINDS = ['ANNOUNCEMENT', 'EVENT'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Where a post stands at a moment; only PUBLISHED is shown to visitors. */
export const POST_STANDINGS = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'EXPIRED'] as const;
export type PostStanding = (typeof POST_STANDINGS)[number];

/** When a post is shown; all instants in UTC. */
export interface PostSchedule {
  readonly isDraft: boolean;
  /** From this moment on; null only in a draft. */
  readonly publishAt: string | null;
  /** Until this moment, which is no longer part of it; null: for good. */
  readonly expiresAt: string | null;
}

/** What the guild writes. English may be left out: then the Chinese is shown to everybody. */
export interface PostContent extends PostSchedule {
  readonly kind: PostKind;
  readonly titleZhTw: string;
  readonly titleEn: string | null;
  /** Markdown, as `readRichText` understands it. */
  readonly bodyZhTw: string;
  readonly bodyEn: string | null;
  readonly coverImageId: string | null;
  /** What the cover shows, for readers who do not see it; null in a post without one. */
  readonly coverAltZhTw: string | null;
  readonly coverAltEn: string | null;
  /** Stands above the others. */
  readonly isPinned: boolean;
  /** Of an event, which always has a beginning. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly placeZhTw: string | null;
  readonly placeEn: string | null;
}

/** Where the post stands at `now`. */
export function postStanding({ isDraft, publishAt, expiresAt }: PostSchedule, now: string): PostStanding {
  if (isDraft || publishAt === null) return 'DRAFT';
  if (publishAt > now) return 'SCHEDULED';
  return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'PUBLISHED';
}
