import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Popup } from '../ui/popup.tsx';
import type { Destination } from './destinations.ts';
import bar from './layout.module.css';
import classes from './more-menu.module.css';

/** The order of the headings; what has none comes first. */
const GROUPS = [
  undefined,
  'site',
  'statements',
  'service',
] as const satisfies readonly Destination['group'][];

interface GroupProps {
  readonly group: Destination['group'];
  readonly destinations: readonly Destination[];
  readonly onGo: () => void;
}

function Group({ group, destinations, onGo }: GroupProps) {
  const { t: translate } = useTranslation();
  const id = useId();
  if (destinations.length === 0) return null;
  const entries = destinations.map(({ to, word, Icon }) => (
    <li key={to}>
      <NavLink to={to} className={classes.item ?? ''} onClick={onGo}>
        <Icon aria-hidden stroke={1.75} />
        {translate(`app.${word}`)}
      </NavLink>
    </li>
  ));
  if (group === undefined) return entries;
  return (
    <li>
      <p id={id} className={classes.group}>
        {translate(`app.groups.${group}`)}
      </p>
      <ul className={classes.list} aria-labelledby={id}>
        {entries}
      </ul>
    </li>
  );
}

/** What does not fit into the bar; its button is marked when the open page is one of these. */
export function MoreMenu({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { t: translate } = useTranslation();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const isHere = destinations.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Popup
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
      place="BAR"
      className={classes.anchor}
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className={`${bar.destination ?? ''} ${classes.trigger ?? ''}`}
          data-here={isHere || undefined}
          aria-label={translate('app.more')}
          onClick={() => setIsOpen((open) => !open)}
        >
          <IconDots aria-hidden stroke={1.75} />
          <span>{translate('app.bar.more')}</span>
        </button>
      )}
    >
      <ul className={classes.list}>
        {GROUPS.map((group) => (
          <Group
            key={group ?? ''}
            group={group}
            destinations={destinations.filter((destination) => destination.group === group)}
            onGo={() => setIsOpen(false)}
          />
        ))}
      </ul>
    </Popup>
  );
}
