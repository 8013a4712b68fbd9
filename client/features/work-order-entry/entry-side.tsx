import { useEntry } from './entry-context.ts';
import classes from './entry-screen.module.css';
import { KeypadPanel } from './keypad-panel.tsx';
import { StageSummary } from './stage-summary.tsx';

interface EntrySideProps {
  readonly keypad: {
    readonly isOn: boolean;
    readonly isTouch: boolean;
    readonly turn: (isOn: boolean) => void;
  };
  readonly onNext: () => void;
}

/** Beside the form on wide screens, a sheet above the result on narrow ones: the keypad, or what stages come to. */
export function EntrySide({ keypad, onNext }: EntrySideProps) {
  const { selectedPath, select } = useEntry();
  const isTyping = keypad.isOn && selectedPath !== null;
  return (
    <aside className={classes.side} data-typing={isTyping || undefined}>
      {isTyping ? (
        <KeypadPanel
          path={selectedPath}
          onNext={onNext}
          onClose={() => {
            if (!keypad.isTouch) keypad.turn(false);
            select(null);
          }}
        />
      ) : (
        <StageSummary onShowKeypad={keypad.isOn ? null : () => keypad.turn(true)} />
      )}
    </aside>
  );
}
