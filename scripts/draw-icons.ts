/** Draws the PNG icons of the installed app from the two SVG marks; the first argument names the Chromium. */
import { readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { chromium } from 'playwright-core';

const FOLDER = 'client/public/icons';
const ICONS = [
  { from: 'mark.svg', to: 'icon-192.png', sizePx: 192 },
  { from: 'mark.svg', to: 'icon-512.png', sizePx: 512 },
  { from: 'maskable.svg', to: 'maskable-512.png', sizePx: 512 },
  { from: 'maskable.svg', to: 'apple-touch-180.png', sizePx: 180 },
] as const;

const browser = await chromium.launch({
  executablePath: argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { from, to, sizePx } of ICONS) {
  const svg = await readFile(`${FOLDER}/${from}`, 'utf8');
  await page.setViewportSize({ width: sizePx, height: sizePx });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: `${FOLDER}/${to}`, omitBackground: true });
}
await browser.close();
