import { useEffect } from 'react';
import { KEEP_LAZY_ASSETS } from '../worker/lazy-assets.ts';

/** Late enough to leave the network to what the person does after signing in. */
const AFTER_SIGN_IN_MS = 4_000;

/** Lets this device draw charts and statements without network: the service worker fetches what they need, once. */
export function useKeepLazyAssets(): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const { serviceWorker } = navigator;
    const timer = setTimeout(() => {
      // Never rejects; without a service worker it never resolves either.
      void serviceWorker.ready.then(({ active }) => active?.postMessage({ type: KEEP_LAZY_ASSETS }));
    }, AFTER_SIGN_IN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}
