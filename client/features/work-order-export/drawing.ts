import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StatementWorkOrderFragment } from '../../graphql/generated/graphql.ts';

export type HistoryFormat = 'PDF' | 'CSV' | 'XLSX';

/** What is drawn beside the page, so that the page never stands still. */
export type DrawingTask =
  | {
      readonly kind: 'STATEMENT';
      readonly statement: EmissionStatement;
      readonly language: StatementLanguage;
    }
  /** Adds the pages of a PDF to the joint one. */
  | { readonly kind: 'ADD_PDF'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Gives the joint one. */
  | { readonly kind: 'JOINT_PDF'; readonly title: string }
  | {
      readonly kind: 'HISTORY';
      readonly format: HistoryFormat;
      readonly orders: readonly StatementWorkOrderFragment[];
      readonly language: StatementLanguage;
      readonly companyName: string;
      readonly printedAt: string;
    };

export interface DrawingQuestion {
  readonly id: number;
  readonly task: DrawingTask;
}

export type DrawingAnswer =
  | {
      readonly id: number;
      readonly kind: 'BYTES';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly missingCharacters: readonly string[];
    }
  | { readonly id: number; readonly kind: 'ADDED' }
  /** FONT: no network, and the font was never fetched on this device. */
  | {
      readonly id: number;
      readonly kind: 'FAILED';
      readonly reason: 'FONT' | 'DRAWING';
      readonly detail: string;
    };

const NOTHING = new Uint8Array();

/** A task could not be drawn. */
export class DrawingError extends Error {
  override readonly name = 'DrawingError';
  readonly reason: 'FONT' | 'DRAWING';

  constructor(reason: 'FONT' | 'DRAWING', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** A place where tasks are drawn, one after the other. */
export interface DrawingDesk {
  /** The bytes of what was drawn, empty for what was only added. Rejects with DrawingError. */
  readonly draw: (task: DrawingTask) => Promise<Uint8Array<ArrayBuffer>>;
  /** Characters that no font has, and that stand as 〓 in what was drawn so far. */
  readonly missingCharacters: () => readonly string[];
  /** Ends it at once, whatever it does. */
  readonly end: () => void;
}

/** Opens a desk in a worker of its own. */
export function openDrawingDesk(): DrawingDesk {
  const worker = new Worker(new URL('./drawing-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (error: DrawingError) => void }
  >();
  const missing = new Set<string>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<DrawingAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'FAILED') asked?.reject(new DrawingError(data.reason, data.detail));
    if (data.kind === 'ADDED') asked?.resolve(NOTHING);
    if (data.kind !== 'BYTES') return;
    for (const character of data.missingCharacters) missing.add(character);
    asked?.resolve(data.bytes);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new DrawingError('DRAWING', message));
    waiting.clear();
  });
  return {
    draw: (task) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const question: DrawingQuestion = { id: last, task };
        worker.postMessage(question, task.kind === 'ADD_PDF' ? [task.bytes.buffer] : []);
      }),
    missingCharacters: () => [...missing],
    end: () => {
      worker.terminate();
    },
  };
}
