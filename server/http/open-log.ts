import { pino } from 'pino';
import type { AppParts } from '../app-parts.ts';

const BUFFER_BYTES = 65_536;
/** More than what waits, as the writer demands. */
const MOST_AT_ONCE_BYTES = 4 * BUFFER_BYTES;
const LONGEST_WAIT_MS = 200;

/**
 * The log on stdout, some lines by one call: a call for each takes a tenth of what a request costs. Lines wait for a fifth of a second
 * at the most, and leave when the process ends; only one that is killed takes them along.
 */
export function openLog(): NonNullable<AppParts['logTo']> {
  return pino.destination({
    dest: 1,
    sync: false,
    minLength: BUFFER_BYTES,
    maxWrite: MOST_AT_ONCE_BYTES,
    periodicFlush: LONGEST_WAIT_MS,
  });
}
