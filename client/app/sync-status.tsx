import { IconAlertTriangleFilled, IconClockHour4, IconCloudCheck } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import {
  ageOfQueue,
  conditionsOf,
  urgencyOf,
  type SyncCondition,
  type SyncUrgency,
} from '../offline/sync/sync-conditions.ts';
import { type Sync, SyncContext } from '../offline/sync/sync-context.ts';
import { useIsOnline } from '../offline/use-is-online.ts';
import { useActor } from '../session/viewer.ts';
import { useSyncWords } from '../ui/sync-words.ts';
import { useFormats } from '../ui/use-formats.ts';
import { useNow } from '../ui/use-now.ts';
import { paths } from './paths.ts';
import classes from './sync-status.module.css';

const COUNTS = ['drafts', 'waiting', 'attention', 'sentToday'] as const;
const SHAPES = { CALM: IconCloudCheck, WAIT: IconClockHour4, ACT: IconAlertTriangleFilled } as const;

/** Said to those who cannot see the numbers: only what changes what a person does. */
function useAnnouncement({ status }: Sync, conditions: readonly SyncCondition[]): string {
  const { t: translate } = useTranslation();
  const { conditionText } = useSyncWords();
  const { attention, waiting } = status;
  return [
    ...conditions
      .filter((condition) => condition !== 'AUTH_WAIT' && condition !== 'UPGRADE_WAIT')
      .map((condition) => conditionText(condition, status)),
    ...(attention > 0 ? [translate('queue.status.spokenAttention', { attention })] : []),
    translate(waiting > 0 ? 'queue.status.spokenWaiting' : 'queue.status.spokenNothing'),
  ].join(' ');
}

interface StatusProps {
  readonly sync: Sync;
}

function StatusLink({
  sync: { status },
  conditions,
  urgency,
}: StatusProps & { readonly conditions: readonly SyncCondition[]; readonly urgency: SyncUrgency }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { conditionText, contactText } = useSyncWords();
  const [first] = conditions;
  const counts = {
    drafts: formats.count(status.drafts),
    waiting: formats.count(status.waiting),
    attention: formats.count(status.attention),
    sentToday: formats.count(status.sentToday),
  };
  const state = first === undefined ? null : conditionText(first, status);
  const shownState = state ?? (status.isFlushing ? translate('queue.status.flushing') : null);
  const contact = contactText(status);
  const Shape = SHAPES[urgency];
  const words = [...conditions.map((condition) => conditionText(condition, status)), contact].join(' ');
  return (
    <Link
      to={paths.queue}
      className={classes.link}
      title={words}
      aria-label={translate('queue.status.link', { ...counts, words })}
    >
      <Shape aria-hidden className={classes.shape} size={20} />
      <span className={classes.counts}>
        {COUNTS.map((name) => (
          <span
            key={name}
            className={classes.count}
            data-count={name}
            data-zero={status[name] === 0 || undefined}
          >
            <span className={classes.number}>{counts[name]}</span>
            <span className={classes.label}>{translate(`queue.counts.${name}`)}</span>
          </span>
        ))}
      </span>
      <span className={classes.words}>
        {shownState !== null && <span className={classes.state}>{shownState}</span>}
        <span className={classes.contact}>{contact}</span>
      </span>
    </Link>
  );
}

function StatusOf({ sync }: StatusProps) {
  const isOnline = useIsOnline();
  const now = useNow();
  const { status } = sync;
  const conditions = conditionsOf(status, isOnline);
  const urgency = urgencyOf(status, conditions, now);
  const announcement = useAnnouncement(sync, conditions);
  return (
    <>
      {/* The numbers change with every batch; what is worth interrupting for is said below. */}
      <div
        role="status"
        aria-live="off"
        className={classes.region}
        data-sync-status
        data-drafts={status.drafts}
        data-waiting={status.waiting}
        data-attention={status.attention}
        data-sent-today={status.sentToday}
        data-last-contact={status.lastContactAt ?? ''}
        data-connection={status.connection}
        data-gate={status.gate.kind}
        data-flushing={status.isFlushing}
        data-conditions={conditions.join(' ')}
        data-age={ageOfQueue(status, now)}
        data-urgency={urgency}
      >
        <StatusLink sync={sync} conditions={conditions} urgency={urgency} />
      </div>
      <p aria-live="polite" className={classes.spoken}>
        {announcement}
      </p>
    </>
  );
}

/**
 * Four true numbers and the last contact with the platform, on every page of an account that has a queue: of who records,
 * and of who may record no more while entries are left.
 */
export function SyncStatusRegion() {
  const sync = useContext(SyncContext);
  const actor = useActor();
  const mayRecord = can(actor, 'recordWorkOrder', { companyId: actor.companyId });
  return sync === null || !(mayRecord || sync.unsent.length > 0) ? null : <StatusOf sync={sync} />;
}
