import type { StorageCondition } from './storage/storage-condition.ts';
import type { StorageHealth } from './sync/sync-status.ts';

/** What a person should know about this browser before trusting it with entries; the weightiest first. */
export const DEVICE_NOTICES = [
  /** Opened without TLS: neither storage for days nor ids without repeats exist there. */
  'INSECURE_ADDRESS',
  /** The browser inside LINE: its storage is not that of the installed app. */
  'LINE_BROWSER',
  /** A newer version runs in another tab: this one has let go of the storage. */
  'DISPLACED',
  /** Another tab with an older version keeps the storage. */
  'BLOCKED',
  /** The storage had been used here, and is empty. */
  'NOTHING_LEFT',
  'NO_STORAGE',
  'STORAGE_LOW',
  /** Safari clears a site in a tab after seven days without a visit. */
  'IOS_TAB',
  /** The browser may clear this site's data when it needs room; installing the app helps. */
  'NOT_PERSISTED',
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

/** Where storage stands. */
export interface StorageFacts {
  readonly condition: StorageCondition;
  /** Null before it is known. */
  readonly health: StorageHealth | null;
  readonly hasLostData: boolean;
}

/** What holds at present, the weightiest first. */
export function deviceNoticesOf(
  browser: BrowserFacts,
  { condition, health, hasLostData }: StorageFacts,
): readonly DeviceNotice[] {
  const isIosTab = isIos(browser) && !browser.isInstalled;
  const holds: Readonly<Record<DeviceNotice, boolean>> = {
    INSECURE_ADDRESS: !browser.isSecureContext,
    LINE_BROWSER: isLineBrowser(browser),
    DISPLACED: condition === 'DISPLACED',
    BLOCKED: condition === 'BLOCKED',
    NOTHING_LEFT: hasLostData,
    NO_STORAGE: health?.isAvailable === false && condition === 'READY',
    STORAGE_LOW: health?.isLow === true,
    IOS_TAB: isIosTab && !isLineBrowser(browser),
    NOT_PERSISTED: health?.isAvailable === true && health.isPersisted === false && !isIosTab,
  };
  return DEVICE_NOTICES.filter((notice) => holds[notice]);
}

/** Whether entries may be recorded without network here: elsewhere the save waits for the server's answer. */
export function canRecordOffline(notices: readonly DeviceNotice[]): boolean {
  const obstacles: readonly DeviceNotice[] = ['INSECURE_ADDRESS', 'LINE_BROWSER', 'NO_STORAGE'];
  return !notices.some((notice) => obstacles.includes(notice));
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

/** iPhone and iPad; the latter says that it is a Mac, which has no touch screen. */
function isIos({ userAgent, maxTouchPoints }: BrowserFacts): boolean {
  return (
    /\b(?:iPhone|iPad|iPod)\b/u.test(userAgent) || (/\bMacintosh\b/u.test(userAgent) && maxTouchPoints > 1)
  );
}
