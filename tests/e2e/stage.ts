import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser, watchForFaults, type Faults } from '../support/browser.ts';
import { startBuiltApp, type BuiltApp } from '../support/built-app.ts';

const tablet = { width: 1280, height: 800 };

/** The built product and a browser, ready for the tests of one file. */
export interface Stage {
  readonly app: BuiltApp;
  /** A fresh browser profile with one page at `path`; `url` is where the product is reached, when through a proxy. */
  open(path?: string, options?: BrowserContextOptions, url?: string): Promise<Page>;
  /** A fault that this test provokes on purpose, such as a request without network. */
  expectFault(pattern: RegExp): void;
}

/** For journeys with network from beginning to end: nothing is fetched for work without it. */
export const WITHOUT_WORKER: BrowserContextOptions = { serviceWorkers: 'block' };

/**
 * Starts product and browser around the tests of a file. After each test its pages are closed, and the test fails on
 * any console error, uncaught error, policy violation or request to another machine.
 */
export function useStage(
  environment: Readonly<Record<string, string>> = {},
  browserArguments: readonly string[] = [],
  contextOptions: BrowserContextOptions = {},
): Stage {
  let app: BuiltApp | undefined;
  let browser: Browser | undefined;
  let contexts: { context: BrowserContext; faults: Faults }[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      startBuiltApp(environment, inject('demoData')),
      launchBrowser(browserArguments),
    ]);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await keepPictures(
        task.name,
        contexts.map(({ context }) => context),
      );
    const faults = contexts.flatMap((opened) => opened.faults);
    const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    await Promise.all(contexts.map(({ context }) => context.close()));
    contexts = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  return {
    get app() {
      if (app === undefined)
        throw new Error('The product is started before the first test, not while tests are listed');
      return app;
    },
    open: async (path = '/', options = {}, url = app!.url) => {
      const context = await browser!.newContext({
        viewport: tablet,
        locale: 'zh-TW',
        ...contextOptions,
        ...options,
      });
      contexts.push({ context, faults: await watchForFaults(context) });
      // Tests share a machine that is late now and then.
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      return page;
    },
    expectFault: (pattern) => {
      expected.push(pattern);
    },
  };
}

/** Leaves what the pages of a failed test showed in .cache/e2e, for whoever looks into it. */
async function keepPictures(testName: string, contexts: readonly BrowserContext[]): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages());
  const name = testName.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  await Promise.allSettled(
    pages.map((page, index) => page.screenshot({ path: `.cache/e2e/${name}-${index}.png` })),
  );
}
