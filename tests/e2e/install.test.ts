import { describe, expect, it } from 'vitest';
import { signIn, zhTw } from './acts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
}

describe('a tablet', () => {
  it('is offered the app for installation, with icons that are there', async () => {
    const page = await stage.open();
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await fetch(new URL(address!, stage.app.url))).json()) as Manifest;
    expect(manifest).toMatchObject({ name: zhTw('app.name'), start_url: '/', display: 'standalone' });
    expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true);
    for (const icon of manifest.icons) {
      const answer = await fetch(new URL(icon.src, stage.app.url));
      expect(answer.headers.get('content-type'), icon.src).toBe('image/png');
    }
  });

  it('opens the app without network once it was there, and keeps what was typed', async () => {
    stage.expectFault(/ERR_INTERNET_DISCONNECTED/);
    const page = await stage.open();
    await signIn(page, 'operator-a');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto(`${stage.app.url}/work-orders/new`);
    const workOrderNumber = page.getByRole('textbox', {
      name: new RegExp(`^${zhTw('entry.fields.workOrderNumber')}`),
    });
    await workOrderNumber.fill('WO-草稿-1');
    await page.getByText(zhTw('entry.state.STORED')).waitFor();

    await page.context().setOffline(true);
    await page.reload();
    const resume = page.getByRole('button', { name: zhTw('entry.drafts.resume') });
    await workOrderNumber.or(resume).first().waitFor();
    if (await resume.isVisible()) await resume.click();
    await expect.poll(() => workOrderNumber.inputValue()).toBe('WO-草稿-1');
  });

  it('opens the app while the server is really down', async () => {
    stage.expectFault(/ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to fetch/);
    const page = await stage.open();
    await signIn(page, 'operator-a');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await stage.app.pause(async () => {
      await page.reload();
      await page.getByRole('link', { name: zhTw('app.name') }).waitFor();
    });
  });
});
