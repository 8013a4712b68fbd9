import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** Whether the keypad of the screen is used: by itself where fingers point, on wish elsewhere. */
export function useKeypadChoice(): {
  readonly isOn: boolean;
  readonly isTouch: boolean;
  readonly turn: (isOn: boolean) => void;
} {
  const isTouch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const [wish, setWish] = useState<boolean | null>(null);
  return { isOn: wish ?? isTouch, isTouch, turn: setWish };
}
