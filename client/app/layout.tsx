import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useActor } from '../session/viewer.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useFormats } from '../ui/use-formats.ts';
import { AccountMenu } from './account-menu.tsx';
import { DeviceNoticeBar } from './device-notice-bar.tsx';
import { destinationsFor } from './destinations.ts';
import classes from './layout.module.css';
import { MoreMenu } from './more-menu.tsx';
import { OperatorSwitch } from './operator-switch.tsx';
import { paths } from './paths.ts';
import { SyncStatusRegion } from './sync-status.tsx';
import { useUnreadMessages } from './use-unread-messages.ts';

function MainMenu() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { bar, rest } = destinationsFor(useActor());
  const unread = useUnreadMessages();
  return (
    <nav className={classes.navigation} aria-label={translate('app.navigation')}>
      {bar.map(({ to, word, Icon }) => {
        const count = word === 'guildInbox' ? unread : 0;
        return (
          <NavLink
            key={to}
            to={to}
            end
            className={classes.destination ?? ''}
            aria-label={
              count > 0
                ? translate('app.guildInboxUnread', { number: formats.count(count) })
                : translate(`app.${word}`)
            }
          >
            <Icon aria-hidden stroke={1.75} />
            <span>{translate(`app.bar.${word}`)}</span>
            {count > 0 && <span className={classes.badge}>{formats.count(count)}</span>}
          </NavLink>
        );
      })}
      {rest.length > 0 && <MoreMenu destinations={rest} />}
    </nav>
  );
}

/** Frame of every page behind the sign-in: brand, menu, state of the queue, account, content. On phones the menu is at the thumb. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { t: translate } = useTranslation();
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {translate('app.skipToContent')}
      </a>
      <header className={classes.header}>
        <Link to={paths.home} className={classes.brand} aria-label={translate('app.name')}>
          <BrandMark />
          <span className={classes.name}>{translate('app.name')}</span>
        </Link>
        <MainMenu />
        <div className={classes.account}>
          <SyncStatusRegion />
          <OperatorSwitch />
          <AccountMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        <DeviceNoticeBar />
        {children}
      </main>
    </div>
  );
}
