import { IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PostKind } from '#domain/site/post.ts';
import type { GuildPostsQuery } from '../../graphql/generated/graphql.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-posts.module.css';
import { editorPathOf } from './post-paths.ts';
import { StandingChip } from './standing-chip.tsx';

type ListedPost = GuildPostsQuery['posts']['items'][number];

interface PostTableProps {
  readonly kind: PostKind;
  readonly posts: readonly ListedPost[];
}

/** Posts as rows; each leads to its editor. */
export function PostTable({ kind, posts }: PostTableProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const isEvent = kind === 'EVENT';
  const instant = (value: string | null | undefined): string =>
    value == null ? translate('common.none') : formats.instant(value);
  return (
    <DataTable caption={translate(`guildSite.posts.titleOf.${kind}`)} hasCards>
      <thead>
        <tr>
          <th scope="col">{translate('guildSite.posts.columns.title')}</th>
          <th scope="col">{translate('guildSite.posts.columns.standing')}</th>
          {isEvent && <th scope="col">{translate('guildSite.posts.columns.event')}</th>}
          <th scope="col">{translate('guildSite.posts.columns.shown')}</th>
          <th scope="col">{translate('guildSite.posts.columns.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <tr key={post.id}>
            <th scope="row">
              <Link to={editorPathOf(kind, post.id)} className={classes.link}>
                {post.titleZhTw}
              </Link>
              {post.isPinned && (
                <span className={classes.pinned}>
                  <IconPinFilled size="1em" aria-hidden /> {translate('site.posts.pinned')}
                </span>
              )}
            </th>
            <td>
              <StandingChip standing={post.standing} />
            </td>
            {isEvent && <td>{instant(post.startsAt)}</td>}
            <td>
              {instant(post.publishAt)}
              {post.expiresAt != null && (
                <span className={classes.below}>
                  {translate('guildSite.posts.until', { at: formats.instant(post.expiresAt) })}
                </span>
              )}
            </td>
            <td>
              {formats.instant(post.updatedAt)}
              <span className={classes.below}>{post.updatedBy}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
