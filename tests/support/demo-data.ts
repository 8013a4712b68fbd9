import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServerProcess } from './server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with what the built server keeps after its first start with demo data. */
    demoData: string;
  }
}

let folder: string | undefined;

/** Lets the built server prepare its demo data once for all files of this run: each begins with a copy. */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-demo-'));
  const server = await startServerProcess({ folder });
  await server.end('SIGTERM');
  project.provide('demoData', folder);
}

/** Removes what was prepared. */
export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
