export type KeypadKey =
  '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | ':' | 'BACKSPACE' | 'CLEAR';

export interface Caret {
  readonly start: number;
  readonly end: number;
}

/** What a text becomes when a key of the on-screen keypad is pressed at `caret`, and where the caret stands then. */
export function editText(text: string, caret: Caret, key: KeypadKey): { text: string; caret: number } {
  if (key === 'CLEAR') return { text: '', caret: 0 };
  const before = text.slice(0, caret.start);
  const after = text.slice(caret.end);
  if (key === 'BACKSPACE') {
    const kept = caret.start === caret.end ? before.slice(0, -1) : before;
    return { text: kept + after, caret: kept.length };
  }
  if (key === '.' && (before + after).includes('.')) return { text, caret: caret.end };
  return { text: before + key + after, caret: before.length + 1 };
}
