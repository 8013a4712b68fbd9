import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { taipeiWallOf } from '#domain/calendar/taipei-clock.ts';
import { SITE_IMAGE_PREFIX } from '#rich-text/rich-text.ts';
import { paths } from '../../app/paths.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useEventTimes } from './post-times.ts';
import classes from './post-list.module.css';
import type { ListedPost } from './public-operations.ts';
import { useLocalText } from './use-local-text.ts';

interface PostListProps {
  readonly posts: readonly ListedPost[];
  /** Level of the titles below the heading of the page or section. */
  readonly heading: 'h2' | 'h3';
}

/** Announcements or events as cards: date, title, the beginning of the text. */
export function PostList({ posts, heading }: PostListProps) {
  return (
    <ul className={classes.list}>
      {posts.map((post) => (
        <li key={post.id}>
          <PostCard post={post} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

function PostCard({ post, heading: Heading }: { readonly post: ListedPost; readonly heading: 'h2' | 'h3' }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const local = useLocalText();
  const timesOf = useEventTimes();
  const title = local(post.titleZhTw, post.titleEn);
  const summary = local(post.summaryZhTw, post.summaryEn);
  const place = post.placeZhTw == null ? null : local(post.placeZhTw, post.placeEn);
  const isEvent = post.kind === 'EVENT';
  return (
    <article className={classes.card}>
      {isEvent && post.startsAt != null && <DayPlate instant={post.startsAt} />}
      <div className={classes.words}>
        <p className={classes.when}>
          {isEvent ? timesOf(post) : formats.date(taipeiDateOf(post.publishedAt))}
          {post.isPinned && <span className={classes.pinned}>{translate('site.posts.pinned')}</span>}
        </p>
        <Heading className={classes.title} lang={title.lang}>
          <Link to={isEvent ? paths.event(post.id) : paths.announcement(post.id)}>{title.text}</Link>
        </Heading>
        {place !== null && (
          <p className={classes.muted} lang={place.lang}>
            {place.text}
          </p>
        )}
        <p className={classes.muted} lang={summary.lang}>
          {summary.text}
        </p>
      </div>
      {post.coverImageId != null && (
        <img
          className={classes.cover}
          src={`${SITE_IMAGE_PREFIX}${post.coverImageId}`}
          alt=""
          loading="lazy"
          width={160}
          height={120}
        />
      )}
    </article>
  );
}

/** The day of an event, large; said in full beside it. */
function DayPlate({ instant }: { readonly instant: string }) {
  const [, month = '', day = ''] = taipeiWallOf(instant).slice(0, 10).split('-');
  return (
    <div className={classes.day} aria-hidden>
      <span>{day}</span>
      <span>{`/ ${month}`}</span>
    </div>
  );
}
