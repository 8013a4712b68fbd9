import { useCallback, useEffect, useRef } from 'react';

/** A click follows the release of the pointer; on touch screens it comes a moment later. */
const CLICK_DELAY_MS = 100;

/**
 * Runs an act at once, or, while a finger or button is down, after the click that it will become. What the act adds to
 * the screen must not push away the very thing that is being pressed.
 */
export function useAfterPress(): (act: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      setTimeout(() => {
        isPressed.current = false;
        for (const act of waiting.current.splice(0)) act();
      }, CLICK_DELAY_MS);
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return useCallback((act) => {
    if (isPressed.current) waiting.current.push(act);
    else act();
  }, []);
}
