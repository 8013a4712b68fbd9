import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersOn, COLOUR_RULES } from './accessibility.ts';
import { english, signIn, zhTw } from './acts.ts';
import { Outside } from './outside.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage({}, [], WITHOUT_WORKER);

interface Screen {
  readonly path: string;
  readonly of?: string;
}

/** Pages that an account sees; `of` is the page whose first row leads there, for pages about one thing. */
const screens: readonly { readonly account: string; readonly shown: readonly Screen[] }[] = [
  {
    account: 'office-a',
    shown: [
      { path: '/' },
      { path: '/work-orders/new' },
      { path: '/work-orders' },
      { path: '/work-orders/…', of: '/work-orders' },
      { path: '/work-orders/export' },
      { path: '/statements' },
      { path: '/statements/…', of: '/statements' },
    ],
  },
  {
    account: 'owner-a',
    shown: [
      { path: '/company' },
      { path: '/account' },
      { path: '/emission-factors' },
      { path: '/queue' },
      { path: '/cases' },
      { path: '/tablets' },
      { path: '/meters' },
      { path: '/scan' },
      { path: '/enrol' },
    ],
  },
  {
    account: 'guild-admin',
    shown: [
      { path: '/' },
      { path: '/guild/statements' },
      { path: '/guild/seal' },
      { path: '/guild/disclaimer' },
      { path: '/guild/announcements' },
      { path: '/guild/events/…', of: '/guild/events' },
      { path: '/guild/inbox' },
      { path: '/guild/site-texts' },
    ],
  },
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
    const office = await Outside.signIn(stage.app.url, 'office-a');
    const { statements } = await office.ask<{ statements: { items: readonly { code: string }[] } }>(
      '{ statements { items { code } } }',
    );
    const [{ code } = { code: '' }] = statements.items;
    for (const path of ['/', '/events', '/contact', '/v', `/v/${code}`, '/privacy']) {
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
  it.each(screens)(
    'of $account can be used by everybody, in every theme, and fits the width of a phone',
    async ({ account, shown }) => {
      const page = await stage.open('/', { viewport: desk });
      await signIn(page, account);
      await choose(page, zhTw('app.themes.light'));
      const faults: Record<string, string[]> = {};
      for (const screen of shown) {
        await show(page, screen);
        faults[screen.path] = [...(await barriersInEveryTheme(page)), ...(await widthFaults(page))];
      }
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    },
  );

  it('takes the theme that a person chooses, and keeps it', async () => {
    const page = await stage.open('/', { viewport: desk });
    await signIn(page, 'office-a');
    await choose(page, zhTw('app.themes.shopFloor'));
    await page.locator('html[data-theme="shop-floor"]').waitFor({ state: 'attached' });
    await page.reload();
    await page.locator('html[data-theme="shop-floor"]').waitFor({ state: 'attached' });
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
  await page
    .getByRole('banner')
    .getByRole('button', { name: /林怡君|陳建宏|許國華/u })
    .click();
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

async function show(page: Page, { path, of }: Screen): Promise<void> {
  await page.goto(`${stage.app.url}${of ?? path}`);
  if (of !== undefined) {
    await page.locator('tbody').getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname !== of);
  }
  await settled(page);
}

async function widthFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(phone);
  await settled(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(desk);
  return width > phone.width ? [`${String(width)} px wide on a phone`] : [];
}

/** A screen has settled when it names itself and nothing is being fetched or moved. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
}
