import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { isInForce } from '#domain/statement/statement-state.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  ExportOrderFragment as ExportOrder,
  StatementWorkOrderFragment,
} from '../../graphql/generated/graphql.ts';
import { statementFileName } from '../../report/download-statement.ts';
import { type StatementFile, storedFileName } from '../../report/statement-file.ts';
import { statementOf, statementWorkOrderFragment } from '../../report/statement-work-order.ts';
import { type DrawingDesk, DrawingError, type HistoryFormat } from './drawing.ts';
import type { OrdersPage } from './read-orders.ts';
import { ZipFile } from './zip-file.ts';

/** What is wanted of the orders. */
export type ExportRequest =
  | { readonly what: 'HISTORY'; readonly format: HistoryFormat; readonly language: StatementLanguage }
  | { readonly what: 'STATEMENTS'; readonly format: 'ONE_PDF' | 'ZIP'; readonly language: StatementLanguage };

export interface ExportProgress {
  readonly phase: 'reading' | 'drawing' | 'writing';
  readonly done: number;
}

/** An order that is not in the file, and why. */
export interface ExportProblem {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly code: 'FILE' | 'DRAWING';
}

export interface ExportedFile {
  /** Null when not one order could be exported. */
  readonly file: { readonly blob: Blob; readonly name: string } | null;
  /** Orders in the file. */
  readonly count: number;
  readonly problems: readonly ExportProblem[];
}

/** The export cannot go on: no order after this one would fare better. */
export class ExportStopped extends Error {
  override readonly name = 'ExportStopped';
  readonly reason: 'OFFLINE' | 'FONT';

  constructor(reason: 'OFFLINE' | 'FONT') {
    super(reason);
    this.reason = reason;
  }
}

/** What an export works with. */
export interface ExportTools {
  readonly pages: AsyncIterable<OrdersPage>;
  readonly desk: DrawingDesk;
  /** The stored file of an issued statement. */
  readonly fetchFile: (statementId: string, language: StatementLanguage) => Promise<StatementFile>;
  readonly companyName: string;
  /** ISO instant. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

type IssuedStatement = ExportOrder['statements'][number];

/** The newest statement that still says what the order says; null when only a draft can be printed. */
export function issuedFor({ statements }: Pick<ExportOrder, 'statements'>): IssuedStatement | null {
  return (
    statements.find(({ state, orders }) => isInForce(state) && orders.every(({ isCurrent }) => isCurrent)) ??
    null
  );
}

interface Sheet {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function storedSheet(
  issued: IssuedStatement,
  language: StatementLanguage,
  { fetchFile }: ExportTools,
): Promise<Sheet | null> {
  const file = await fetchFile(issued.id, language);
  if (file.kind === 'OFFLINE') throw new ExportStopped('OFFLINE');
  return file.kind === 'FILE' ? { name: storedFileName(issued, language), bytes: file.bytes } : null;
}

async function draftSheet(
  order: ExportOrder,
  language: StatementLanguage,
  { disclaimer }: OrdersPage,
  { desk, now }: ExportTools,
): Promise<Sheet> {
  const statement = statementOf(readFragment(statementWorkOrderFragment, order), now, { disclaimer });
  const bytes = await desk.draw({ kind: 'STATEMENT', statement, language });
  const mark = statement.state === 'VOID' ? 'void' : 'draft';
  return { name: statementFileName(statement).replace(/\.pdf$/u, `-${mark}.pdf`), bytes };
}

type ExportedSheet = Sheet | 'IN_FILE' | ExportProblem['code'];

interface Sheets {
  readonly language: StatementLanguage;
  readonly tools: ExportTools;
  /** Statements that are in the file already. */
  readonly stored: Set<string>;
}

async function sheetOf(
  order: ExportOrder,
  page: OrdersPage,
  { language, tools, stored }: Sheets,
): Promise<ExportedSheet> {
  try {
    const issued = issuedFor(order);
    if (issued === null) return await draftSheet(order, language, page, tools);
    if (stored.has(issued.id)) return 'IN_FILE';
    const sheet = await storedSheet(issued, language, tools);
    if (sheet === null) return 'FILE';
    stored.add(issued.id);
    return sheet;
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    if (error.reason === 'FONT') throw new ExportStopped('FONT');
    return 'DRAWING';
  }
}

async function exportStatements(
  { format, language }: ExportRequest & { readonly what: 'STATEMENTS' },
  tools: ExportTools,
): Promise<ExportedFile> {
  const { desk, signal, onProgress, now } = tools;
  const zip = new ZipFile();
  const stored = new Set<string>();
  const problems: ExportProblem[] = [];
  let done = 0;
  for await (const page of tools.pages) {
    for (const order of page.orders) {
      const sheet = await sheetOf(order, page, { language, tools, stored });
      signal.throwIfAborted();
      if (sheet === 'FILE' || sheet === 'DRAWING')
        problems.push({ workOrderId: order.id, workOrderNumber: order.workOrderNumber, code: sheet });
      else if (sheet !== 'IN_FILE') {
        if (format === 'ZIP') zip.add(sheet.name, sheet.bytes);
        else await desk.draw({ kind: 'ADD_PDF', bytes: sheet.bytes });
      }
      done += 1;
      onProgress({ phase: 'drawing', done });
    }
  }
  const count = done - problems.length;
  if (count === 0) return { file: null, count, problems };
  onProgress({ phase: 'writing', done });
  const day = taipeiDateOf(now);
  const name = `statements-${day}.${format === 'ZIP' ? 'zip' : 'pdf'}`;
  const blob =
    format === 'ZIP'
      ? zip.finish()
      : new Blob([await desk.draw({ kind: 'JOINT_PDF', title: name })], { type: 'application/pdf' });
  signal.throwIfAborted();
  return { file: { blob, name }, count, problems };
}

const HISTORY_TYPES: Readonly<Record<HistoryFormat, string>> = {
  PDF: 'application/pdf',
  CSV: 'text/csv;charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function exportHistory(
  { format, language }: ExportRequest & { readonly what: 'HISTORY' },
  tools: ExportTools,
): Promise<ExportedFile> {
  const { desk, signal, onProgress, now, companyName } = tools;
  const orders: StatementWorkOrderFragment[] = [];
  for await (const page of tools.pages) {
    orders.push(...page.orders.map((order) => readFragment(statementWorkOrderFragment, order)));
    onProgress({ phase: 'reading', done: orders.length });
  }
  const count = orders.length;
  if (count === 0) return { file: null, count, problems: [] };
  onProgress({ phase: 'writing', done: count });
  try {
    const bytes = await desk.draw({ kind: 'HISTORY', format, orders, language, companyName, printedAt: now });
    signal.throwIfAborted();
    const name = `work-orders-${taipeiDateOf(now)}.${format.toLowerCase()}`;
    return { file: { blob: new Blob([bytes], { type: HISTORY_TYPES[format] }), name }, count, problems: [] };
  } catch (error) {
    if (error instanceof DrawingError && error.reason === 'FONT') throw new ExportStopped('FONT');
    throw error;
  }
}

/**
 * Makes the file that is wanted. One order that cannot be exported does not end it; what no order would survive does
 * (ExportStopped), and so does `signal`. Nothing is saved here, so that what ends early leaves nothing half.
 */
export function runExport(request: ExportRequest, tools: ExportTools): Promise<ExportedFile> {
  return request.what === 'HISTORY' ? exportHistory(request, tools) : exportStatements(request, tools);
}
