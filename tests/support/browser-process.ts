import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright-core';
import { BROWSER_ARGUMENTS, browserPath } from './browser.ts';

/** A browser as a tablet runs it: with a profile on disk, which survives what happens to the process. */
export interface BrowserProcess {
  readonly context: BrowserContext;
  /** Closes the window as a person does. */
  readonly close: () => Promise<void>;
  /** Ends it as an empty battery does: at once, with nothing written any more. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium on the profile in `folder`; the same folder again is the same tablet after a restart. */
export async function startBrowserProcess(folder: string): Promise<BrowserProcess> {
  await mkdir(folder, { recursive: true });
  const started = spawn(
    browserPath(),
    [
      ...BROWSER_ARGUMENTS,
      '--headless',
      '--remote-debugging-port=0',
      '--lang=zh-TW',
      '--window-size=1280,900',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    // a group of its own, so that helpers of the browser end with it
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = once(started, 'exit');
  const browser = await chromium.connectOverCDP(await debuggerAddress(started.stderr));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no window');
  return {
    context,
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      // Its answer may not come any more.
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
    kill: async () => {
      if (started.pid === undefined) return;
      process.kill(-started.pid, 'SIGKILL');
      await ended;
    },
  };
}

async function debuggerAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /^DevTools listening on (ws:\S+)/u.exec(line) ?? [];
    if (address !== undefined) {
      output.resume();
      return address;
    }
  }
  throw new Error('the browser ended before it was ready');
}
