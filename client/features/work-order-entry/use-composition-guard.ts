import { useRef, type KeyboardEvent } from 'react';

interface CompositionGuard {
  /** True for a key that only serves an input method: the Enter that confirms a candidate is no Enter of the form. */
  readonly isComposition: (event: KeyboardEvent) => boolean;
  readonly handlers: { readonly onCompositionEnd: () => void; readonly onKeyUp: () => void };
}

/**
 * Tells keys of an input method (注音, 倉頡) from keys of the form. WebKit ends the composition before it reports the
 * key that ended it (bug 165004), so that the key is also skipped until it comes up again.
 */
export function useCompositionGuard(): CompositionGuard {
  const hasJustEnded = useRef(false);
  return {
    isComposition: (event) => event.nativeEvent.isComposing || hasJustEnded.current,
    handlers: {
      onCompositionEnd: () => {
        hasJustEnded.current = true;
      },
      onKeyUp: () => {
        hasJustEnded.current = false;
      },
    },
  };
}
