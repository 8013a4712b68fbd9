import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { DraftRecord } from '../../offline/storage/rows.ts';
import { useDrafts } from '../../offline/use-drafts.ts';
import { useViewer } from '../../session/viewer.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useSyncWords } from '../../ui/sync-words.ts';
import classes from './entry-row.module.css';
import { QueueSection } from './queue-section.tsx';

/** Work orders that were begun on this device: to go on with, or to give up. */
export function DraftSection({ count }: { readonly count: number }) {
  const { t: translate } = useTranslation();
  const { moment } = useSyncWords();
  const { accountId, company } = useViewer();
  const { drafts, discard } = useDrafts({ companyId: company?.id ?? '', accountId }, count);
  const [doomed, setDoomed] = useState<DraftRecord | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const titleOf = ({ title }: DraftRecord): string => (title === '' ? translate('queue.untitled') : title);
  const giveUp = async ({ draftId }: DraftRecord): Promise<void> => {
    try {
      await discard(draftId);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
    setDoomed(null);
  };
  return (
    <>
      <QueueSection
        title={translate('queue.section.drafts', { count: drafts.length })}
        empty={translate('queue.section.draftsNone')}
        items={drafts}
        keyOf={({ draftId }) => draftId}
      >
        {(draft) => (
          <article className={classes.row}>
            <div className={classes.words}>
              <h3 className={classes.title}>{titleOf(draft)}</h3>
              <p className={classes.facts}>
                {translate('queue.draft.typedAt', { at: moment(draft.updatedAt) })}
              </p>
            </div>
            <div className={classes.actions}>
              <Button
                variant="subtle"
                color="red"
                aria-label={translate('queue.draft.discardLabel', { title: titleOf(draft) })}
                onClick={() => setDoomed(draft)}
              >
                {translate('queue.discard.act')}
              </Button>
              <Button
                component={Link}
                variant="default"
                to={paths.draft(draft.draftId)}
                aria-label={translate('queue.draft.openLabel', { title: titleOf(draft) })}
              >
                {translate('queue.draft.open')}
              </Button>
            </div>
          </article>
        )}
      </QueueSection>
      {hasFailed && <p role="alert">{translate('queue.draft.failed')}</p>}
      <ConfirmDialog
        isOpen={doomed !== null}
        title={translate('queue.draft.confirmTitle')}
        confirmLabel={translate('queue.draft.confirm')}
        isDestructive
        onCancel={() => setDoomed(null)}
        // `giveUp` tells of its failure itself.
        onConfirm={() => void (doomed !== null && giveUp(doomed))}
      >
        {translate('queue.draft.confirmBody', { title: doomed === null ? '' : titleOf(doomed) })}
      </ConfirmDialog>
    </>
  );
}
