import { limitInHour } from '../platform/hourly-limit.service.ts';
import type { WriteContext } from '../request-context.ts';

/** A whole office may stand behind one address. */
export const MOST_PER_ADDRESS = 5;
/** However many addresses a flood comes from, the inbox and its letters stay readable. */
export const MOST_OF_ALL = 120;
const EVERYBODY = '*';

/** Counts a message before it is kept. Refuses with RATE_LIMITED. */
export async function countMessage(writing: WriteContext, address: string): Promise<void> {
  await limitInHour(writing, EVERYBODY, MOST_OF_ALL);
  await limitInHour(writing, address, MOST_PER_ADDRESS);
}
