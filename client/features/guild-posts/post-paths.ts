import type { PostKind } from '#domain/site/post.ts';
import { paths } from '../../app/paths.ts';

/** In the place of an id: a post that is to be written. */
export const NEW_POST = 'new';

export const listPathOf = (kind: PostKind): string =>
  kind === 'EVENT' ? paths.guildEvents : paths.guildAnnouncements;

export const editorPathOf = (kind: PostKind, postId: string): string =>
  kind === 'EVENT' ? paths.guildEvent(postId) : paths.guildAnnouncement(postId);

/** Where visitors read it. */
export const publicPathOf = (kind: PostKind, postId: string): string =>
  kind === 'EVENT' ? paths.event(postId) : paths.announcement(postId);
