import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepAssets } from '../../server/http/kept-assets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW_MS = Date.parse('2026-11-22T08:00:00.000Z');

let folder: string;
let apps: TestApp[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-static-'));
});
afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  apps = [];
  await rm(folder, { recursive: true });
});

async function build(name: string, assets: Readonly<Record<string, string>>): Promise<string> {
  const client = join(folder, name);
  await mkdir(join(client, 'assets'), { recursive: true });
  await writeFile(join(client, 'index.html'), `<!doctype html>${name}`);
  await writeFile(join(client, 'service-worker.js'), '// worker of the build');
  await writeFile(join(client, 'service-worker.js.gz'), gzipSync('// worker of the build'));
  for (const [file, text] of Object.entries(assets)) {
    await writeFile(join(client, 'assets', file), text);
    await writeFile(join(client, 'assets', `${file}.gz`), gzipSync(text));
  }
  return client;
}

async function serve(client: string, environment: Record<string, string> = {}): Promise<TestApp> {
  const app = await startTestApp({
    hasDemo: false,
    environment: { CLIENT_FOLDER: client, ASSETS_FOLDER: join(folder, 'kept'), ...environment },
  });
  apps.push(app);
  return app;
}

const get = (app: TestApp, url: string, headers: Record<string, string> = {}) =>
  app.app.http.inject({ url, headers });

test('R41: a tab opened before an update still gets its parts, compressed as before', async () => {
  await serve(await build('first', { 'page-1a.js': 'old page' }));
  const updated = await serve(await build('second', { 'page-2b.js': 'new page' }));
  const old = await get(updated, '/assets/page-1a.js');
  expect({ status: old.statusCode, text: old.body }).toEqual({ status: 200, text: 'old page' });
  expect(old.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const small = await get(updated, '/assets/page-1a.js', { 'accept-encoding': 'gzip' });
  expect(small.headers['content-encoding']).toBe('gzip');
  expect((await get(updated, '/assets/page-2b.js')).body).toBe('new page');
});

test('R41: what no build ever had is not found, and the list of kept files is nobody else’s business', async () => {
  const app = await serve(await build('only', { 'page-1a.js': 'page' }));
  for (const url of ['/assets/page-9z.js', '/assets/.last-build.json', '/assets/..%2findex.html'])
    expect((await get(app, url)).statusCode, url).toBeGreaterThanOrEqual(400);
});

test('R41: files go 180 days after the last build that had them was replaced, not after it was made', async () => {
  const kept = join(folder, 'kept');
  const first = join(await build('first', { 'a-1.js': 'a', 'both-1.js': 'b' }), 'assets');
  const second = join(await build('second', { 'both-1.js': 'b' }), 'assets');
  await keepAssets(first, kept, NOW_MS);
  // the first build was served for a year
  for (const name of await readdir(kept)) await utimes(join(kept, name), 1, NOW_MS / 1_000 - 365 * 86_400);
  await keepAssets(second, kept, NOW_MS);
  expect(await readdir(kept)).toContain('a-1.js');
  await keepAssets(second, kept, NOW_MS + 179 * DAY_MS);
  expect(await readdir(kept)).toContain('a-1.js');
  await keepAssets(second, kept, NOW_MS + 181 * DAY_MS);
  expect((await readdir(kept)).filter((name) => !name.startsWith('.'))).toEqual([
    'both-1.js',
    'both-1.js.gz',
  ]);
});

test('a page of the app comes also to who names no kind; what is not there is a page only for browsers', async () => {
  const app = await serve(await build('only', {}));
  const answer = async (url: string, accept: string) => {
    const { statusCode, headers } = await get(app, url, { accept });
    return `${statusCode} ${String(headers['content-type']).replace(/;.*/u, '')}`;
  };
  const page = '/v/2425TA5V7PC037KB575SQZ5XK7';
  expect(await answer(page, '*/*')).toBe('200 text/html');
  expect(await answer(page, 'text/html')).toBe('200 text/html');
  expect(await answer(page, 'application/json')).toBe('404 application/json');
  expect(await answer('/nowhere', '*/*')).toBe('404 application/json');
  expect(await answer('/nowhere', 'text/html,*/*')).toBe('404 text/html');
});

test('a slash too many at the end of an address leads to the page', async () => {
  const app = await serve(await build('only', {}));
  const typed = await get(app, '/v/?from=paper', { accept: 'text/html' });
  expect([typed.statusCode, typed.headers.location]).toEqual([308, '/v?from=paper']);
  expect((await get(app, '//elsewhere.example/', { accept: 'text/html' })).statusCode).toBe(403);
});

test('instances that start at once leave whole files and nothing else', async () => {
  const assets = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`part-${n}.js`, 'x'.repeat(10_000 + n)]),
  );
  const client = join(await build('first', assets), 'assets');
  const kept = join(folder, 'kept');
  await Promise.all(Array.from({ length: 4 }, () => keepAssets(client, kept, NOW_MS)));
  const names = await readdir(kept);
  expect(names.filter((name) => !name.startsWith('.')).toSorted()).toEqual(
    (await readdir(client)).toSorted(),
  );
  expect(names.filter((name) => name.startsWith('.'))).toEqual(['.last-build.json']);
});

