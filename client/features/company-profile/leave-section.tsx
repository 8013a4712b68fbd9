import { Button } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SyncContext } from '../../offline/sync/sync-context.ts';
import { LeaveForm } from './leave-form.tsx';
import classes from './own-data-section.module.css';

const ENDS = ['signedOut', 'links', 'statements', 'personal'] as const;
const KEPT = ['statements', 'orders', 'audit', 'names', 'statistics'] as const;

/** What stands before the form appears, and with it the focus. */
const focusWhenDrawn = (element: HTMLElement | null): void => element?.focus();

/** For owners: the company leaves the platform, after what that means was said. */
export function LeaveSection({ companyName }: { readonly companyName: string }) {
  const { t: translate } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classes.section} aria-labelledby="leaving-heading">
      <h2 id="leaving-heading" className={classes.heading}>
        {translate('leaving.title')}
      </h2>
      <p>{translate('leaving.lead')}</p>
      {isOpen ? (
        <>
          <Meaning />
          <LeaveForm companyName={companyName} onCancel={() => setIsOpen(false)} />
        </>
      ) : (
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {translate('leaving.open')}
        </Button>
      )}
    </section>
  );
}

function Meaning() {
  const { t: translate } = useTranslation();
  const sync = useContext(SyncContext);
  const waiting = sync === null ? 0 : sync.status.waiting + sync.status.attention;
  return (
    <>
      <div className={classes.part}>
        <h3 tabIndex={-1} ref={focusWhenDrawn}>
          {translate('leaving.first.title')}
        </h3>
        <ul>
          <li>
            {translate('leaving.first.exportData')}{' '}
            <a href="#own-data-heading">{translate('leaving.first.toExport')}</a>
          </li>
          <li>
            {translate('leaving.first.upload')}
            {waiting > 0 && <strong> {translate('leaving.first.waiting', { count: waiting })}</strong>}
          </li>
        </ul>
      </div>
      <div className={classes.part}>
        <h3>{translate('leaving.ends.title')}</h3>
        <ul>
          {ENDS.map((point) => (
            <li key={point}>{translate(`leaving.ends.${point}`)}</li>
          ))}
        </ul>
      </div>
      <div className={classes.part}>
        <h3>{translate('leaving.kept.title')}</h3>
        <ul>
          {KEPT.map((point) => (
            <li key={point}>{translate(`leaving.kept.${point}`)}</li>
          ))}
        </ul>
      </div>
      <p>{translate('leaving.back')}</p>
    </>
  );
}
