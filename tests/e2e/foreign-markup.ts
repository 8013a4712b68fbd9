import type { Page } from 'playwright-core';

/**
 * What stands in the document and can only have come out of somebody's text, one line each: handlers of events, scripts and
 * frames that are not ours, and links and pictures of other kinds than the app has.
 */
export function foreignMarkupOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const links: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
    const ofLinks: ReadonlySet<string> = new Set([
      'href',
      'xlink:href',
      'action',
      'formaction',
      'cite',
      'ping',
    ]);
    const ofFiles: ReadonlySet<string> = new Set(['src', 'srcset', 'poster', 'data', 'background']);
    const elsewhere =
      'object, embed, base, applet, frame, foreignObject, meta[http-equiv], script:not([src])';
    const found = [...document.querySelectorAll(elsewhere)].map((element) => element.outerHTML);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        const isForeign =
          /^on|^srcdoc$/u.test(name) ||
          (ofLinks.has(name) && !links.has(new URL(value, location.href).protocol)) ||
          (ofFiles.has(name) && !/^(?:\/|data:image\/png;base64,|blob:)/u.test(value));
        if (isForeign) found.push(`${element.localName} with ${name}="${value}"`);
      }
    return found;
  });
}

/** Opens what is folded on the page, once; tells whether anything was. */
export function unfold(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const details = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const folded of details) folded.open = true;
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button[aria-expanded="false"]')];
    for (const button of buttons) button.click();
    return details.length + buttons.length > 0;
  });
}

/** Waits until these words stand in the page's own part, or in one of its fields; the frame names the person anyhow. */
export async function untilShown(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const own = document.querySelector('main') ?? document.body;
    const fields = [...own.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [own.textContent, ...fields.map(({ value }) => value)].some((text) => text.includes(wanted));
  }, words);
}
