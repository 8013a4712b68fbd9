import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryDraft } from './entry-draft.ts';
import classes from './entry-screen.module.css';
import { ResultBar, type EntryState } from './result-bar.tsx';
import { SaveNoticeLine } from './save-notice.tsx';
import type { SaveNotice } from './use-save-entry.ts';

interface EntryDockProps {
  readonly state: EntryState;
  readonly isAmendment: boolean;
  readonly notice: SaveNotice | null;
  readonly onSave: () => void;
  readonly onAmend: (amendment: EntryDraft) => void;
  /** The keypad where there is no room beside the form. */
  readonly sheet: ReactNode;
}

/** The foot of the screen: result, state, save, and what came of the last attempt. */
export function EntryDock({ state, isAmendment, notice, onSave, onAmend, sheet }: EntryDockProps) {
  const { t: translate } = useTranslation();
  const labels = {
    SAVING: translate('entry.save.saving'),
    UNSENT: translate('entry.save.retry'),
  } as const;
  const label =
    state === 'SAVING' || state === 'UNSENT'
      ? labels[state]
      : translate(isAmendment ? 'entry.save.amend' : 'entry.save.record');
  return (
    <footer className={classes.dock}>
      {sheet}
      {notice !== null && <SaveNoticeLine notice={notice} onAmend={onAmend} />}
      <ResultBar state={state} saveLabel={label} isSaving={state === 'SAVING'} onSave={onSave} />
    </footer>
  );
}
