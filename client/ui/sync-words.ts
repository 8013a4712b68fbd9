import { useTranslation } from 'react-i18next';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { SyncCondition } from '../offline/sync/sync-conditions.ts';
import type { SyncStatus } from '../offline/sync/sync-status.ts';
import { useFormats } from './use-formats.ts';
import { todayInTaipei } from './clock.ts';

/** The state of the queue in words, the same at every place that shows it. */
export interface SyncWords {
  readonly conditionText: (condition: SyncCondition, status: SyncStatus) => string;
  /** When the platform itself last answered. */
  readonly contactText: (status: SyncStatus) => string;
  /** Clock of today's instants, date and clock of others. */
  readonly moment: (instant: string) => string;
}

/** Words of the queue's state in the language that the person reads now. */
export function useSyncWords(): SyncWords {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const moment = (instant: string): string => {
    const isToday = taipeiDateOf(instant) === todayInTaipei();
    return isToday ? formats.clock(instant) : formats.instant(instant);
  };
  return {
    moment,
    contactText: ({ lastContactAt }) =>
      lastContactAt === null
        ? translate('queue.status.contactNever')
        : translate('queue.status.contact', { at: moment(lastContactAt) }),
    conditionText: (condition, { waiting, attention, gate, ofOthers }) => {
      const count = waiting + attention;
      switch (condition) {
        case 'AUTH_WAIT':
          return count === 0
            ? translate('queue.condition.AUTH_WAIT_EMPTY')
            : translate('queue.condition.AUTH_WAIT', { count });
        case 'UPGRADE_WAIT':
          return translate('queue.condition.UPGRADE_WAIT', { count });
        case 'PAUSED':
          return translate('queue.condition.PAUSED', {
            why: gate.kind === 'PAUSED' ? translate(`queue.paused.${gate.code}`) : '',
          });
        case 'OF_OTHERS':
          return translate('queue.condition.OF_OTHERS', { count: ofOthers.sameCompany });
        default:
          return translate(`queue.condition.${condition}`);
      }
    },
  };
}
