import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import type { DraftRecord } from '../../offline/storage/rows.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './draft-choice.module.css';
import { ConfirmDialog } from './late-parts.ts';
import { draftOfRecord } from './entry-draft.ts';

interface DraftChoiceProps {
  readonly drafts: readonly DraftRecord[];
  readonly onResume: (draft: DraftRecord) => void;
  readonly onFresh: () => void;
  readonly onDiscard: (draft: DraftRecord) => void;
}

/** Unfinished orders on this device: go on with one, or start anew and leave them where they are. */
export function DraftChoice({ drafts, onResume, onFresh, onDiscard }: DraftChoiceProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [doomed, setDoomed] = useState<DraftRecord | null>(null);
  return (
    <div className={classes.choice}>
      <PageHeader title={translate('entry.drafts.title')} lead={translate('entry.drafts.body')} />
      <ul className={classes.drafts}>
        {drafts.map((draft) => {
          const title = draft.title === '' ? translate('entry.untitled') : draft.title;
          return (
            <li key={draft.draftId} className={classes.draft}>
              <div className={classes.words}>
                <p className={classes.title}>{title}</p>
                <p className={classes.time}>
                  {draftOfRecord(draft) === null
                    ? translate('entry.drafts.unreadable')
                    : translate('entry.drafts.typedAt', { at: formats.instant(draft.updatedAt) })}
                </p>
              </div>
              <Button
                variant="subtle"
                color="red"
                aria-label={translate('entry.drafts.discardLabel', { title })}
                onClick={() => setDoomed(draft)}
              >
                {translate('entry.drafts.discard')}
              </Button>
              {draftOfRecord(draft) !== null && (
                <Button onClick={() => onResume(draft)}>{translate('entry.drafts.resume')}</Button>
              )}
            </li>
          );
        })}
      </ul>
      <Button variant="default" size="xl" onClick={onFresh}>
        {translate('entry.drafts.fresh')}
      </Button>
      {doomed !== null && (
        <ConfirmDialog
          isOpen
          title={translate('entry.drafts.confirm')}
          confirmLabel={translate('entry.drafts.confirm')}
          isDestructive
          onCancel={() => setDoomed(null)}
          onConfirm={() => {
            onDiscard(doomed);
            setDoomed(null);
          }}
        >
          {translate('entry.drafts.confirmDiscard')}
        </ConfirmDialog>
      )}
    </div>
  );
}
