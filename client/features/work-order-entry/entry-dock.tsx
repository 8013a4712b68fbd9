import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../offline/sync/sync-context.ts';
import classes from './entry-screen.module.css';
import { ResultBar, type EntryState } from './result-bar.tsx';
import { SaveNoticeLine } from './save-notice.tsx';
import type { EntrySaving } from './entry-saving.ts';
import type { DraftState } from './use-stored-draft.ts';

interface EntryDockProps {
  readonly draftState: DraftState;
  readonly isAmendment: boolean;
  /** The form opened with what somebody had saved. */
  readonly isFilled: boolean;
  readonly saving: EntrySaving;
  /** The keypad where there is no room beside the form. */
  readonly sheet: ReactNode;
}

/** The foot of the screen: result, state, save, and what came of the last attempt. */
export function EntryDock({ draftState, isAmendment, isFilled, saving, sheet }: EntryDockProps) {
  const { t: translate } = useTranslation();
  const { isAvailable } = useSync().status.storage;
  const { phase, notice } = saving;
  const typed = draftState === 'EMPTY' && isFilled ? 'UNCHANGED' : draftState;
  const states = {
    TYPING: isAvailable ? typed : 'NO_STORAGE',
    KEEPING: isAvailable ? 'KEEPING' : 'ASKING',
    KEPT: isAvailable ? 'KEPT' : 'ANSWERED',
  } as const satisfies Readonly<Record<typeof phase, EntryState>>;
  const act = translate(isAmendment ? 'entry.save.amend' : 'entry.save.record');
  return (
    <footer className={classes.dock}>
      {sheet}
      {notice !== null && <SaveNoticeLine notice={notice} />}
      <ResultBar
        state={states[phase]}
        saveLabel={phase === 'TYPING' ? act : translate(`entry.save.${phase}`)}
        isSaving={phase !== 'TYPING'}
        onSave={saving.save}
      />
    </footer>
  );
}
