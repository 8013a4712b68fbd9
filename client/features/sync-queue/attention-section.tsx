import { Button } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useSyncWords } from '../../ui/sync-words.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { EntryIssues } from './entry-issues.tsx';
import { EntryRow } from './entry-row.tsx';
import row from './entry-row.module.css';
import { EntryValues } from './entry-values.tsx';
import { kindOfEntry } from './kind-of-entry.ts';
import { needingAttention } from './queue-relations.ts';
import { QueueSection } from './queue-section.tsx';
import { useEntryWords } from './entry-words.ts';

/** A voiding is made again; anything else needs what its author saw, which a file of another program may lack. */
const isMendable = (entry: OutboxEntry): boolean => kindOfEntry(entry) === 'VOID' || entry.content !== null;

interface AttentionActsProps {
  readonly entry: OutboxEntry;
  readonly onDiscard: (entry: OutboxEntry) => void;
}

function AttentionActs({ entry, onDiscard }: AttentionActsProps) {
  const { t: translate } = useTranslation();
  const { titleOf } = useEntryWords();
  const title = titleOf(entry);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="md"
        aria-label={translate('queue.discard.label', { title })}
        onClick={() => onDiscard(entry)}
      >
        {translate('queue.discard.act')}
      </Button>
      {isMendable(entry) && (
        <Button
          component={Link}
          size="md"
          to={paths.mendEntry(entry.commandId)}
          aria-label={translate('queue.mend.label', { title })}
        >
          {translate('queue.mend.act')}
        </Button>
      )}
    </>
  );
}

/** What the platform refused for good, with its reasons: to be corrected or given up by a person. */
export const AttentionSection = memo(({ unsent }: { readonly unsent: readonly OutboxEntry[] }) => {
  const { t: translate } = useTranslation();
  const { moment } = useSyncWords();
  const [doomed, setDoomed] = useState<OutboxEntry | null>(null);
  const refused = useMemo(() => needingAttention(unsent), [unsent]);
  return (
    <>
      <QueueSection
        title={translate('queue.section.attention', { count: refused.length })}
        lead={translate('queue.section.attentionLead')}
        empty={translate('queue.section.attentionNone')}
        items={refused}
        keyOf={({ commandId }) => commandId}
      >
        {(entry) => (
          <EntryRow
            entry={entry}
            facts={[
              translate('queue.entry.since', { at: moment(entry.queuedAt) }),
              entry.recordedBy === '' ? null : translate('queue.entry.by', { name: entry.recordedBy }),
            ]}
            actions={<AttentionActs entry={entry} onDiscard={setDoomed} />}
          >
            <EntryIssues entry={entry} />
            <details className={row.values}>
              <summary>{translate('queue.entry.values')}</summary>
              <EntryValues entry={entry} />
            </details>
          </EntryRow>
        )}
      </QueueSection>
      {doomed !== null && (
        <DiscardDialog
          key={doomed.commandId}
          entry={doomed}
          unsent={unsent}
          onClose={() => setDoomed(null)}
        />
      )}
    </>
  );
});
AttentionSection.displayName = 'AttentionSection';
