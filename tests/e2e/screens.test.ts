import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersOn, COLOUR_RULES } from './accessibility.ts';
import { english, signIn, zhTw } from './acts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const screens = [
  { says: 'home', path: '/' },
  { says: 'a new work order', path: '/work-orders/new' },
  { says: 'the history', path: '/work-orders' },
  { says: 'the company', path: '/company' },
  { says: 'the own account', path: '/account' },
  { says: 'the emission factors', path: '/emission-factors' },
  { says: 'the queue', path: '/queue' },
  { says: 'the open cases', path: '/cases' },
  { says: 'the tablets', path: '/tablets' },
  { says: 'the meters', path: '/meters' },
  { says: 'the scanner', path: '/scan' },
  { says: 'the enrolment of a tablet', path: '/enrol' },
];
/** As the root element names them, for our own styles and for those of the component library. */
const otherThemes = [
  { theme: 'dark', scheme: 'dark' },
  { theme: 'shop-floor', scheme: 'light' },
];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

describe('the sign-in screen', () => {
  it('is open to everybody, in both languages', async () => {
    const page = await stage.open('/sign-in');
    await page.getByRole('heading', { name: zhTw('signIn.title') }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: zhTw('app.languages.en') }).click();
    await page.getByRole('heading', { name: english('signIn.title') }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('says in words what is wrong with a wrong password', async () => {
    const page = await stage.open('/sign-in');
    await page.getByLabel(zhTw('signIn.account')).fill('operator-a');
    await page.getByRole('textbox', { name: zhTw('signIn.password') }).fill('not-the-password');
    await page.getByRole('button', { name: zhTw('signIn.submit'), exact: true }).click();
    await page.getByText(zhTw('signIn.refused')).waitFor();
  });
});

describe('the public site', () => {
  it('is open to everybody, on a phone, in both languages', async () => {
    const page = await stage.open('/', { viewport: phone });
    const barriers: string[] = [];
    for (const path of ['/', '/events', '/contact', '/privacy']) {
      await page.goto(`${stage.app.url}${path}`);
      await settled(page);
      barriers.push(...(await barriersInEveryTheme(page)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    }
    expect(barriers).toEqual([]);
    await page.getByRole('button', { name: zhTw('app.languages.en') }).click();
    await page.getByRole('heading', { name: english('site.privacy') }).waitFor();
    await page.getByRole('link', { name: english('site.memberSignIn') }).click();
    await page.getByRole('heading', { name: english('signIn.title') }).waitFor();
  });
});

describe('every screen', () => {
  it('can be used by everybody, in every theme', async () => {
    const page = await stage.open('/', { viewport: desk });
    await signIn(page, 'office-a');
    await choose(page, zhTw('app.themes.light'));
    const barriers: Record<string, string[]> = {};
    for (const { says, path } of screens) {
      await page.goto(`${stage.app.url}${path}`);
      await settled(page);
      barriers[says] = await barriersInEveryTheme(page);
    }
    await openNewestOrder(page);
    barriers['the detail of a work order'] = await barriersInEveryTheme(page);
    expect(Object.entries(barriers).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('takes the theme that a person chooses, and keeps it', async () => {
    const page = await stage.open('/', { viewport: desk });
    await signIn(page, 'office-a');
    await choose(page, zhTw('app.themes.shopFloor'));
    await page.locator('html[data-theme="shop-floor"]').waitFor({ state: 'attached' });
    await page.reload();
    await page.locator('html[data-theme="shop-floor"]').waitFor({ state: 'attached' });
  });

  it('fits the width of a phone', async () => {
    const page = await stage.open('/', { viewport: phone });
    await signIn(page, 'office-a');
    const widths: Record<string, number> = {};
    for (const { says, path } of screens) {
      await page.goto(`${stage.app.url}${path}`);
      await settled(page);
      widths[says] = await page.evaluate(() => document.documentElement.scrollWidth);
    }
    expect(Object.entries(widths).filter(([, width]) => width > phone.width)).toEqual([]);
  });
});

describe('in English', () => {
  it('no Chinese word is left on a screen, but for names and what people typed', async () => {
    const page = await stage.open('/', { viewport: desk });
    await page.getByRole('button', { name: zhTw('app.languages.en') }).click();
    await signIn(page, 'operator-a', english);
    await page.goto(`${stage.app.url}/work-orders/new`);
    await settled(page);
    const lines = (await page.locator('main').innerText()).split('\n');
    const offer = english('entry.lastUsed', { value: '' }).trim();
    const text = lines
      .filter((line) => !line.startsWith(offer))
      .join('\n')
      .replaceAll(/永續電鍍股份有限公司|彰化廠|王小明|林怡君|陳建宏/g, '');
    expect(text.match(/\p{Script=Han}+/gu)).toBeNull();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: /林怡君/ }).click();
  await page.getByRole('button', { name: theme, exact: true }).click();
  await page.keyboard.press('Escape');
}

async function barriersInEveryTheme(page: Page): Promise<string[]> {
  const barriers = await barriersOn(page);
  for (const { theme, scheme } of otherThemes) {
    await page.evaluate(
      ([shown, library]) => {
        document.documentElement.dataset['theme'] = shown;
        document.documentElement.dataset['mantineColorScheme'] = library;
      },
      [theme, scheme],
    );
    barriers.push(...(await barriersOn(page, COLOUR_RULES)).map((barrier) => `${theme}: ${barrier}`));
  }
  return barriers;
}

async function openNewestOrder(page: Page): Promise<void> {
  await page.goto(`${stage.app.url}/work-orders`);
  await page.locator('tbody').getByRole('link').first().click();
  await page.getByRole('heading', { name: zhTw('detail.result.heading') }).waitFor();
  await settled(page);
}

/** A screen has settled when it names itself and nothing is being fetched or moved. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
}
