import { IconBuildingFactory2, IconHome, IconList, IconMathFunction, IconPlus } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useIsOnline } from '../offline/use-is-online.ts';
import { useActor } from '../session/viewer.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './layout.module.css';
import { paths } from './paths.ts';

interface Destination {
  readonly to: string;
  readonly word: 'home' | 'newWorkOrder' | 'workOrders' | 'company' | 'factors';
  readonly Icon: ComponentType<{ 'aria-hidden'?: boolean; stroke?: number }>;
}

const HOME: Destination = { to: paths.home, word: 'home', Icon: IconHome };
const NEW_WORK_ORDER: Destination = { to: paths.newWorkOrder, word: 'newWorkOrder', Icon: IconPlus };
const WORK_ORDERS: Destination = { to: paths.workOrders, word: 'workOrders', Icon: IconList };
const COMPANY: Destination = { to: paths.company, word: 'company', Icon: IconBuildingFactory2 };
const FACTORS: Destination = { to: paths.emissionFactors, word: 'factors', Icon: IconMathFunction };

function useDestinations(): readonly Destination[] {
  const actor = useActor();
  const subject = { companyId: actor.companyId };
  return [
    HOME,
    ...(can(actor, 'recordWorkOrder', subject) ? [NEW_WORK_ORDER] : []),
    ...(can(actor, 'readWorkOrders', subject) ? [WORK_ORDERS] : []),
    ...(actor.companyId !== null ? [COMPANY] : []),
    ...(can(actor, 'readFactors', subject) ? [FACTORS] : []),
  ];
}

/** Frame of every page behind the sign-in: brand, menu, account, content. On phones the menu is at the thumb. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { t: translate } = useTranslation();
  const destinations = useDestinations();
  const isOnline = useIsOnline();
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
        <nav className={classes.navigation} aria-label={translate('app.navigation')}>
          {destinations.map(({ to, word, Icon }) => (
            <NavLink
              key={to}
              to={to}
              end
              className={classes.destination ?? ''}
              aria-label={translate(`app.${word}`)}
            >
              <Icon aria-hidden stroke={1.75} />
              <span className={classes.label}>{translate(`app.${word}`)}</span>
              <span className={classes.shortLabel}>{translate(`app.bar.${word}`)}</span>
            </NavLink>
          ))}
        </nav>
        <div className={classes.account}>
          <span role="status">
            {!isOnline && (
              <StatusChip tone="wait" title={translate('app.offlineHint')}>
                {translate('app.offlineBadge')}
              </StatusChip>
            )}
          </span>
          <AccountMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </div>
  );
}
