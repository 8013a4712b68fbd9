import { useMemo, useReducer, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { Issue } from '#domain/errors.ts';
import type { LocalOwner } from '../../offline/local-database.ts';
import { FactorDrawer } from '../../ui/factor-drawer.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EntryContext, type Entry, type EntryReference } from './entry-context.ts';
import { EntryDock } from './entry-dock.tsx';
import type { EntryDraft } from './entry-draft.ts';
import { EntryHeader } from './entry-header.tsx';
import { entryReducer } from './entry-reducer.ts';
import classes from './entry-screen.module.css';
import { EntrySheet, EntrySide } from './entry-side.tsx';
import { EntryStep } from './entry-step.tsx';
import type { FieldPath } from './field-path.ts';
import { formFromContent } from './form-from-content.ts';
import { liveFootprint } from './live-footprint.ts';
import { focusNextInput } from './next-input.ts';
import { StepTabs } from './step-tabs.tsx';
import { firstIssue, issueCounts, stepOf, STEPS, type Step } from './steps.ts';
import { resolved } from './resolve-conflict.ts';
import { useConflict } from './use-conflict.ts';
import { useCompositionGuard } from './use-composition-guard.ts';
import { useEntryIssues } from './use-entry-issues.ts';
import { useFieldIssues } from './use-field-issues.ts';
import { useFinishEntry } from './use-finish-entry.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useKeypadChoice } from './use-keypad-choice.ts';
import { useOpenDraft } from './use-open-draft.ts';
import { useRecentOrders } from './use-recent-orders.ts';
import { useSaveEntry } from './use-save-entry.ts';
import { useStoredDraft } from './use-stored-draft.ts';

const NO_ISSUES: readonly Issue[] = [];

interface EntryScreenProps {
  readonly opened: EntryDraft;
  /** The draft was already on this device. */
  readonly isStored: boolean;
  readonly owner: LocalOwner;
  readonly reference: EntryReference;
  /** What to know before typing: which draft goes on, how old the factors are. */
  readonly banner: ReactNode;
}

/** The entry screen around one draft: steps, keypad, result and the act of saving. */
export function EntryScreen({ opened, isStored, owner, reference, banner }: EntryScreenProps) {
  const [form, dispatch] = useReducer(entryReducer, opened.form);
  const [identity, setIdentity] = useState(opened);
  const draft = useMemo<EntryDraft>(() => ({ ...identity, form }), [identity, form]);
  const isTouched = isStored || form !== opened.form || identity !== opened;
  const store = useStoredDraft(owner, draft, isTouched);
  useOpenDraft(draft, store.state === 'STORED');
  const live = useMemo(() => liveFootprint(form, reference.catalogue), [form, reference]);
  const outcome = useEntryIssues(form, reference, live);
  const fieldIssues = useFieldIssues(form, outcome.ok ? NO_ISSUES : outcome.issues);
  const recent = useRecentOrders(form.coatings[0]?.metal ?? null);
  const conflict = useConflict();
  const finish = useFinishEntry(store.close);
  const requestFocus = useFocusRequest();
  const keypad = useKeypadChoice();
  const composition = useCompositionGuard();
  const [step, setStep] = useState<Step>('ORDER');
  const [selectedPath, select] = useState<FieldPath | null>(null);
  const [explained, explain] = useState<FootprintLine | null>(null);

  const openStep = (next: Step) => {
    setStep(next);
    select(null);
  };
  const jumpToFirst = (issues: readonly Issue[]) => {
    const issue = firstIssue(issues, form);
    if (issue === null) return;
    setStep(stepOf(issue, form));
    requestFocus(issue.path);
  };
  const { isSaving, notice, setNotice, save } = useSaveEntry({
    owner,
    keep: store.keep,
    onContinue: setIdentity,
    onSaved: finish,
    onIssues: (at, issues) => {
      fieldIssues.setServerIssues(at.form, issues);
      jumpToFirst(issues);
    },
    onConflict: conflict.examine,
  });
  const handleSave = () => {
    fieldIssues.attempt();
    if (outcome.ok) {
      // Every end of saving is shown by the notice or by leaving the screen.
      void save(draft, outcome.content);
      return;
    }
    setNotice({ kind: 'ISSUES', count: outcome.issues.length });
    jumpToFirst(outcome.issues);
  };
  const handleResolve = (mine: ReadonlySet<string>) => {
    if (conflict.open === null) return;
    const content = resolved(conflict.open, mine);
    const next = { ...identity, purpose: conflict.open.purpose, form: formFromContent(content) };
    conflict.close();
    setIdentity(next);
    dispatch({ type: 'REPLACE', form: next.form });
    void save(next, content);
  };
  const handleNext = () => {
    if (!focusNextInput()) openStep(STEPS[STEPS.indexOf(step) + 1] ?? step);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || composition.isComposition(event)) return;
    if (event.ctrlKey || event.metaKey) handleSave();
    else if (event.target instanceof HTMLInputElement) handleNext();
  };

  const entry: Entry = {
    form,
    dispatch,
    reference,
    live,
    recent,
    issueAt: fieldIssues.issueAt,
    selectedPath,
    select,
    leave: fieldIssues.leave,
    explain,
    hasKeypad: keypad.isOn,
  };
  const state = isSaving ? 'SAVING' : draft.sent !== null ? 'UNSENT' : store.state;
  return (
    <EntryContext value={entry}>
      <EntryHeader draft={draft} last={recent.last} isPristine={form === opened.form && !isStored} />
      {banner}
      <div className={classes.screen} data-typing={selectedPath !== null || undefined}>
        {/* The handler only turns Enter in a field into "next field"; all acts have buttons of their own. */}
        <div
          className={classes.what}
          role="presentation"
          onKeyDown={handleKeyDown}
          {...composition.handlers}
          inert={isSaving}
        >
          <StepTabs step={step} counts={issueCounts(fieldIssues.visible, form)} onChoose={openStep} />
          <EntryStep step={step} onChoose={openStep} />
        </div>
        {!keypad.isNarrow && <EntrySide keypad={keypad} onNext={handleNext} />}
      </div>
      <EntryDock
        state={state}
        isAmendment={identity.purpose.kind === 'AMEND'}
        notice={notice?.kind === 'ISSUES' && outcome.ok ? null : notice}
        onSave={handleSave}
        sheet={keypad.isNarrow && <EntrySheet keypad={keypad} onNext={handleNext} />}
      />
      <FactorDrawer
        details={
          explained && {
            factor: explained.factor,
            applied: explained,
            countsInTotal: explained.countsInTotal,
          }
        }
        onClose={() => explain(null)}
      />
      {conflict.open !== null && (
        <ConflictDialog
          conflicts={conflict.open.conflicts}
          who={conflict.open.who}
          contents={[conflict.open.mine, conflict.open.current]}
          onResolve={handleResolve}
          onCancel={conflict.close}
        />
      )}
    </EntryContext>
  );
}
