import { useEffect } from 'react';
import { inputIdOf, useEntry } from './entry-context.ts';
import classes from './entry-screen.module.css';
import { KeypadPanel } from './keypad-panel.tsx';
import { StageSummary } from './stage-summary.tsx';
import type { KeypadChoice } from './use-keypad-choice.ts';

interface EntrySideProps {
  readonly keypad: KeypadChoice;
  readonly onNext: () => void;
}

/** Beside the form on wide screens: the keypad, or what the stages come to. */
export function EntrySide({ keypad, onNext }: EntrySideProps) {
  const { selectedPath } = useEntry();
  return (
    <aside className={classes.side}>
      {keypad.isOn && selectedPath !== null ? (
        <EntryKeypad keypad={keypad} onNext={onNext} />
      ) : (
        <StageSummary onShowKeypad={keypad.isOn ? null : () => keypad.turn(true)} />
      )}
    </aside>
  );
}

/** Above the result on narrow screens: the keypad, while a number is typed. */
export function EntrySheet({ keypad, onNext }: EntrySideProps) {
  const { selectedPath } = useEntry();
  useEffect(() => {
    // The field must stay in view above the sheet that has just come up.
    if (selectedPath !== null)
      document.getElementById(inputIdOf(selectedPath))?.scrollIntoView({ block: 'nearest' });
  }, [selectedPath]);
  if (!keypad.isOn || selectedPath === null) return null;
  return (
    <aside className={classes.sheet}>
      <EntryKeypad keypad={keypad} onNext={onNext} />
    </aside>
  );
}

function EntryKeypad({ keypad, onNext }: EntrySideProps) {
  const { selectedPath, select } = useEntry();
  if (selectedPath === null) return null;
  return (
    <KeypadPanel
      path={selectedPath}
      onNext={onNext}
      onClose={() => {
        if (!keypad.isTouch) keypad.turn(false);
        select(null);
      }}
    />
  );
}
