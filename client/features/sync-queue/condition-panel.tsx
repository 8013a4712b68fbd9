import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ageOfQueue, conditionsOf, type SyncCondition } from '../../offline/sync/sync-conditions.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useDeviceNotices } from '../../offline/use-device-notices.ts';
import { useIsOnline } from '../../offline/use-is-online.ts';
import { useSession } from '../../session/session-context.ts';
import { useSyncWords } from '../../ui/sync-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './condition-panel.module.css';

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A person must act. */
  readonly isUrgent?: boolean;
  readonly action?: ReactNode;
}

function Notice({ title, children, isUrgent = false, action }: NoticeProps) {
  const Icon = isUrgent ? IconAlertTriangleFilled : IconInfoCircle;
  return (
    <li className={classes.notice} data-urgent={isUrgent || undefined}>
      <Icon aria-hidden size={22} className={classes.icon} />
      <div className={classes.words}>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
      {action}
    </li>
  );
}

function AgeNotice() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { status } = useSync();
  const age = ageOfQueue(status, useNow());
  if (age === 'FRESH' || status.oldestQueuedAt === null) return null;
  const since = formats.instant(status.oldestQueuedAt);
  return age === 'OVER_DAY' ? (
    <Notice title={translate('queue.next.overDayTitle')}>{translate('queue.next.overDay', { since })}</Notice>
  ) : (
    <Notice isUrgent title={translate('queue.next.overThreeDaysTitle')}>
      {translate('queue.next.overThreeDays', { since })}
    </Notice>
  );
}

/** What the browser may do to what is kept here, when it did not promise to keep it. */
function KeepingNotices() {
  const { t: translate } = useTranslation();
  const { drafts, waiting, attention, storage } = useSync().status;
  const isAtRisk = storage.isAvailable && storage.isPersisted === false && drafts + waiting + attention > 0;
  const { notices } = useDeviceNotices();
  return (
    <>
      {notices.includes('IOS_TAB') && (
        <Notice title={translate('queue.device.installed')}>{translate('offline.notice.IOS_TAB')}</Notice>
      )}
      {isAtRisk && (
        <Notice title={translate('queue.device.persistence')}>
          {translate('offline.notice.NOT_PERSISTED')}
        </Notice>
      )}
    </>
  );
}

/** Everything that holds the queue up or puts it at risk, each with its next step. */
export function ConditionPanel() {
  const { t: translate } = useTranslation();
  const { conditionText } = useSyncWords();
  const { status } = useSync();
  const { state, expire } = useSession();
  const conditions = conditionsOf(status, useIsOnline());
  // Once the session is known to be over, the frame of the app asks for the sign-in on every page.
  const canAsk = state.kind === 'SIGNED_IN';
  const actionOf = (condition: SyncCondition): ReactNode =>
    condition === 'AUTH_WAIT' && canAsk && <Button onClick={expire}>{translate('queue.next.signIn')}</Button>;
  return (
    <ul className={classes.notices}>
      <AgeNotice />
      {conditions.map((condition) => (
        <Notice key={condition} title={conditionText(condition, status)} action={actionOf(condition)}>
          {translate(`queue.next.${condition}`)}
        </Notice>
      ))}
      <KeepingNotices />
    </ul>
  );
}
