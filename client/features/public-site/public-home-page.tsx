import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ContactDetails } from './contact-details.tsx';
import { PostList } from './post-list.tsx';
import { Waiting } from './waiting.tsx';
import classes from './public-home-page.module.css';
import { type ListedPost, publicHomeQuery, type ShownProfile } from './public-operations.ts';
import { usePublicAnswer } from './use-public-answer.ts';

const ACTS = [
  { to: paths.signIn, word: 'memberSignIn', hint: 'signInHint' },
  { to: paths.register, word: 'home.join', hint: 'joinHint' },
  { to: paths.verify, word: 'home.verify', hint: 'verifyHint' },
] as const;

interface PublicHomePageProps {
  readonly profile: ShownProfile | null;
}

/** What everybody sees first: what this is, the ways in, news, events, and whom to ask. */
export function PublicHomePage({ profile }: PublicHomePageProps) {
  const { t: translate } = useTranslation();
  const { data, error, retry } = usePublicAnswer(publicHomeQuery, {});
  useEffect(() => {
    document.title = translate('app.name');
  }, [translate]);
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <h1 className={classes.title}>{translate('site.home.title')}</h1>
        <p className={classes.lead}>{translate('site.home.lead')}</p>
        <nav className={classes.acts} aria-label={translate('site.home.acts')}>
          {ACTS.map(({ to, word, hint }) => (
            <Link key={word} to={to} className={classes.act}>
              <strong>{translate(`site.${word}`)}</strong>
              <span>{translate(`site.home.${hint}`)}</span>
            </Link>
          ))}
        </nav>
      </section>
      {data === undefined && error !== undefined && <ErrorPanel error={error} onRetry={retry} />}
      {data === undefined && error === undefined && <Waiting />}
      {data !== undefined && (
        <div className={classes.news}>
          <News kind="announcements" posts={data.announcements.items} />
          <News kind="events" posts={data.events.items} />
        </div>
      )}
      {profile !== null && (
        <section>
          <h2 className={classes.heading}>{translate('site.details.title')}</h2>
          <ContactDetails profile={profile} />
        </section>
      )}
    </div>
  );
}

interface NewsProps {
  readonly kind: 'announcements' | 'events';
  readonly posts: readonly ListedPost[];
}

function News({ kind, posts }: NewsProps) {
  const { t: translate } = useTranslation();
  const isEvents = kind === 'events';
  return (
    <section>
      <div className={classes.newsHead}>
        <h2 className={classes.heading}>
          {translate(isEvents ? 'site.home.latestEvents' : 'site.home.latestAnnouncements')}
        </h2>
        <Link to={paths[kind]} className={classes.all}>
          {translate(isEvents ? 'site.home.allEvents' : 'site.home.allAnnouncements')}
        </Link>
      </div>
      {posts.length === 0 ? (
        <p className={classes.none}>{translate('site.posts.none', { kind: translate(`site.${kind}`) })}</p>
      ) : (
        <PostList posts={posts} heading="h3" />
      )}
    </section>
  );
}
