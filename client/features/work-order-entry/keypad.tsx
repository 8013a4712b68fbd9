import { IconBackspace } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { inputIdOf, useEntry } from './entry-context.ts';
import { addressOf, readField } from './field-path.ts';
import { editText, type KeypadKey } from './keypad-edit.ts';
import classes from './keypad.module.css';

const DIGIT_ROWS: readonly KeypadKey[] = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];

interface KeypadProps {
  readonly onNext: () => void;
}

/** The keys of the screen: they type into the selected field at its caret and never take the focus away. */
export function Keypad({ onNext }: KeypadProps) {
  const { t: translate } = useTranslation();
  const { form, dispatch, selectedPath } = useEntry();
  const isTime = selectedPath === 'startTime' || selectedPath === 'endTime';
  const press = (key: KeypadKey) => {
    const address = selectedPath === null ? null : addressOf(selectedPath);
    if (selectedPath === null || address === null) return;
    const input = document.getElementById(inputIdOf(selectedPath));
    const text = readField(form, address);
    const end = text.length;
    const caret =
      input instanceof HTMLInputElement
        ? { start: input.selectionStart ?? end, end: input.selectionEnd ?? end }
        : { start: end, end };
    const edited = editText(text, caret, key);
    // The caret can only be placed once the new text stands in the field.
    flushSync(() => dispatch({ type: 'TYPE', path: selectedPath, text: edited.text }));
    if (input instanceof HTMLInputElement) {
      input.focus();
      input.setSelectionRange(edited.caret, edited.caret);
    }
  };
  const point: KeypadKey = isTime ? ':' : '.';
  return (
    <div
      className={classes.keys}
      role="group"
      aria-label={translate('entry.keypad.title')}
      onPointerDown={(event) => event.preventDefault()}
    >
      {DIGIT_ROWS.map((key) => (
        <button key={key} type="button" className={classes.key} tabIndex={-1} onClick={() => press(key)}>
          {key}
        </button>
      ))}
      <button
        type="button"
        className={classes.key}
        data-key={point}
        tabIndex={-1}
        aria-label={translate(isTime ? 'entry.keypad.colon' : 'entry.keypad.point')}
        onClick={() => press(point)}
      >
        {point}
      </button>
      <button type="button" className={classes.key} data-key="0" tabIndex={-1} onClick={() => press('0')}>
        {0}
      </button>
      <button
        type="button"
        className={classes.key}
        data-key="BACKSPACE"
        tabIndex={-1}
        aria-label={translate('entry.keypad.backspace')}
        onClick={() => press('BACKSPACE')}
      >
        <IconBackspace aria-hidden size={28} />
      </button>
      <button type="button" className={classes.clear} tabIndex={-1} onClick={() => press('CLEAR')}>
        {translate('entry.keypad.clear')}
      </button>
      <button type="button" className={classes.next} tabIndex={-1} onClick={onNext}>
        {translate('entry.keypad.next')}
      </button>
    </div>
  );
}
