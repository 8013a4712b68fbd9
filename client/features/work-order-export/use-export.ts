import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { saveFile } from '../../report/save-file.ts';
import { fetchStatementFile, type StatementFile } from '../../report/statement-file.ts';
import { useViewer } from '../../session/viewer.ts';
import { openDrawingDesk } from './drawing.ts';
import type { ExportScope } from './export-scope.ts';
import { readOrders } from './read-orders.ts';
import {
  type ExportedFile,
  type ExportProgress,
  type ExportRequest,
  ExportStopped,
  runExport,
} from './run-export.ts';

export type ExportState =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'CANCELLED' }
  | { readonly kind: 'RUNNING'; readonly progress: ExportProgress }
  | {
      readonly kind: 'DONE';
      readonly saved: 'SAVED' | 'SHARED' | 'CANCELLED' | null;
      readonly result: ExportedFile;
      /** Characters that stand as 〓 in what was drawn here. */
      readonly missingCharacters: readonly string[];
    }
  | { readonly kind: 'FAILED'; readonly reason: 'OFFLINE' | 'FONT' | 'FAILED' };

const PATIENCE_MS = 10_000;
const MOST_TRIES = 12;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}

/** The platform hands out only so many files a minute; an export waits for its turn. */
async function fetchPatiently(
  statementId: string,
  language: StatementLanguage,
  signal: AbortSignal,
): Promise<StatementFile> {
  for (let attempt = 1; ; attempt += 1) {
    const file = await fetchStatementFile(statementId, language, signal);
    if (file.kind !== 'TOO_MANY' || attempt === MOST_TRIES) return file;
    await pause(PATIENCE_MS, signal);
  }
}

function reasonOf(error: unknown): 'OFFLINE' | 'FONT' | 'FAILED' {
  if (error instanceof ExportStopped) return error.reason;
  const isRefused = typeof error === 'object' && error !== null && 'errors' in error;
  return isRefused || refusalOf(error).code !== 'UNREACHABLE' || !(error instanceof TypeError)
    ? 'FAILED'
    : 'OFFLINE';
}

interface Export {
  readonly state: ExportState;
  readonly start: (request: ExportRequest) => void;
  /** Ends it at once; nothing is saved. */
  readonly cancel: () => void;
  /** Something else is wanted now: what came of an earlier export is said no more. */
  readonly forget: () => void;
}

/** Exports the orders of `scope`; leaving the page ends it. */
export function useExport(scope: ExportScope): Export {
  const client = useApolloClient();
  const { company } = useViewer();
  const [state, setState] = useState<ExportState>({ kind: 'IDLE' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (request: ExportRequest): Promise<void> => {
    const ending = new AbortController();
    const { signal } = ending;
    running.current = ending;
    setState({ kind: 'RUNNING', progress: { phase: 'reading', done: 0 } });
    const desk = openDrawingDesk();
    // Whatever the desk is at, an answer is not waited for.
    const isEnded = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    try {
      const result = await Promise.race([
        isEnded,
        runExport(request, {
          pages: readOrders(client, scope, signal),
          desk,
          fetchFile: (id, language) => fetchPatiently(id, language, signal),
          companyName: company?.name ?? '',
          now: new Date().toISOString(),
          signal,
          onProgress: (progress) => {
            if (!signal.aborted) setState({ kind: 'RUNNING', progress });
          },
        }),
      ]);
      const { file } = result;
      const saved = file === null ? null : await saveFile(file.blob, file.name, file.blob.type);
      setState({ kind: 'DONE', saved, result, missingCharacters: desk.missingCharacters() });
    } catch (error) {
      setState(signal.aborted ? { kind: 'CANCELLED' } : { kind: 'FAILED', reason: reasonOf(error) });
    } finally {
      desk.end();
    }
  };
  return {
    state,
    // Every end of it is a state.
    start: (request) => void run(request),
    cancel: () => running.current?.abort(),
    forget: () => setState((now) => (now.kind === 'RUNNING' ? now : { kind: 'IDLE' })),
  };
}
