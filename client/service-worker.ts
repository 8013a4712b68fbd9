import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { appRoutes } from './app/app-routes.ts';
import { BACKGROUND_SYNC_TAG, WAKE } from './offline/sync/background-wake.ts';
import {
  dropOldLazyAssets,
  isLazy,
  KEEP_LAZY_ASSETS,
  keepLazyAssets,
  LAZY_ASSETS_CACHE,
  renewLazyAssets,
} from './worker/lazy-assets.ts';
import { trustedAnswersOnly } from './worker/trusted-answer.ts';

/** Background Sync is no part of the standard library of types. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

declare const self: ServiceWorkerGlobalScope & {
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
};

const files = self.__WB_MANIFEST.filter((entry) => typeof entry !== 'string');
const lazyFiles = files.filter(isLazy);

// The shell opens without network. Data is never cached and never sent here: that is the page's own work.
const trusted: WorkboxPlugin = trustedAnswersOnly;
addPlugins([trusted]);
precacheAndRoute(
  files.filter((file) => !isLazy(file)),
  { cleanURLs: false, directoryIndex: '' },
);
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(async ({ request }) => (await matchPrecache('/index.html')) ?? fetch(request), {
    allowlist: [...appRoutes],
  }),
);

// Their names carry a hash or a version, so what was fetched once never changes.
registerRoute(
  ({ url, request }) =>
    request.method === 'GET' &&
    url.origin === self.location.origin &&
    /^\/(?:assets|fonts)\//u.test(url.pathname),
  new CacheFirst({
    cacheName: LAZY_ASSETS_CACHE,
    plugins: [trusted],
    matchOptions: { ignoreVary: true },
  }),
);

self.addEventListener('install', (event) => {
  event.waitUntil(renewLazyAssets(lazyFiles));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldLazyAssets(lazyFiles));
});

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  // The person agreed to the update.
  if (message.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (message.type === KEEP_LAZY_ASSETS) event.waitUntil(keepLazyAssets(lazyFiles).catch(() => undefined));
});

// The queue belongs to the page; all that happens here is that open pages learn of a good moment.
self.addEventListener('sync', (event) => {
  if (event.tag === BACKGROUND_SYNC_TAG) event.waitUntil(wakePages());
});

async function wakePages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage({ type: WAKE });
}

clientsClaim();
