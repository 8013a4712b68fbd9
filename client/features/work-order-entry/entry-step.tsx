import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import classes from './entry-screen.module.css';
import { focusFirstInput } from './next-input.ts';
import { OrderStep } from './order-step.tsx';
import type { RestOfEntry } from './rest-of-entry.ts';
import { STEP_PANEL_ID, tabIdOf } from './step-tabs.tsx';
import { STEPS, type Step } from './steps.ts';

interface FieldsProps {
  readonly step: Step;
  /** What all steps but the first are part of; null until it is there. */
  readonly rest: RestOfEntry | null;
  /** Why it could not be fetched. */
  readonly failure: unknown;
  readonly onRetry: () => void;
}

interface EntryStepProps extends FieldsProps {
  readonly onChoose: (step: Step) => void;
}

function Fields({ step, rest, failure, onRetry }: FieldsProps) {
  if (step === 'ORDER') return <OrderStep />;
  if (rest === null)
    return failure === null ? <LoadingSkeleton /> : <ErrorPanel error={failure} onRetry={onRetry} />;
  if (step === 'PERIPHERAL') return <rest.PeripheralStep />;
  return <rest.StageStep key={step} stage={step} />;
}

/** The step that is open, and the way to the next one. */
export function EntryStep({ onChoose, ...fields }: EntryStepProps) {
  const { t: translate } = useTranslation();
  const { step, rest } = fields;
  const isDrawn = step === 'ORDER' || rest !== null;
  const shown = useRef(step);
  useEffect(() => {
    if (!isDrawn) return;
    // Enter in the last field opens the next step: typing goes on there. A tab that was chosen keeps the focus.
    if (shown.current !== step && document.activeElement === document.body) focusFirstInput();
    shown.current = step;
  }, [step, isDrawn]);
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <div id={STEP_PANEL_ID} role="tabpanel" aria-labelledby={tabIdOf(step)} className={classes.panel}>
      <Fields {...fields} />
      {next !== undefined && (
        <button type="button" className={classes.next} onClick={() => onChoose(next)}>
          {translate('entry.steps.next', { step: translate(`entry.steps.${next}`) })}
        </button>
      )}
    </div>
  );
}
