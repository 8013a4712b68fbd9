import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILD_ID = /(<meta name="build-id" content=")[^"]*/u;

/** Another build of the client, in a folder of its own. */
export interface NextBuild {
  readonly folder: string;
  /** What servers need to serve it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/**
 * Makes a newer version of the built client, as `BUILD_ID=<id> npm run build` would of the same sources: another name
 * in the page, hence another list in the service worker. `withoutAsset` leaves out a part that the release removed.
 */
export async function nextBuild(id: string, withoutAsset?: RegExp): Promise<NextBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'platecarbon-next-'));
  await cp('dist/client', folder, { recursive: true });
  const page = join(folder, 'index.html');
  const worker = join(folder, 'service-worker.js');
  const before = await readFile(page, 'utf8');
  const after = before.replace(BUILD_ID, `$1${id}`);
  if (after === before) throw new Error('the page has no build id to change');
  await writeFile(page, after);
  const list = (await readFile(worker, 'utf8'))
    .replace(integrityOf(before), integrityOf(after))
    .replace(/"revision":"[0-9a-f]{32}","url":"index\.html"/u, `"revision":"${id}","url":"index.html"`);
  if (!list.includes(integrityOf(after))) throw new Error('the service worker does not list the page');
  await writeFile(worker, list);
  for (const file of [page, worker])
    for (const ending of ['br', 'gz']) await rm(`${file}.${ending}`, { force: true });
  if (withoutAsset !== undefined) await removeAssets(join(folder, 'assets'), withoutAsset);
  return {
    folder,
    environment: { CLIENT_FOLDER: folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function removeAssets(folder: string, pattern: RegExp): Promise<void> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name));
  if (names.length === 0) throw new Error(`no asset matches ${String(pattern)}`);
  await Promise.all(names.map((name) => rm(join(folder, name))));
}

function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