test('a folder that cannot be written is told to the operator, and this build is served all the same', async () => {
  await writeFile(join(folder, 'kept'), 'a file is in the way');
  const app = await serve(await build('only', { 'page-1a.js': 'page' }));
  expect((await get(app, '/assets/page-1a.js')).body).toBe('page');
  expect(app.log.some((line) => line.includes('cannot be kept'))).toBe(true);
});

test('the kill switch answers with a worker that deletes caches, never databases, and removes itself', async () => {
  const client = await build('only', {});
  const usual = await get(await serve(client), '/service-worker.js');
  expect(usual.body).toBe('// worker of the build');
  const retired = await get(await serve(client, { SERVICE_WORKER: 'off' }), '/service-worker.js', {
    'accept-encoding': 'gzip, br',
  });
  expect(retired.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
  });
  expect(retired.body).toContain('registration.unregister()');
  expect(retired.body).toContain('caches.delete');
  expect(retired.body).not.toMatch(/indexedDB|navigate|reload/u);
});

describe('pages that people open before they are signed in', () => {
  const parts = {
    'index.html': { file: 'assets/index-1.js', imports: ['_react.js'], css: ['assets/index-1.css'] },
    '_react.js': { file: 'assets/react-1.js' },
    '_shared.js': { file: 'assets/shared-1.js', imports: ['_react.js'], css: ['assets/shared-1.css'] },
    'app/public-area.tsx': { file: 'assets/public-1.js', imports: ['index.html', '_shared.js'] },
    'features/sign-in/sign-in-page.tsx': { file: 'assets/sign-in-1.js', imports: ['_shared.js'] },
  };
  const linksOf = async (app: TestApp, url: string, headers: Record<string, string> = {}) =>
    (await get(app, url, { accept: 'text/html', ...headers })).headers['link'];
  const buildOf = async (manifest: string): Promise<string> => {
    const client = await build('parted', {});
    await mkdir(join(client, '.vite'));
    await writeFile(join(client, '.vite/manifest.json'), manifest);
    return client;
  };

  test('name what the program will ask for there, and nothing that the page names itself', async () => {
    const app = await serve(await buildOf(JSON.stringify(parts)));
    const shared = [
      '</assets/shared-1.js>; rel=modulepreload; crossorigin',
      '</assets/shared-1.css>; rel=preload; as=style; crossorigin',
    ];
    expect(await linksOf(app, '/')).toBe(
      ['</assets/public-1.js>; rel=modulepreload; crossorigin', ...shared].join(', '),
    );
    expect(await linksOf(app, '/sign-in?x=1')).toContain('/assets/sign-in-1.js');
    expect(await linksOf(app, '/work-orders')).toBeUndefined();
    expect(await linksOf(app, '/', { cookie: 'sid=1' })).toBeUndefined();
    expect((await get(app, '/.vite/manifest.json')).statusCode).toBe(404);
  });

  test.each(['{', '{"index.html":7}', '{}'])('are sent as they are where the build says %s', async (text) => {
    const app = await serve(await buildOf(text));
    expect(await linksOf(app, '/')).toBeUndefined();
    expect((await get(app, '/')).body).toBe('<!doctype html>parted');
  });
});
