import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

/** The routes of the app. An address outside this list is the server's to answer, also without network. */
const APP_ROUTES = [
  /^\/$/u,
  /^\/(?:sign-in|enrol|company|emission-factors)$/u,
  /^\/(?:scan|queue|cases|tablets|meters)$/u,
  /^\/work-orders(?:\/|$)/u,
];
const LAZY_ASSETS_CACHE = 'lazy-assets';
const LAZY_ASSETS_AT_MOST = 60;
const HALF_A_YEAR_S = 180 * 24 * 60 * 60;

// The shell opens without network. Data is never cached and never sent here: that is the page's own work.
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: APP_ROUTES }));

// Its own types say `undefined` where those of the strategies say "absent".
const bound = new ExpirationPlugin({
  maxEntries: LAZY_ASSETS_AT_MOST,
  maxAgeSeconds: HALF_A_YEAR_S,
}) as WorkboxPlugin;

// Charts, paper and fonts: their names carry a hash, so what was fetched once never changes.
// Those of older builds are never asked for again; the bound lets them go.
registerRoute(
  ({ url, request }) =>
    request.method === 'GET' &&
    url.origin === self.location.origin &&
    /^\/(?:assets|fonts)\//u.test(url.pathname),
  new CacheFirst({
    cacheName: LAZY_ASSETS_CACHE,
    plugins: [bound],
  }),
);

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  // The person agreed to the update.
  if (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  ) {
    void self.skipWaiting();
  }
});
clientsClaim();
