import { setTimeout as delay } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const LOOK_EVERY_MS = 40;
const QUIET_LOOKS = 3;
const MOST_LOOKS = 500;

/**
 * Notes the requests of the page from now on. What it gives waits until the page asks for nothing any more, which is known
 * sooner than by the browser's own idea of it.
 */
export function quietOf(page: Page): () => Promise<void> {
  const running = new Set<Request>();
  page.on('request', (request) => running.add(request));
  page.on('requestfinished', (request) => running.delete(request));
  page.on('requestfailed', (request) => running.delete(request));
  return async () => {
    for (let looks = 0, quiet = 0; quiet < QUIET_LOOKS; looks += 1) {
      if (looks === MOST_LOOKS)
        throw new Error(`still asks for ${[...running].map((request) => request.url()).join(' ')}`);
      await delay(LOOK_EVERY_MS);
      quiet = running.size === 0 ? quiet + 1 : 0;
    }
  };
}
