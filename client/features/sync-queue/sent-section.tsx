import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { differsFromShown } from '../../offline/outbox/differs-from-shown.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useSyncWords } from '../../ui/sync-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { EntryRow } from './entry-row.tsx';
import row from './entry-row.module.css';
import { OpenOrderButton } from './open-order-button.tsx';
import { QueueSection } from './queue-section.tsx';

const SETTLED_WORD = { ACKED: 'sentAt', DISCARDED: 'discardedAt', SUPERSEDED: 'supersededAt' } as const;

function isSettledState(state: string): state is keyof typeof SETTLED_WORD {
  return state in SETTLED_WORD;
}

/** What became of an entry that a person should know: the office decides, or the platform's total differs. */
function Notes({ entry }: { readonly entry: OutboxEntry }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { outcome } = entry;
  if (outcome === null) return null;
  const figures = {
    shown: formats.kgCo2eFixed(entry.command.shownEmissionsKgCo2e ?? 0),
    confirmed: formats.kgCo2eFixed(outcome.confirmedEmissionsKgCo2e ?? 0),
  };
  return (
    <>
      {outcome.caseIds.length > 0 && (
        <p>
          {outcome.status === 'LATE'
            ? translate('queue.entry.late')
            : translate('queue.entry.casesCount', { count: outcome.caseIds.length })}
        </p>
      )}
      {differsFromShown(entry) && (
        <p className={row.note}>
          {translate('queue.entry.differs', figures)} {translate('queue.entry.differsWhy')}
        </p>
      )}
    </>
  );
}

/** What needs no more care on this device, the newest first. */
export const SentSection = memo(({ settled }: { readonly settled: readonly OutboxEntry[] }) => {
  const { t: translate } = useTranslation();
  const { moment } = useSyncWords();
  return (
    <QueueSection
      title={translate('queue.section.sent')}
      lead={translate('queue.section.sentLead')}
      empty={translate('queue.section.sentNone')}
      items={settled}
      keyOf={({ commandId }) => commandId}
    >
      {(entry) => (
        <EntryRow
          entry={entry}
          marks={
            (entry.outcome?.caseIds.length ?? 0) > 0 && (
              <StatusChip tone="wait">{translate('queue.entry.case')}</StatusChip>
            )
          }
          facts={[
            entry.settledAt === null || !isSettledState(entry.state)
              ? null
              : translate(`queue.entry.${SETTLED_WORD[entry.state]}`, { at: moment(entry.settledAt) }),
            entry.recordedBy === '' ? null : translate('queue.entry.by', { name: entry.recordedBy }),
          ]}
          actions={entry.state === 'ACKED' && !entry.command.discard && <OpenOrderButton entry={entry} />}
        >
          <Notes entry={entry} />
        </EntryRow>
      )}
    </QueueSection>
  );
});
SentSection.displayName = 'SentSection';
