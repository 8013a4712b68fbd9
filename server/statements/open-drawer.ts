import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { Refusal } from '../refusal.ts';
import { drawerWithoutFonts } from './drawer-without-fonts.ts';
import { drawStatement } from './draw-statement.ts';
import { findFontFolder, ReportFonts } from './report-fonts.ts';
import type { DrawingJob, StatementDrawer } from './statement-drawer.ts';

/** Beside the program that the build makes of `main.ts`; its sources run without. */
const WORKER_FILE = 'draw-statement-worker.js';
const MOST_THREADS = 2;
const MOST_WAITING = 50;
const IDLE_MS = 60_000;
const LONGEST_MS = 20_000;

/**
 * The drawer of this process. `mainUrl` is the address of the program that runs: the built one has a worker beside it,
 * so that drawing never holds up an answer. Without fonts every drawing is refused with UNAVAILABLE.
 */
export function openDrawer(clientFolder: string, mainUrl: string): StatementDrawer {
  const worker = join(dirname(fileURLToPath(mainUrl)), WORKER_FILE);
  const fontFolder = findFontFolder(clientFolder);
  if (fontFolder === null) return drawerWithoutFonts;
  return existsSync(worker) ? poolOf(worker, fontFolder) : drawerInProcess(fontFolder);
}

/** Draws on the thread of the caller: for development and tests. */
export function drawerInProcess(fontFolder: string): StatementDrawer {
  const fonts = new ReportFonts(fontFolder);
  return {
    draw: (job) => Promise.resolve().then(() => drawStatement(job, fonts)),
    close: () => Promise.resolve(),
  };
}

function poolOf(worker: string, fontFolder: string): StatementDrawer {
  const pool = new Piscina<DrawingJob, Uint8Array>({
    filename: pathToFileURL(worker).href,
    name: 'draw',
    workerData: { fontFolder },
    minThreads: 0,
    maxThreads: MOST_THREADS,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
  });
  return {
    draw: async (job) => {
      if (pool.queueSize >= MOST_WAITING) throw new Refusal('UNAVAILABLE', { retryAfterSeconds: 5 });
      return pool.run(job, { signal: AbortSignal.timeout(LONGEST_MS) });
    },
    close: () => pool.destroy(),
  };
}
