import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** The machine's Chromium. Throws when there is none. */
export function browserPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  const found = [named, ...KNOWN_PATHS].find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found === undefined) throw new Error('No Chromium found; name one by CHROMIUM_PATH');
  return found;
}

/**
 * Of features that are named to be off, the browser reads the last list only: this one repeats what Playwright turns off
 * in Chromium, and adds the suggestions below the address bar, which every window loads as two pages of its own.
 */
const FEATURES_OFF = [
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'AimEnabled'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['ThirdPartyStoragePartitioning', 'WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'],
];

/** The browser can reach this machine and nothing else. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts the machine's Chromium; `more` are arguments for what a test needs of it, such as a camera. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGUMENTS, ...more] });
}

/** Everything that must not happen while somebody uses the product, in the order it happened. */
export type Faults = string[];

/** Writes down errors, policy violations and requests to other machines on every page of the context. */
export async function watchForFaults(context: BrowserContext): Promise<Faults> {
  const faults: Faults = [];
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    faults.push(`content security policy: ${text}`);
  });
  await context.addInitScript({
    content: `addEventListener('securitypolicyviolation', (event) =>
      reportPolicyViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));`,
  });
  context.on('page', (page) => watchPage(page, faults));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') faults.push(`request to ${request.url()}`);
  });
  return faults;
}

function watchPage(page: Page, faults: Faults): void {
  page.on('pageerror', (error) => faults.push(`uncaught error: ${error.message}\n${error.stack ?? ''}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
}
