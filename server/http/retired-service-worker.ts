/**
 * The kill switch: a service worker that takes the place of a broken one, deletes its caches and leaves. It never
 * touches databases, where unsent entries wait, and reloads no page; the next opening comes from the network.
 */
export const RETIRED_SERVICE_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
`;
