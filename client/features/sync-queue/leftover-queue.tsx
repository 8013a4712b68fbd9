import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useSyncWords } from '../../ui/sync-words.ts';
import { EntryRow } from './entry-row.tsx';
import { EntryValues } from './entry-values.tsx';
import { EntryWordsContext, useEntryWordsOfDevice } from './entry-words.ts';
import { FileSection } from './file-section.tsx';
import classes from './queue-page.module.css';
import { QueueSection } from './queue-section.tsx';

/**
 * The queue of who may record no more: what was recorded before and is still here can be seen and handed to the office as
 * a file. Without any of it the page is not theirs.
 */
export function LeftoverQueue() {
  const { t: translate } = useTranslation();
  const { unsent, read } = useSync();
  const [wasRead, setWasRead] = useState(false);
  const words = useEntryWordsOfDevice();
  useEffect(() => {
    let isGone = false;
    const done = (): void => {
      if (!isGone) setWasRead(true);
    };
    // What cannot be read is not there to be shown either.
    read().then(done, done);
    return () => {
      isGone = true;
    };
  }, [read]);
  if (unsent.length === 0) return wasRead ? <ForbiddenPanel /> : <LoadingSkeleton />;
  return (
    <EntryWordsContext value={words}>
      <PageHeader title={translate('queue.title')} lead={translate('queue.leftover.lead')} />
      <div className={classes.page}>
        <QueueSection
          title={translate('queue.leftover.title', { count: unsent.length })}
          empty={translate('queue.section.waitingNone')}
          items={unsent}
          keyOf={({ commandId }) => commandId}
        >
          {(entry) => <LeftoverRow entry={entry} />}
        </QueueSection>
        <FileSection isExportOnly />
      </div>
    </EntryWordsContext>
  );
}

function LeftoverRow({ entry }: { readonly entry: OutboxEntry }) {
  const { t: translate } = useTranslation();
  const { moment } = useSyncWords();
  const { queuedAt, recordedBy } = entry;
  return (
    <EntryRow
      entry={entry}
      facts={[
        translate('queue.entry.since', { at: moment(queuedAt) }),
        recordedBy === '' ? null : translate('queue.entry.by', { name: recordedBy }),
      ]}
    >
      <EntryValues entry={entry} />
    </EntryRow>
  );
}
