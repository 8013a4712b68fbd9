import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const DAY_MS = 24 * 60 * 60 * 1_000;
const KEPT_DAYS = 180;
/** Names of the files of the build that was served last. */
const LAST_BUILD_FILE = '.last-build.json';
const fileNames = z.array(z.string());

/**
 * Puts the hashed files of this build beside those of earlier ones, so that a tab which was opened before an update
 * still gets its parts. A file goes 180 days after the last build that had it was replaced. Several instances may do
 * this at once in one folder: files appear under their names only when they are whole.
 */
export async function keepAssets(buildFolder: string, keptFolder: string, nowMs: number): Promise<void> {
  await mkdir(keptFolder, { recursive: true });
  const current = new Set(await readdir(buildFolder));
  const kept = new Set(await readdir(keptFolder));
  for (const name of current) if (!kept.has(name)) await copyWhole(buildFolder, keptFolder, name);
  const replaced = (await namesOfLastBuild(keptFolder)).filter(
    (name) => kept.has(name) && !current.has(name),
  );
  for (const name of replaced) await startItsDays(join(keptFolder, name), nowMs);
  for (const name of kept) {
    if (name !== LAST_BUILD_FILE && !current.has(name)) await removeIfPast(join(keptFolder, name), nowMs);
  }
  await writeWhole(join(keptFolder, LAST_BUILD_FILE), JSON.stringify([...current]));
}

async function copyWhole(from: string, into: string, name: string): Promise<void> {
  const unfinished = join(into, `.${randomUUID()}`);
  await copyFile(join(from, name), unfinished);
  await rename(unfinished, join(into, name));
}

async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

async function namesOfLastBuild(folder: string): Promise<readonly string[]> {
  try {
    return fileNames.parse(JSON.parse(await readFile(join(folder, LAST_BUILD_FILE), 'utf8')));
  } catch {
    // The first start in this folder, or a damaged list: then days count from the day on which a file came.
    return [];
  }
}

async function startItsDays(file: string, nowMs: number): Promise<void> {
  await ifThere(() => utimes(file, nowMs / 1_000, nowMs / 1_000));
}

async function removeIfPast(file: string, nowMs: number): Promise<void> {
  await ifThere(async () => {
    const { mtimeMs } = await stat(file);
    if (nowMs - mtimeMs > KEPT_DAYS * DAY_MS) await rm(file);
  });
}

/** Another instance may have removed the file meanwhile. */
async function ifThere(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
