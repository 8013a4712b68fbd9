import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A line below the title: number, date, state. */
  readonly lead?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  /** Address of the page above, when there is one. */
  readonly backTo?: string;
}

/** Title of a page: names the tab, takes the focus after a change of route so that screen readers announce it. */
export function PageHeader({ title, lead, actions, backTo }: PageHeaderProps) {
  const { t: translate } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = `${title} · ${translate('app.name')}`;
  }, [title, translate]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <header className={classes.header}>
      {backTo !== undefined && (
        <Link to={backTo} className={classes.back} aria-label={translate('common.back')}>
          <IconArrowLeft aria-hidden />
        </Link>
      )}
      <div className={classes.words}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
