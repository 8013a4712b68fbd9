import { describe, expect, it } from 'vitest';
import { appRoutes } from '../../client/app/app-routes.ts';
import { paths } from '../../client/app/paths.ts';
import { APP_ROUTES } from '../../server/http/static-client.ts';

const SOME_ID = '3f2c9a52-6a0e-4c5e-9b1f-0a6d9e1c2b3a';

describe('Addresses of the app', () => {
  const addresses = Object.entries(paths).map(([name, path]) => ({
    name,
    pathname: new URL(typeof path === 'string' ? path : path(SOME_ID), 'http://localhost').pathname,
  }));

  it.each(addresses)('the server serves the app at $name ($pathname)', ({ pathname }) => {
    expect(APP_ROUTES.some((route) => route.test(pathname))).toBe(true);
  });

  const isPublic = ({ name }: { readonly name: string }) => name.startsWith('verify');

  it.each(addresses.filter((address) => !isPublic(address)))(
    'the service worker opens the app at $name without network',
    ({ pathname }) => {
      for (const address of [pathname, `${pathname}?from=home`])
        expect(appRoutes.some((route) => route.test(address))).toBe(true);
    },
  );

  it.each([
    '/graphql',
    '/healthz',
    '/v',
    '/v/0123456789ABCDEFGHJKMNPQRS',
    '/v/0123.json',
    '/wp-admin',
    '/auth/line/callback?code=x&state=y',
    '/work-orders/a/b/c',
    '/queued',
  ])('the service worker leaves %s to the server', (address) => {
    expect(appRoutes.some((route) => route.test(address))).toBe(false);
  });

  it('every address that the server serves belongs to a screen', () => {
    const unused = APP_ROUTES.filter((route) => !addresses.some(({ pathname }) => route.test(pathname)));
    expect(unused).toEqual([]);
  });

  it('an invented address is not served', () => {
    expect(APP_ROUTES.some((route) => route.test('/wp-admin'))).toBe(false);
  });
});
