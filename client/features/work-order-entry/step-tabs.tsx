import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import classes from './step-tabs.module.css';
import { STEPS, type Step } from './steps.ts';

interface StepTabsProps {
  readonly step: Step;
  readonly counts: Readonly<Record<Step, number>>;
  readonly onChoose: (step: Step) => void;
}

export function tabIdOf(step: Step): string {
  return `entry-tab-${step}`;
}

export const STEP_PANEL_ID = 'entry-panel';

/** The five steps as large tabs, each with what it comes to and how much waits there. */
export function StepTabs({ step, counts, onChoose }: StepTabsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { live } = useEntry();
  const move = (offset: number) => {
    const next = STEPS[(STEPS.indexOf(step) + offset + STEPS.length) % STEPS.length] ?? step;
    onChoose(next);
    document.getElementById(tabIdOf(next))?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={translate('entry.steps.label')}>
      {STEPS.map((candidate, index) => {
        const subtotal = live.printed?.stages.find(({ key }) => key === candidate);
        const count = counts[candidate];
        return (
          <button
            key={candidate}
            id={tabIdOf(candidate)}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={candidate === step}
            aria-controls={STEP_PANEL_ID}
            tabIndex={candidate === step ? 0 : -1}
            onClick={() => onChoose(candidate)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(1);
              if (event.key === 'ArrowLeft') move(-1);
            }}
          >
            <span className={classes.name}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              {translate(`entry.steps.${candidate}`)}
            </span>
            {count > 0 ? (
              <span className={classes.count}>{translate('entry.steps.issues', { count })}</span>
            ) : (
              <span className={classes.figure}>
                {subtotal !== undefined && subtotal.totalKgCo2e > 0
                  ? `${formats.count(subtotal.totalKgCo2e)} ${translate('terms.unitSymbol.kg')}`
                  : ''}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
