import { describe, expect, it } from 'vitest';
import {
  type BrowserFacts,
  canKeepEntries,
  deviceNoticesOf,
  externalBrowserAddress,
} from '../../client/offline/device-notices.ts';
import { storageHealthOf } from '../../client/offline/storage-health.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; SM-X210) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

const browser = (facts: Partial<BrowserFacts>): BrowserFacts => ({
  userAgent: ANDROID,
  maxTouchPoints: 5,
  isInstalled: false,
  isSecureContext: true,
  ...facts,
});
const MB = 1024 * 1024;

describe('what a person should know about a browser', () => {
  it('is nothing on an ordinary tablet', () => {
    expect(deviceNoticesOf(browser({}), false)).toEqual([]);
    expect(canKeepEntries(browser({}))).toBe(true);
  });

  it.each([
    ['an iPhone', `${IPHONE} Line/14.19.1`],
    ['an Android phone', `${ANDROID} Line/14.19.1/IAB`],
  ])('R50: is LINE’s own browser on %s, where nothing is kept for later', (_name, userAgent) => {
    expect(deviceNoticesOf(browser({ userAgent }), false)).toEqual(['LINE_BROWSER']);
    expect(canKeepEntries(browser({ userAgent }))).toBe(false);
  });

  it.each(['Mozilla/5.0 OnLine/5', 'Mozilla/5.0 (Linux; Android 14) Pipeline/2', 'Line of products'])(
    'R50: takes no other browser for LINE’s: %s',
    (userAgent) => {
      expect(deviceNoticesOf(browser({ userAgent }), false)).toEqual([]);
    },
  );

  it('R50: leads to the same page in the browser of the device', () => {
    expect(externalBrowserAddress('https://platform.example/work-orders?page=2#top')).toBe(
      'https://platform.example/work-orders?page=2&openExternalBrowser=1#top',
    );
    expect(externalBrowserAddress('https://platform.example/?openExternalBrowser=1')).toBe(
      'https://platform.example/?openExternalBrowser=1',
    );
  });

  it('R56: keeps nothing at an address without encryption', () => {
    expect(canKeepEntries(browser({ isSecureContext: false }))).toBe(false);
  });

  it('R47: is the week after which Safari clears a tab, not an installed app, and no Mac', () => {
    expect(deviceNoticesOf(browser({ userAgent: IPHONE }), false)).toEqual(['IOS_TAB']);
    expect(deviceNoticesOf(browser({ userAgent: MAC, maxTouchPoints: 5 }), false)).toEqual(['IOS_TAB']);
    expect(deviceNoticesOf(browser({ userAgent: MAC, maxTouchPoints: 0 }), false)).toEqual([]);
    expect(deviceNoticesOf(browser({ userAgent: IPHONE, isInstalled: true }), false)).toEqual([]);
  });

  it('R47: is that nothing is left here', () => {
    expect(deviceNoticesOf(browser({}), true)).toEqual(['NOTHING_LEFT']);
  });
});

describe('the storage of a device', () => {
  it.each([
    ['plenty', 10, 1000, false],
    ['exactly 80 % used', 800, 1000, false],
    ['more than 80 % used', 801, 1000, true],
    ['exactly 50 MB free', 50, 100, false],
    ['less than 50 MB free', 51, 100, true],
    ['no quota at all', 0, 0, false],
  ])('with %s', (_name, usageMb, quotaMb, isLow) => {
    const health = storageHealthOf(true, null, { usage: usageMb * MB, quota: quotaMb * MB });
    expect(health).toEqual({ isAvailable: true, isPersisted: null, usageMb, quotaMb, isLow });
  });

  it('is told as unknown where the browser does not say', () => {
    expect(storageHealthOf(false, false, {})).toEqual({
      isAvailable: false,
      isPersisted: false,
      usageMb: null,
      quotaMb: null,
      isLow: false,
    });
  });
});
