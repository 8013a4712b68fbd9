import { pino } from 'pino';
import type { AppParts } from '../app-parts.ts';

const BUFFER_BYTES = 4_096;
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
    periodicFlush: LONGEST_WAIT_MS,
  });
}
