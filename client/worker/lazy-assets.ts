import type { PrecacheEntry } from 'workbox-precaching';
import { REPORT_FONT_FILES } from '#report/font-files.ts';
import { isTrustedAnswer } from './trusted-answer.ts';

/** A file of the build; `integrity` is the digest that its bytes must have. */
export type BuiltFile = PrecacheEntry;

export const LAZY_ASSETS_CACHE = 'lazy-assets';
/** What a page posts once somebody has signed in. */
export const KEEP_LAZY_ASSETS = 'KEEP_LAZY_ASSETS';

/** Large and rarely first: charts, the renderer of paper, its everyday font. */
const LAZY = /(?:^|\/)(?:victory|jspdf|pdf|render-pdf)[-.]|^fonts\//u;

/** True for files that are fetched after a sign-in instead of with the shell. */
export function isLazy({ url }: BuiltFile): boolean {
  return LAZY.test(url);
}

/** Fetches what is not here yet. Rejects at the first file that cannot be had; those before it are kept. */
export async function keepLazyAssets(files: readonly BuiltFile[]): Promise<void> {
  const cache = await caches.open(LAZY_ASSETS_CACHE);
  for (const { url, integrity } of files) {
    if ((await cache.match(url, { ignoreVary: true })) !== undefined) continue;
    const response = await fetch(url, { ...(integrity !== undefined && { integrity }) });
    if (isTrustedAnswer(url, response)) await cache.put(url, response);
  }
}

/** Goes on keeping the lazy files on a device that has those of an earlier build. */
export async function renewLazyAssets(files: readonly BuiltFile[]): Promise<void> {
  if (!(await caches.has(LAZY_ASSETS_CACHE))) return;
  await keepLazyAssets(files).catch(() => {
    // Not a reason to refuse the new build: the next sign-in or start tries again.
  });
}

/** Removes files of earlier builds. Rare fonts, fetched only when a name needs them, stay. */
export async function dropOldLazyAssets(files: readonly BuiltFile[]): Promise<void> {
  const kept = new Set(
    [...files.map(({ url }) => url), ...REPORT_FONT_FILES.map((file) => `fonts/${file}`)].map(
      (url) => new URL(url, self.location.origin).href,
    ),
  );
  const cache = await caches.open(LAZY_ASSETS_CACHE);
  const stale = (await cache.keys()).filter(({ url }) => !kept.has(url));
  await Promise.all(stale.map((request) => cache.delete(request)));
}
