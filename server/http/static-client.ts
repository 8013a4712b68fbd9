import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';

const ID = '[A-Za-z0-9-]+';

/** Addresses of the app, which its own router draws. Any other address without a file is not found. */
export const APP_ROUTES: readonly RegExp[] = [
  /^\/$/,
  /^\/sign-in$/,
  /^\/work-orders$/,
  /^\/work-orders\/new$/,
  new RegExp(`^/work-orders/${ID}$`),
  new RegExp(`^/work-orders/${ID}/edit$`),
  /^\/scan$/,
  /^\/queue$/,
  /^\/cases$/,
  /^\/tablets$/,
  /^\/meters$/,
  /^\/enrol$/,
  /^\/company$/,
  /^\/emission-factors$/,
];

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** Serves the built client: hashed files for ever, everything else only after asking whether it changed. */
export async function addStaticClient(http: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) {
    http.log.warn({ folder: basename(root) }, 'the client is not built; only the API is served');
    return;
  }
  await http.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    index: false,
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? FOR_EVER : ASK_EACH_TIME);
    },
  });
  // the folder itself is no file, and would be refused instead of not found
  http.get('/', (_request, reply) => reply.sendFile('index.html'));
  http.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    const path = request.url.split('?', 1)[0] ?? '/';
    if (!isPage || path.startsWith('/assets/')) throw new Refusal('NOT_FOUND');
    reply.code(APP_ROUTES.some((route) => route.test(path)) ? 200 : 404);
    return reply.sendFile('index.html');
  });
}
