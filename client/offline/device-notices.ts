/** What a person should know about this browser before trusting it with entries; the weightiest first. */
export const DEVICE_NOTICES = [
  /** The browser inside LINE: its storage is not that of the installed app. */
  'LINE_BROWSER',
  /** The storage had been used here, and is empty. */
  'NOTHING_LEFT',
  /** Safari clears a site in a tab after seven days without a visit. */
  'IOS_TAB',
] as const;
export type DeviceNotice = (typeof DEVICE_NOTICES)[number];

/** What the browser says about itself. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Opened from the home screen. */
  readonly isInstalled: boolean;
  readonly isSecureContext: boolean;
}

/** What holds at present, the weightiest first. */
export function deviceNoticesOf(browser: BrowserFacts, hasLostData: boolean): readonly DeviceNotice[] {
  const holds: Readonly<Record<DeviceNotice, boolean>> = {
    LINE_BROWSER: isLineBrowser(browser),
    NOTHING_LEFT: hasLostData,
    IOS_TAB: isIos(browser) && !browser.isInstalled && !isLineBrowser(browser),
  };
  return DEVICE_NOTICES.filter((notice) => holds[notice]);
}

/** Whether what is stored here may wait for a network: elsewhere a save waits for the server's answer. */
export function canKeepEntries(browser: BrowserFacts): boolean {
  return browser.isSecureContext && !isLineBrowser(browser);
}

/** The browser inside LINE names itself `Line/<version>`. */
export function isLineBrowser({ userAgent }: Pick<BrowserFacts, 'userAgent'>): boolean {
  return /\bLine\/\d/u.test(userAgent);
}

/** The same address, which LINE opens in the browser of the device instead of its own. */
export function externalBrowserAddress(address: string): string {
  const external = new URL(address);
  external.searchParams.set('openExternalBrowser', '1');
  return external.href;
}

/** What this browser says about itself. */
export function browserFacts(): BrowserFacts {
  const { userAgent, maxTouchPoints } = navigator;
  // Safari's own word for it, from before there was a standard.
  const { standalone = false } = navigator as { readonly standalone?: boolean };
  const isInstalled = standalone || matchMedia('(display-mode: standalone)').matches;
  // A browser too old to say so is too old for a page without TLS to matter most.
  const isSecureContext = !('isSecureContext' in window) || window.isSecureContext;
  return { userAgent, maxTouchPoints, isInstalled, isSecureContext };
}

/** iPhone and iPad; the latter says that it is a Mac, which has no touch screen. */
function isIos({ userAgent, maxTouchPoints }: BrowserFacts): boolean {
  return (
    /\b(?:iPhone|iPad|iPod)\b/u.test(userAgent) || (/\bMacintosh\b/u.test(userAgent) && maxTouchPoints > 1)
  );
}
