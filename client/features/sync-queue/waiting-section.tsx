import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useSyncWords } from '../../ui/sync-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { EntryRow } from './entry-row.tsx';
import { kindOfEntry } from './kind-of-entry.ts';
import { blockerOf } from './queue-relations.ts';
import { OpenOrderButton } from './open-order-button.tsx';
import { QueueSection } from './queue-section.tsx';
import { useEntryWords } from './entry-words.ts';

interface WaitingRowProps {
  readonly entry: OutboxEntry;
  /** What a held entry waits for; null for others. */
  readonly heldText: string | null;
}

/** Drawn again only when its entry changes: a long queue changes fifty at a time. */
const WaitingRow = memo(({ entry, heldText }: WaitingRowProps) => {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { moment } = useSyncWords();
  const { faultText } = useEntryWords();
  const { attempts, exportedAt, fault, nextAttemptAt, queuedAt, recordedBy, state } = entry;
  const isToBeTriedAgain = state === 'RETRY_WAIT';
  return (
    <EntryRow
      entry={entry}
      facts={[
        translate('queue.entry.since', { at: moment(queuedAt) }),
        recordedBy === '' ? null : translate('queue.entry.by', { name: recordedBy }),
        attempts === 0 ? null : translate('queue.entry.attempts', { count: attempts }),
        isToBeTriedAgain && nextAttemptAt !== null
          ? translate('queue.entry.nextAt', { at: moment(nextAttemptAt) })
          : null,
        heldText,
        isToBeTriedAgain && fault !== null
          ? translate('queue.entry.lastFault', { why: faultText(fault) })
          : null,
        exportedAt === null ? null : translate('queue.entry.exportedAt', { at: formats.instant(exportedAt) }),
      ]}
      actions={entry.content !== null && <OpenOrderButton entry={entry} />}
    />
  );
});
WaitingRow.displayName = 'WaitingRow';

interface WaitingSectionProps {
  readonly unsent: readonly OutboxEntry[];
}

/** What is on its way or waits for its turn. */
export const WaitingSection = memo(({ unsent }: WaitingSectionProps) => {
  const { t: translate } = useTranslation();
  const { titleOf } = useEntryWords();
  const waiting = useMemo(() => unsent.filter(({ state }) => state !== 'ATTENTION'), [unsent]);
  const heldText = (entry: OutboxEntry): string | null => {
    if (entry.state !== 'HELD') return null;
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
      {(entry) => <WaitingRow entry={entry} heldText={heldText(entry)} />}
    </QueueSection>
  );
});
WaitingSection.displayName = 'WaitingSection';
