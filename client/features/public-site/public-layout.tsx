import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { LOCALES } from '#i18n/locale.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../session/session-context.ts';
import { seesStandingOnly } from '../../session/viewer.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { useChangeLocale } from '../../ui/stored-locale.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './public-layout.module.css';
import type { ShownProfile } from './public-operations.ts';
import { useLocalText } from './use-local-text.ts';

const MENU = [
  { to: paths.announcements, word: 'announcements' },
  { to: paths.events, word: 'events' },
  { to: paths.contact, word: 'contact' },
] as const;

function LanguageSwitch() {
  const { t: translate } = useTranslation();
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  const other = LOCALES.find((known) => known !== locale) ?? locale;
  return (
    <button type="button" className={classes.language} onClick={() => changeLocale(other)} lang={other}>
      {translate(`app.languages.${other}`)}
    </button>
  );
}

function WayIn() {
  const { t: translate } = useTranslation();
  const { state } = useSession();
  const isInside = state.kind === 'SIGNED_IN' || state.kind === 'EXPIRED';
  const word =
    isInside && seesStandingOnly(state.viewer) ? 'toStanding' : isInside ? 'toWork' : 'memberSignIn';
  return (
    <Link to={isInside ? paths.home : paths.signIn} className={classes.wayIn}>
      {translate(`site.${word}`)}
    </Link>
  );
}

interface PublicLayoutProps {
  /** Null until it is known. */
  readonly profile: ShownProfile | null;
  readonly children: ReactNode;
}

/** Frame of every page that needs no sign-in: menu, language, the way in; who runs the site, notice and terms below. */
export function PublicLayout({ profile, children }: PublicLayoutProps) {
  const { t: translate } = useTranslation();
  const local = useLocalText();
  const operator = profile === null ? null : local(profile.nameZhTw, profile.nameEn);
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {translate('app.skipToContent')}
      </a>
      <header className={classes.header}>
        <Link to={paths.home} className={classes.brand}>
          <BrandMark />
          <span>{translate('app.name')}</span>
        </Link>
        <nav className={classes.menu} aria-label={translate('site.menu')}>
          {MENU.map(({ to, word }) => (
            <NavLink key={to} to={to} className={classes.entry ?? ''}>
              {translate(`site.${word}`)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.acts}>
          <LanguageSwitch />
          <WayIn />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
      <footer className={classes.footer}>
        <p lang={operator?.lang}>{operator?.text}</p>
        <nav className={classes.small} aria-label={translate('app.name')}>
          <Link to={paths.contact}>{translate('site.contact')}</Link>
          <Link to={paths.privacy}>{translate('site.privacy')}</Link>
          <Link to={paths.terms}>{translate('site.terms')}</Link>
          <Link to={paths.signIn}>{translate('site.adminSignIn')}</Link>
        </nav>
      </footer>
    </div>
  );
}
