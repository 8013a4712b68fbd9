import '../../ui/component-styles.ts';
import { EntryDialogs } from './entry-dialogs.tsx';
import { entryOutcome } from './entry-outcome.ts';
import { liveFootprint } from './live-footprint.ts';
import { newCommandOf } from './new-command.ts';
import { PeripheralStep } from './peripheral-step.tsx';
import { StageStep } from './stage-step.tsx';

/** What the first step of the form does without: the other steps, the figures, the rules, and what opens over it. */
export const restOfEntry = {
  EntryDialogs,
  PeripheralStep,
  StageStep,
  entryOutcome,
  liveFootprint,
  newCommandOf,
} as const;
export type RestOfEntry = typeof restOfEntry;
