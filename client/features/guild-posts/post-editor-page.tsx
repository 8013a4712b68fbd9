import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import type { PostKind } from '#domain/site/post.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useActor } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-posts.module.css';
import { PostEditor } from './post-editor.tsx';
import { GuildPostQuery, WrittenPostFragment } from './post-operations.ts';
import { listPathOf, NEW_POST, publicPathOf } from './post-paths.ts';
import { StandingChip } from './standing-chip.tsx';

/** Writes a new announcement or event, or another revision of one. */
export function PostEditorPage({ kind }: { readonly kind: PostKind }) {
  const { t: translate } = useTranslation();
  const { postId = NEW_POST } = useParams();
  const isAllowed = can(useActor(), 'managePosts', { companyId: null });
  return (
    <div className={classes.page} data-wide>
      {isAllowed && postId !== NEW_POST ? (
        <StoredPost kind={kind} postId={postId} />
      ) : (
        <>
          <PageHeader title={translate(`guildSite.posts.newOf.${kind}`)} backTo={listPathOf(kind)} />
          {isAllowed ? <PostEditor kind={kind} post={null} /> : <ForbiddenPanel />}
        </>
      )}
    </div>
  );
}

function StoredPost({ kind, postId }: { readonly kind: PostKind; readonly postId: string }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(GuildPostQuery, {
    variables: { id: postId },
    fetchPolicy: 'network-only',
  });
  const post = readFragment(WrittenPostFragment, data?.post);
  const isMissing =
    (error !== undefined && refusalOf(error).code === 'NOT_FOUND') ||
    (post !== undefined && post.kind !== kind);
  if (isMissing)
    return (
      <>
        <PageHeader title={translate('guildSite.posts.missing')} backTo={listPathOf(kind)} />
        <EmptyState title={translate('guildSite.posts.missingHint')} />
      </>
    );
  return (
    <>
      <PageHeader
        title={post?.titleZhTw ?? translate(`guildSite.posts.titleOf.${kind}`)}
        backTo={listPathOf(kind)}
        {...(post && {
          lead: (
            <span className={classes.lead}>
              <StandingChip standing={post.standing} />
              {translate('guildSite.posts.updated', {
                by: post.updatedBy,
                at: formats.instant(post.updatedAt),
              })}
              {post.standing === 'PUBLISHED' && (
                <Link to={publicPathOf(kind, post.id)} target="_blank">
                  {translate('guildSite.posts.seePublic')} {translate('common.openInNewTab')}
                </Link>
              )}
            </span>
          ),
        })}
      />
      {post && <PostEditor key={post.id} kind={kind} post={post} />}
      {!post && error === undefined && <LoadingSkeleton lines={12} />}
      {!post && error !== undefined && (
        <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
      )}
    </>
  );
}
