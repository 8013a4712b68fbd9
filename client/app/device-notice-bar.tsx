import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { externalBrowserAddress } from '../offline/device-notices.ts';
import { useDeviceNotices } from '../offline/use-device-notices.ts';
import classes from './device-notice-bar.module.css';
import { useStorageCondition } from './use-storage-condition.ts';

function Bar({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <li className={classes.bar}>
      <p>{children}</p>
      {action}
    </li>
  );
}

/** What a person must know about this browser before trusting it with entries, each with its next step; nothing on a sound one. */
export function DeviceNoticeBar() {
  const { t: translate } = useTranslation();
  const { notices, acknowledgeLoss } = useDeviceNotices();
  const condition = useStorageCondition();
  const isHeldByTab = condition === 'DISPLACED' || condition === 'BLOCKED';
  const holds = (notice: (typeof notices)[number]): boolean => notices.includes(notice);
  if (!isHeldByTab && notices.every((notice) => notice === 'IOS_TAB')) return null;
  return (
    <div role="alert">
      <ul className={classes.bars}>
        {isHeldByTab && (
          <Bar
            action={
              <Button variant="default" onClick={() => window.location.reload()}>
                {translate('app.storage.reload')}
              </Button>
            }
          >
            {translate(`app.storage.${condition}`)}
          </Bar>
        )}
        {holds('LINE_BROWSER') && (
          <Bar
            action={
              <Button component="a" variant="default" href={externalBrowserAddress(window.location.href)}>
                {translate('offline.act.openExternally')}
              </Button>
            }
          >
            {translate('offline.notice.LINE_BROWSER')}
          </Bar>
        )}
        {holds('NOTHING_LEFT') && (
          <Bar
            action={
              <Button variant="default" onClick={acknowledgeLoss}>
                {translate('offline.act.understood')}
              </Button>
            }
          >
            {translate('offline.notice.NOTHING_LEFT')}
          </Bar>
        )}
      </ul>
    </div>
  );
}
