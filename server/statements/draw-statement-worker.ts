import { workerData } from 'node:worker_threads';
import { drawStatement } from './draw-statement.ts';
import { ReportFonts } from './report-fonts.ts';
import type { DrawingJob } from './statement-drawer.ts';

export interface DrawingWorkerData {
  readonly fontFolder: string;
}

const fonts = new ReportFonts((workerData as DrawingWorkerData).fontFolder);

/** What a worker of the drawing pool does with one job. */
export function draw(job: DrawingJob): Uint8Array {
  return drawStatement(job, fonts);
}
