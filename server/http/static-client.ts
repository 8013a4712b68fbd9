import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { firstPartsOf } from './first-parts.ts';
import { keepAssets } from './kept-assets.ts';
import { RETIRED_SERVICE_WORKER } from './retired-service-worker.ts';

const ID = '[A-Za-z0-9-]+';

/** Addresses of the app, which its own router draws. Any other address without a file is not found. */
export const APP_ROUTES: readonly RegExp[] = [
  /^\/$/,
  /^\/sign-in$/,
  /^\/work-orders$/,
  /^\/work-orders\/new$/,
  /^\/work-orders\/recalculate$/,
  new RegExp(`^/work-orders/${ID}$`),
  new RegExp(`^/work-orders/${ID}/edit$`),
  /^\/v$/,
  new RegExp(`^/v/${ID}$`),
  new RegExp(`^/work-orders/${ID}/statement$`),
  /^\/statements$/,
  new RegExp(`^/statements/${ID}$`),
  /^\/guild\/statements$/,
  /^\/guild\/seal$/,
  /^\/guild\/disclaimer$/,
  /^\/guild\/announcements$/,
  new RegExp(`^/guild/announcements/${ID}$`),
  /^\/guild\/events$/,
  new RegExp(`^/guild/events/${ID}$`),
  /^\/guild\/inbox$/,
  /^\/guild\/site-texts$/,
  /^\/guild\/factors$/,
  /^\/guild\/members$/,
  /^\/guild\/audit$/,
  /^\/guild\/health$/,
  /^\/guild\/people$/,
  /^\/guild\/statistics$/,
  /^\/scan$/,
  /^\/queue$/,
  /^\/cases$/,
  /^\/tablets$/,
  /^\/meters$/,
  /^\/enrol$/,
  /^\/company$/,
  /^\/people$/,
  /^\/audit$/,
  /^\/account$/,
  /^\/emission-factors$/,
  /^\/register$/,
  /^\/forgot$/,
  new RegExp(`^/reset/${ID}$`),
  new RegExp(`^/confirm-email/${ID}$`),
  new RegExp(`^/join/${ID}$`),
  new RegExp(`^/unsubscribe/${ID}$`),
  /^\/announcements$/,
  new RegExp(`^/announcements/${ID}$`),
  /^\/events$/,
  new RegExp(`^/events/${ID}$`),
  /^\/contact$/,
  /^\/privacy$/,
  /^\/terms$/,
];

/** The address of a checked statement, or of a letter's link, is its secret: no other site learns it from a link. */
const SECRET_ADDRESS = /^\/(?:v|reset|confirm-email|join|unsubscribe)(?:\/|$)/;

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

type ClientConfig = Pick<Config, 'clientFolder' | 'assetsFolder' | 'servesServiceWorker'>;

/**
 * Serves the built client: hashed files for ever, also those of earlier builds; everything else only after asking
 * whether it changed.
 */
export async function addStaticClient(
  http: FastifyInstance,
  config: ClientConfig,
  now: string,
): Promise<void> {
  const root = resolve(config.clientFolder);
  if (!existsSync(join(root, 'index.html'))) {
    http.log.warn({ folder: basename(root) }, 'the client is not built; only the API is served');
    return;
  }
  const options = { preCompressed: true, cacheControl: false, index: false, redirect: false } as const;
  await http.register(fastifyStatic, {
    ...options,
    root,
    dotfiles: 'ignore',
    setHeaders: (reply) => {
      reply.header('cache-control', ASK_EACH_TIME);
    },
  });
  await http.register(fastifyStatic, {
    ...options,
    root: await assetFolders(http, join(root, 'assets'), resolve(config.assetsFolder), now),
    prefix: '/assets/',
    dotfiles: 'ignore',
    decorateReply: false,
    setHeaders: (reply) => {
      reply.header('cache-control', FOR_EVER);
    },
  });
  const firstParts = await firstPartsOf(root);
  const sendPage = (path: string, request: FastifyRequest, reply: FastifyReply) => {
    const parts = firstParts.get(path);
    // Who is signed in gets other parts there.
    if (parts !== undefined && request.headers.cookie === undefined) reply.header('link', parts);
    return reply.sendFile('index.html');
  };
  // the folder itself is no file, and would be refused instead of not found
  http.get('/', (request, reply) => sendPage('/', request, reply));
  if (!config.servesServiceWorker) retireServiceWorker(http);
  http.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isOfApp = isAppRoute(path);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const unslashed = path.replace(/\/$/u, '');
    if (isRead && unslashed !== path && isAppRoute(unslashed))
      return reply.redirect(unslashed + request.url.slice(path.length), 308);
    const { accept = '*/*' } = request.headers;
    // Who names no kind gets the page that is there; what is not there is a page only for a browser.
    const isPage = accept.includes('text/html') || (isOfApp && accept.includes('*/*'));
    if (!isRead || !isPage || path.startsWith('/assets/')) throw new Refusal('NOT_FOUND');
    if (SECRET_ADDRESS.test(path)) reply.header('referrer-policy', 'no-referrer');
    reply.code(isOfApp ? 200 : 404);
    return sendPage(path, request, reply);
  });
}

const isAppRoute = (path: string): boolean => APP_ROUTES.some((route) => route.test(path));

/** Where hashed files are looked for: in this build, then among those of earlier ones. */
async function assetFolders(
  http: FastifyInstance,
  buildFolder: string,
  keptFolder: string,
  now: string,
): Promise<string[]> {
  try {
    await keepAssets(buildFolder, keptFolder, Date.parse(now));
    return [buildFolder, keptFolder];
  } catch (error) {
    http.log.warn(
      { err: error },
      'files of earlier builds cannot be kept; open tabs need a reload after an update',
    );
    return [buildFolder];
  }
}

function retireServiceWorker(http: FastifyInstance): void {
  http.log.warn('the service worker is switched off; tablets need the network to open the app');
  http.get('/service-worker.js', (_request, reply) =>
    reply
      .header('cache-control', ASK_EACH_TIME)
      .type('text/javascript; charset=utf-8')
      .send(RETIRED_SERVICE_WORKER),
  );
}
