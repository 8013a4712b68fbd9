import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { PostKind } from '#domain/site/post.ts';
import { SITE_IMAGE_PREFIX } from '#rich-text/rich-text.ts';
import { paths } from '../../app/paths.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useEventTimes } from './post-times.ts';
import classes from './post-page.module.css';
import { publicPostQuery } from './public-operations.ts';
import { useLocalText } from './use-local-text.ts';
import { usePublicAnswer } from './use-public-answer.ts';
import { Waiting } from './waiting.tsx';

/** One announcement or event. */
export function PostPage({ kind }: { readonly kind: PostKind }) {
  const { t: translate } = useTranslation();
  const { postId: id = '' } = useParams();
  const formats = useFormats();
  const local = useLocalText();
  const timesOf = useEventTimes();
  const { data, error, retry } = usePublicAnswer(publicPostQuery, { kind, id });
  const all = kind === 'EVENT' ? paths.events : paths.announcements;
  const word = translate(kind === 'EVENT' ? 'site.events' : 'site.announcements');
  if (error !== undefined && refusalOf(error).code === 'NOT_FOUND')
    return (
      <>
        <PageHeader title={translate('site.posts.missing')} />
        <EmptyState
          title={translate('site.posts.missingHint')}
          action={<Link to={all}>{translate('site.posts.back', { kind: word })}</Link>}
        />
      </>
    );
  if (error !== undefined) return <ErrorPanel error={error} onRetry={retry} />;
  if (data === undefined) return <Waiting />;
  const post = data.publishedPost;
  const title = local(post.titleZhTw, post.titleEn);
  const body = local(post.bodyZhTw, post.bodyEn);
  const alt = local(post.coverAltZhTw ?? '', post.coverAltEn);
  const place = post.placeZhTw == null ? null : local(post.placeZhTw, post.placeEn);
  return (
    <article className={classes.post} lang={title.lang}>
      <PageHeader
        title={title.text}
        backTo={all}
        lead={translate('site.posts.publishedOn', { date: formats.date(taipeiDateOf(post.publishedAt)) })}
      />
      {post.startsAt != null && (
        <dl className={classes.facts}>
          <div>
            <dt>{translate('site.posts.when')}</dt>
            <dd>{timesOf(post)}</dd>
          </div>
          {place !== null && (
            <div>
              <dt>{translate('site.posts.where')}</dt>
              <dd>{place.text}</dd>
            </div>
          )}
        </dl>
      )}
      {post.coverImageId != null && (
        <img
          className={classes.cover}
          src={`${SITE_IMAGE_PREFIX}${post.coverImageId}`}
          alt={alt.text}
          lang={alt.lang}
        />
      )}
      <RichText markdown={body.text} lang={body.lang} />
    </article>
  );
}
