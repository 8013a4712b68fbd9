import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

export interface KeypadChoice {
  readonly isOn: boolean;
  /** Fingers point here. */
  readonly isTouch: boolean;
  /** There is no room beside the form. */
  readonly isNarrow: boolean;
  readonly turn: (isOn: boolean) => void;
}

const AT_ONCE = { getInitialValueInEffect: false };

/** Whether the keypad of the screen is used: by itself where fingers point, on wish elsewhere. */
export function useKeypadChoice(): KeypadChoice {
  const isTouch = useMediaQuery('(pointer: coarse)', false, AT_ONCE);
  const isNarrow = useMediaQuery('(width < 1000px)', false, AT_ONCE);
  const [wish, setWish] = useState<boolean | null>(null);
  return { isOn: wish ?? isTouch, isTouch, isNarrow, turn: setWish };
}
