import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './what-waits.module.css';

/** The list of what waits, under its heading. */
export function WaitingTiles({ children }: { readonly children: ReactNode }) {
  const { t: translate } = useTranslation();
  return (
    <section aria-labelledby="waits-heading">
      <h2 id="waits-heading" className={classes.heading}>
        {translate('home.waits.title')}
      </h2>
      <ul className={classes.tiles}>{children}</ul>
    </section>
  );
}
