import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useSyncWords } from '../../ui/sync-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { EntryRow } from './entry-row.tsx';
import { kindOfEntry } from './kind-of-entry.ts';
import { blockerOf } from './queue-relations.ts';
import { QueueSection } from './queue-section.tsx';
import { useEntryWords } from './entry-words.ts';

/** What is on its way or waits for its turn. */
export function WaitingSection({ unsent }: { readonly unsent: readonly OutboxEntry[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { moment } = useSyncWords();
  const { titleOf, faultText } = useEntryWords();
  const waiting = useMemo(() => unsent.filter(({ state }) => state !== 'ATTENTION'), [unsent]);
  const heldText = (entry: OutboxEntry): string => {
    const blocker = blockerOf(entry, unsent);
    if (blocker === null) return translate('queue.entry.heldUnknown');
    return translate('queue.entry.heldBehind', {
      title: titleOf(blocker),
      kind: translate(`queue.kind.${kindOfEntry(blocker)}`),
      state: translate(`queue.state.${blocker.state}`),
    });
  };
  return (
    <QueueSection
      title={translate('queue.section.waiting', { count: waiting.length })}
      empty={translate('queue.section.waitingNone')}
      items={waiting}
      keyOf={({ commandId }) => commandId}
    >
      {(entry) => (
        <EntryRow
          entry={entry}
          facts={[
            translate('queue.entry.since', { at: moment(entry.queuedAt) }),
            entry.recordedBy === '' ? null : translate('queue.entry.by', { name: entry.recordedBy }),
            entry.attempts === 0 ? null : translate('queue.entry.attempts', { count: entry.attempts }),
            entry.nextAttemptAt === null || entry.state !== 'RETRY_WAIT'
              ? null
              : translate('queue.entry.nextAt', { at: moment(entry.nextAttemptAt) }),
            entry.state === 'HELD' ? heldText(entry) : null,
            entry.fault === null || entry.state !== 'RETRY_WAIT'
              ? null
              : translate('queue.entry.lastFault', { why: faultText(entry.fault) }),
            entry.exportedAt === null
              ? null
              : translate('queue.entry.exportedAt', { at: formats.instant(entry.exportedAt) }),
          ]}
        />
      )}
    </QueueSection>
  );
}
