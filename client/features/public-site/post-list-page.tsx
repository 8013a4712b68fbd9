import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '#domain/site/post.ts';
import type { PublicPostsQuery } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import forms from './contact-form.module.css';
import { PostList } from './post-list.tsx';
import { publicPostsQuery } from './public-operations.ts';
import { usePublicAnswer } from './use-public-answer.ts';
import { Waiting } from './waiting.tsx';

/** All announcements or all events, newest first, a page at a time. */
export function PostListPage({ kind }: { readonly kind: PostKind }) {
  const { t: translate } = useTranslation();
  const word = translate(kind === 'EVENT' ? 'site.events' : 'site.announcements');
  const { data, error, retry } = usePublicAnswer(publicPostsQuery, { kind });
  const [further, setFurther] = useState<readonly PublicPostsQuery['publishedPosts'][]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const publicPage = data?.publishedPosts;
  const last = further.at(-1) ?? publicPage;
  const loadMore = async (): Promise<void> => {
    try {
      const after = last?.pageInfo.endCursor ?? null;
      const { publishedPosts } = await sendOperation(publicPostsQuery, { kind, after });
      setFurther((pages) => [...pages, publishedPosts]);
      setRefusal(null);
    } catch (failed) {
      setRefusal(failed);
    }
  };
  const posts = [publicPage, ...further].flatMap((page) => page?.items ?? []);
  return (
    <>
      <PageHeader title={word} />
      {data === undefined && error !== undefined && <ErrorPanel error={error} onRetry={retry} />}
      {data === undefined && error === undefined && <Waiting />}
      {data !== undefined && posts.length === 0 && (
        <EmptyState title={translate('site.posts.none', { kind: word })}>
          {translate('site.posts.noneHint')}
        </EmptyState>
      )}
      <PostList posts={posts} heading="h2" />
      {refusal !== null && (
        <p role="alert" className={forms.refusal}>
          {refusalOf(refusal).code === 'UNREACHABLE'
            ? translate('common.error.unreachableTitle')
            : translate('errors.code.INTERNAL')}
        </p>
      )}
      {last?.pageInfo.hasNextPage === true && (
        <button type="button" className={forms.plain} onClick={() => void loadMore()}>
          {translate('site.posts.more')}
        </button>
      )}
    </>
  );
}
