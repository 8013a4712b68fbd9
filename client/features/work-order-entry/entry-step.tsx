import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entry-screen.module.css';
import { focusFirstInput } from './next-input.ts';
import { OrderStep } from './order-step.tsx';
import { PeripheralStep } from './peripheral-step.tsx';
import { StageStep } from './stage-step.tsx';
import { STEP_PANEL_ID, tabIdOf } from './step-tabs.tsx';
import { STEPS, type Step } from './steps.ts';

interface EntryStepProps {
  readonly step: Step;
  readonly onChoose: (step: Step) => void;
}

function Fields({ step }: { readonly step: Step }) {
  if (step === 'ORDER') return <OrderStep />;
  if (step === 'PERIPHERAL') return <PeripheralStep />;
  return <StageStep key={step} stage={step} />;
}

/** The step that is open, and the way to the next one. */
export function EntryStep({ step, onChoose }: EntryStepProps) {
  const { t: translate } = useTranslation();
  const shown = useRef(step);
  useEffect(() => {
    // Enter in the last field opens the next step: typing goes on there. A tab that was chosen keeps the focus.
    if (shown.current !== step && document.activeElement === document.body) focusFirstInput();
    shown.current = step;
  }, [step]);
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <div id={STEP_PANEL_ID} role="tabpanel" aria-labelledby={tabIdOf(step)} className={classes.panel}>
      <Fields step={step} />
      {next !== undefined && (
        <button type="button" className={classes.next} onClick={() => onChoose(next)}>
          {translate('entry.steps.next', { step: translate(`entry.steps.${next}`) })}
        </button>
      )}
    </div>
  );
}
