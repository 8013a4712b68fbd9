import { useQuery } from '@apollo/client/react';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostKind, PostStanding } from '#domain/site/post.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { pageInputOf, type PagePosition, PageSteps } from '../../ui/page-steps.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-posts.module.css';
import { GuildPostsQuery } from './post-operations.ts';
import { PostTable } from './post-table.tsx';

const PAGE_SIZE = 20;

interface PostListProps {
  readonly kind: PostKind;
  /** Null: wherever they stand. */
  readonly standing: PostStanding | null;
  readonly text: string;
}

/** One page of what was asked for, and the ways to the others. */
export function PostList({ kind, standing, text }: PostListProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [position, setPosition] = useState<PagePosition>({ kind: 'first' });
  const { data, previousData, error, refetch } = useQuery(GuildPostsQuery, {
    variables: { kind, filter: { standing, text }, page: pageInputOf(position, PAGE_SIZE) },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  if (shown === undefined)
    return error === undefined ? (
      <LoadingSkeleton lines={8} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
    );
  const { items, total, totalIsExact, pageInfo } = shown.posts;
  if (items.length === 0) {
    const none = standing === null && text === '' ? 'NONE' : 'OTHER';
    return (
      <EmptyState
        title={translate(`guildSite.posts.none.${none}`)}
        icon={<IconSpeakerphone size={36} stroke={1.5} />}
      >
        {translate(`guildSite.posts.noneHint.${none}`)}
      </EmptyState>
    );
  }
  return (
    <>
      <PostTable kind={kind} posts={items} />
      <nav className={classes.paging} aria-label={translate('guildSite.pages.label')}>
        <p role="status" className={classes.quiet}>
          {translate(totalIsExact ? 'guildSite.pages.count' : 'guildSite.pages.countAtLeast', {
            total: formats.count(total),
          })}
        </p>
        {(pageInfo.hasPreviousPage || pageInfo.hasNextPage) && (
          <PageSteps
            pageInfo={pageInfo}
            labelOf={(step) => translate(`guildSite.pages.${step}`)}
            onGo={setPosition}
          />
        )}
      </nav>
    </>
  );
}
