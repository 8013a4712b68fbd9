import { UNATTENDED_HEADER } from '#domain/access/attendance.ts';

/** What a page asks later than this after the last touch, it asks by itself. */
const LEFT_ALONE_AFTER_MS = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** On the clock that nobody can set. Opening the page was an act of a person. */
let touchedAt = performance.now();

/** Notes whenever a person touches the page, until the returned function is called. */
export function watchAttendance(): () => void {
  const note = (): void => {
    touchedAt = performance.now();
  };
  const quietly = { capture: true, passive: true } as const;
  for (const touch of TOUCHES) window.addEventListener(touch, note, quietly);
  return () => {
    for (const touch of TOUCHES) window.removeEventListener(touch, note, quietly);
  };
}

/** What the server is told of who asks: nothing while somebody is there, so that only those requests count as use. */
export function attendanceHeaders(): Readonly<Record<string, string>> {
  return performance.now() - touchedAt < LEFT_ALONE_AFTER_MS ? {} : { [UNATTENDED_HEADER]: '1' };
}
