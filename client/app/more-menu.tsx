import { Popover } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { Destination } from './destinations.ts';
import bar from './layout.module.css';
import classes from './more-menu.module.css';

/** What does not fit into the bar; its button is marked when the open page is one of these. */
export function MoreMenu({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { t: translate } = useTranslation();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const isHere = destinations.some(({ to }) => to === pathname);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${bar.destination ?? ''} ${classes.trigger ?? ''}`}
          data-here={isHere || undefined}
          aria-label={translate('app.more')}
          onClick={() => setIsOpen((open) => !open)}
        >
          <IconDots aria-hidden stroke={1.75} />
          <span>{translate('app.bar.more')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.list}>
          {destinations.map(({ to, word, Icon }) => (
            <li key={to}>
              <NavLink to={to} end className={classes.item ?? ''} onClick={() => setIsOpen(false)}>
                <Icon aria-hidden stroke={1.75} />
                {translate(`app.${word}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
