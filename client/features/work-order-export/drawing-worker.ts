import { textOf } from '#report/document-text.ts';
import type { ReportDocument } from '#report/document.ts';
import { renderPdf } from '#report/pdf/render-pdf.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import { FontUnavailableError, fontsFor } from '../../report/report-fonts.ts';
import type { DrawingAnswer, DrawingQuestion, DrawingTask } from './drawing.ts';
import { historyFile } from './history-file.ts';
import { JointPdf } from './joint-pdf.ts';

declare const self: DedicatedWorkerGlobalScope;

let joint: JointPdf | null = null;
/** Of the task that is drawn now. */
let missing: readonly string[] = [];

async function drawn(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, missingCharacters } = renderPdf(document, await fontsFor(textOf(document)));
  missing = missingCharacters;
  return bytes;
}

async function perform(task: DrawingTask): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (task.kind) {
    case 'STATEMENT':
      return drawn(statementInLanguage(task.statement, task.language));
    case 'ADD_PDF':
      joint ??= await JointPdf.begin();
      await joint.add(task.bytes);
      return null;
    case 'JOINT_PDF': {
      const bytes = await (joint ?? (await JointPdf.begin())).finish(task.title);
      joint = null;
      return bytes;
    }
    case 'HISTORY':
      return historyFile(task, drawn);
  }
}

async function answerTo({ id, task }: DrawingQuestion): Promise<DrawingAnswer> {
  missing = [];
  try {
    const bytes = await perform(task);
    return bytes === null ? { id, kind: 'ADDED' } : { id, kind: 'BYTES', bytes, missingCharacters: missing };
  } catch (error) {
    const reason = error instanceof FontUnavailableError ? 'FONT' : 'DRAWING';
    return { id, kind: 'FAILED', reason, detail: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: the joint PDF takes its pages in the order in which they were handed over.
let previous: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<DrawingQuestion>) => {
  previous = previous.then(async () => {
    const answer = await answerTo(data);
    self.postMessage(answer, answer.kind === 'BYTES' ? [answer.bytes.buffer] : []);
  });
});
