import { useMemo, useReducer, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { Issue } from '#domain/errors.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { EntryContext, type Entry, type EntryReference } from './entry-context.ts';
import { EntryDock } from './entry-dock.tsx';
import type { EntryDraft } from './entry-draft.ts';
import { EntryHeader } from './entry-header.tsx';
import { entryReducer } from './entry-reducer.ts';
import classes from './entry-screen.module.css';
import { EntrySheet, EntrySide } from './entry-side.tsx';
import { EntryStep } from './entry-step.tsx';
import type { FieldPath } from './field-path.ts';
import { NOT_COMPUTED } from './figures.ts';
import { RecentOrdersReader } from './late-parts.ts';
import { NO_RECENT_ORDERS } from './last-used.ts';
import type { Refused } from './mend-draft.ts';
import { focusNextInput } from './next-input.ts';
import { StepTabs } from './step-tabs.tsx';
import { firstIssue, issueCounts, stepOf, STEPS, type Step } from './steps.ts';
import { useCompositionGuard } from './use-composition-guard.ts';
import { useEntrySaving } from './use-entry-saving.ts';
import { useFieldIssues } from './use-field-issues.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useKeypadChoice } from './use-keypad-choice.ts';
import { useLastEnds } from './use-last-ends.ts';
import { useMendingFocus } from './use-mending-focus.ts';
import { useOpenDraft } from './use-open-draft.ts';
import { useRestOfEntry } from './use-rest-of-entry.ts';
import { useStoredDraft } from './use-stored-draft.ts';

const NO_ISSUES: readonly Issue[] = [];

interface EntryScreenProps {
  readonly opened: EntryDraft;
  /** The draft was already on this device. */
  readonly isStored: boolean;
  /** Why the server refused what is being corrected. */
  readonly refused: Refused | null;
  readonly owner: LocalOwner;
  readonly reference: EntryReference;
  /** What to know before typing: which draft goes on, how old the factors are. */
  readonly banner: ReactNode;
}

/** The entry screen around one draft: steps, keypad, result and the act of saving. */
export function EntryScreen(props: EntryScreenProps) {
  const { opened, isStored, refused, owner, reference, banner } = props;
  const [form, dispatch] = useReducer(entryReducer, opened.form);
  const [identity, setIdentity] = useState(opened);
  const draft = useMemo<EntryDraft>(() => ({ ...identity, form }), [identity, form]);
  const isTouched = isStored || form !== opened.form || identity !== opened;
  const store = useStoredDraft(owner, draft, isTouched);
  useOpenDraft(draft, store.state === 'STORED');
  const { rest, failure, askAgain } = useRestOfEntry();
  const live = useMemo(
    () => rest?.liveFootprint(form, reference.catalogue) ?? NOT_COMPUTED,
    [rest, form, reference],
  );
  const outcome = useMemo(
    () => rest?.entryOutcome(form, reference, live) ?? null,
    [rest, form, reference, live],
  );
  const issues = outcome === null || outcome.ok ? NO_ISSUES : outcome.issues;
  const fieldIssues = useFieldIssues(form, issues, refused?.issues);
  const [recent, setRecent] = useState(NO_RECENT_ORDERS);
  const lastEnds = useLastEnds(reference.meters, draft.workOrderId);
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
  useMendingFocus(refused, jumpToFirst);
  const saving = useEntrySaving({
    draft,
    onContinue: setIdentity,
    store,
    reference,
    outcome,
    live,
    onAttempt: fieldIssues.attempt,
    onIssues: jumpToFirst,
  });
  const handleNext = () => {
    if (!focusNextInput()) openStep(STEPS[STEPS.indexOf(step) + 1] ?? step);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || composition.isComposition(event)) return;
    if (event.ctrlKey || event.metaKey) saving.save();
    else if (event.target instanceof HTMLInputElement) handleNext();
  };

  const entry: Entry = {
    form,
    dispatch,
    reference,
    live,
    recent,
    lastEnds,
    issueAt: fieldIssues.issueAt,
    selectedPath,
    select,
    leave: fieldIssues.leave,
    explain,
    hasKeypad: keypad.isOn,
  };
  const isSaving = saving.phase !== 'TYPING';
  return (
    <EntryContext value={entry}>
      <EntryHeader draft={draft} last={recent.last} isPristine={form === opened.form && !isStored} />
      {banner}
      <RecentOrdersReader owner={owner} metal={form.coatings[0]?.metal ?? null} onRead={setRecent} />
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
          <EntryStep step={step} onChoose={openStep} rest={rest} failure={failure} onRetry={askAgain} />
        </div>
        {!keypad.isNarrow && <EntrySide keypad={keypad} onNext={handleNext} />}
      </div>
      <EntryDock
        draftState={store.state}
        isAmendment={identity.purpose.kind === 'AMEND'}
        isFilled={identity.purpose.kind === 'AMEND' || refused !== null}
        saving={saving}
        sheet={keypad.isNarrow && <EntrySheet keypad={keypad} onNext={handleNext} />}
      />
      {rest !== null && (
        <rest.EntryDialogs explained={explained} onCloseExplained={() => explain(null)} saving={saving} />
      )}
    </EntryContext>
  );
}
