/** Moments as the clock on a wall in Taipei shows them (UTC+8, no daylight saving). */
const TAIPEI_OFFSET_MS = 8 * 60 * 60 * 1_000;
const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

/** `2026-12-01T00:00` in Taipei as an instant in UTC; null when there is no such minute. */
export function instantOfTaipei(wall: string): string | null {
  if (!WALL.test(wall)) return null;
  const shifted = Date.parse(`${wall}:00.000Z`);
  if (Number.isNaN(shifted) || !new Date(shifted).toISOString().startsWith(wall)) return null;
  return new Date(shifted - TAIPEI_OFFSET_MS).toISOString();
}

/** What the clock in Taipei shows at an instant, to the second: `2026-12-01T00:00:00`. */
export function taipeiSecondOf(instant: string): string {
  return new Date(Date.parse(instant) + TAIPEI_OFFSET_MS).toISOString().slice(0, 19);
}

/** The same to the minute: `2026-12-01T00:00`. */
export function taipeiWallOf(instant: string): string {
  return taipeiSecondOf(instant).slice(0, 16);
}
