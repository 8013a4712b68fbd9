import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useActor } from '../../session/viewer.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { AttentionSection } from './attention-section.tsx';
import { ConditionPanel } from './condition-panel.tsx';
import { DraftSection } from './draft-section.tsx';
import { EntryWordsContext, useEntryWordsOfDevice } from './entry-words.ts';
import { FileSection } from './file-section.tsx';
import { FlushPanel } from './flush-panel.tsx';
import { LeftoverQueue } from './leftover-queue.tsx';
import classes from './queue-page.module.css';
import { SentSection } from './sent-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { WaitingSection } from './waiting-section.tsx';

/** Everything that this account holds on this device, where it stands, and what can be done about it. */
export function QueuePage() {
  const actor = useActor();
  const mayRecord = can(actor, 'recordWorkOrder', { companyId: actor.companyId });
  return mayRecord ? <OwnQueue /> : <LeftoverQueue />;
}

function OwnQueue() {
  const { t: translate } = useTranslation();
  const { status, unsent, settled } = useSync();
  const words = useEntryWordsOfDevice();
  return (
    <EntryWordsContext value={words}>
      <PageHeader title={translate('queue.title')} lead={translate('queue.lead')} />
      <div className={classes.page}>
        <FlushPanel />
        <ConditionPanel />
        <AttentionSection unsent={unsent} />
        <WaitingSection unsent={unsent} />
        <DraftSection count={status.drafts} />
        <SentSection settled={settled} />
        <FileSection />
        <StorageSection />
      </div>
    </EntryWordsContext>
  );
}
