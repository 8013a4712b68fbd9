import type { OutboxEntry } from './outbox-entry.ts';

/** The same calculation on both sides may differ in the last bits of a double, and in nothing else. */
const RELATIVE_TOLERANCE = 1e-9;
/** Totals are printed with three decimals of kg. */
const PRINTED_PER_KG = 1000;

/**
 * Whether the platform's total of the order prints as another one than the device showed when it was saved: a factor was
 * published or corrected in between. False while either total is unknown.
 */
export function differsFromShown({ command, outcome }: Pick<OutboxEntry, 'command' | 'outcome'>): boolean {
  const shown = command.shownEmissionsKgCo2e ?? null;
  const confirmed = outcome?.confirmedEmissionsKgCo2e ?? null;
  if (shown === null || confirmed === null) return false;
  const isSame = Math.abs(shown - confirmed) <= RELATIVE_TOLERANCE * Math.max(shown, confirmed);
  return !isSame && Math.round(shown * PRINTED_PER_KG) !== Math.round(confirmed * PRINTED_PER_KG);
}
