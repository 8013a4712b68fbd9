import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeFragmentData } from '../../client/graphql/generated/fragment-masking.ts';
import type {
  ExportOrderFragment,
  StatementWorkOrderFragment,
} from '../../client/graphql/generated/graphql.ts';
import {
  DrawingError,
  type DrawingDesk,
  type DrawingTask,
} from '../../client/features/work-order-export/drawing.ts';
import type { OrdersPage } from '../../client/features/work-order-export/read-orders.ts';
import {
  type ExportRequest,
  type ExportTools,
  issuedFor,
  runExport,
} from '../../client/features/work-order-export/run-export.ts';
import { statementWorkOrderFragment } from '../../client/report/statement-work-order.ts';
import type { StatementFile } from '../../client/report/statement-file.ts';
import { anId, theSlidesExample } from '../support/builders.ts';
import { orderAnswer } from './work-order-answers.tsx';

type Issued = ExportOrderFragment['statements'][number];

function issued(name: string, state: Issued['state'], isCurrent: boolean, workOrderIds = [anId(1)]): Issued {
  return {
    id: name,
    serialNumber: name,
    revision: 1,
    state,
    language: 'ZH_TW',
    orders: workOrderIds.map((workOrderId) => ({
      workOrderId,
      workOrderNumber: 'WO',
      number: 1,
      revision: 1,
      isCurrent,
    })),
  };
}

function order(
  number: number,
  statements: readonly Issued[] = [],
  status: 'IN_USE' | 'VOID' = 'IN_USE',
): ExportOrderFragment {
  const workOrderNumber = `WO-${String(number)}`;
  const answer = orderAnswer(theSlidesExample({ workOrderNumber }), {
    id: anId(number),
    status,
  }) as StatementWorkOrderFragment;
  return {
    id: anId(number),
    workOrderNumber,
    statements,
    ...makeFragmentData(answer, statementWorkOrderFragment),
  };
}

async function* inPages(...pages: readonly (readonly ExportOrderFragment[])[]): AsyncGenerator<OrdersPage> {
  for (const orders of pages) yield await Promise.resolve({ orders, disclaimer: { version: 1, points: [] } });
}

/** A desk that writes down what it was asked to draw. */
function aDesk(fault: (task: DrawingTask) => DrawingError | null = () => null) {
  const drawn: string[] = [];
  const desk: DrawingDesk = {
    missingCharacters: () => [],
    draw: (task) => {
      const found = fault(task);
      if (found !== null) return Promise.reject(found);
      drawn.push(task.kind);
      return Promise.resolve(new TextEncoder().encode(task.kind));
    },
    end: () => undefined,
  };
  return { desk, drawn };
}

const ZIP: ExportRequest = { what: 'STATEMENTS', format: 'ZIP', language: 'ZH_TW' };

function tools(pages: AsyncGenerator<OrdersPage>, more: Partial<ExportTools> = {}): ExportTools {
  return {
    pages,
    desk: aDesk().desk,
    fetchFile: (id) =>
      Promise.resolve<StatementFile>({ kind: 'FILE', bytes: new TextEncoder().encode(`stored ${id}`) }),
    companyName: '永續電鍍股份有限公司',
    now: '2026-11-23T02:00:00.000Z',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  };
}

async function filesIn(blob: Blob | undefined): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await (blob ?? new Blob()).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('statements in an archive', () => {
  it('are the stored files where they still hold, and drafts elsewhere', async () => {
    const orders = [
      order(1, [issued('2026-0001', 'SEALED', true)]),
      order(2),
      order(3, [issued('2026-0003', 'SUPERSEDED', false)]),
    ];
    const { file, count } = await runExport(ZIP, tools(inPages(orders.slice(0, 2), orders.slice(2))));
    expect(count).toBe(3);
    expect(await filesIn(file?.blob)).toEqual({
      '2026-0001-r1.pdf': 'stored 2026-0001',
      [`WO-2-${theSlidesExample().processingDate}-draft.pdf`]: 'STATEMENT',
      [`WO-3-${theSlidesExample().processingDate}-draft.pdf`]: 'STATEMENT',
    });
  });

  it('that cover several orders are in it once', async () => {
    const both = issued('2026-0001', 'ISSUED', true, [anId(1), anId(2)]);
    const { file, count } = await runExport(ZIP, tools(inPages([order(1, [both]), order(2, [both])])));
    expect(count).toBe(2);
    expect(Object.keys(await filesIn(file?.blob))).toEqual(['2026-0001-r1.pdf']);
  });

  it('say so where the order is void', async () => {
    const { file } = await runExport(ZIP, tools(inPages([order(1, [], 'VOID')])));
    expect(Object.keys(await filesIn(file?.blob))).toEqual([
      `WO-1-${theSlidesExample().processingDate}-void.pdf`,
    ]);
  });

  it('of two orders with one number have two names', async () => {
    const twin = { ...order(1), id: anId(2) };
    const { file } = await runExport(ZIP, tools(inPages([order(1), twin])));
    expect(Object.keys(await filesIn(file?.blob))).toHaveLength(2);
  });

  it('that cannot be had or drawn are named; the others are in it', async () => {
    const { desk } = aDesk((task) =>
      task.kind === 'STATEMENT' && task.statement.orders[0]?.content.workOrderNumber === 'WO-2'
        ? new DrawingError('DRAWING', 'broken')
        : null,
    );
    const { count, problems } = await runExport(
      ZIP,
      tools(inPages([order(1, [issued('gone', 'ISSUED', true)]), order(2), order(3)]), {
        desk,
        fetchFile: () => Promise.resolve({ kind: 'GONE' }),
      }),
    );
    expect(count).toBe(1);
    expect(problems.map(({ workOrderNumber, code }) => [workOrderNumber, code])).toEqual([
      ['WO-1', 'FILE'],
      ['WO-2', 'DRAWING'],
    ]);
  });

  it('are no file when not one could be had', async () => {
    const request = tools(inPages([order(1, [issued('gone', 'ISSUED', true)])]), {
      fetchFile: () => Promise.resolve({ kind: 'GONE' }),
    });
    expect((await runExport(ZIP, request)).file).toBeNull();
  });
});

describe('an export', () => {
  it('stops when the network is gone, since no order after this one would fare better', async () => {
    const request = tools(inPages([order(1, [issued('any', 'ISSUED', true)]), order(2)]), {
      fetchFile: () => Promise.resolve({ kind: 'OFFLINE' }),
    });
    await expect(runExport(ZIP, request)).rejects.toMatchObject({ reason: 'OFFLINE' });
  });

  it('stops for want of a font', async () => {
    const { desk } = aDesk(() => new DrawingError('FONT', 'none'));
    await expect(runExport(ZIP, tools(inPages([order(1)]), { desk }))).rejects.toMatchObject({
      reason: 'FONT',
    });
  });

  it('that is cancelled draws nothing more', async () => {
    const ending = new AbortController();
    const { desk, drawn } = aDesk();
    const request = tools(inPages([order(1), order(2), order(3)]), {
      desk,
      signal: ending.signal,
      onProgress: ({ done }) => {
        if (done === 2) ending.abort();
      },
    });
    await expect(runExport(ZIP, request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(drawn.length).toBeLessThanOrEqual(3);
  });

  it('as one PDF joins the sheets in the order of the list', async () => {
    const { desk, drawn } = aDesk();
    const request = tools(inPages([order(1, [issued('2026-0001', 'ISSUED', true)]), order(2)]), { desk });
    const { file } = await runExport({ ...ZIP, format: 'ONE_PDF' }, request);
    expect(drawn).toEqual(['ADD_PDF', 'STATEMENT', 'ADD_PDF', 'JOINT_PDF']);
    expect(file?.name).toBe('statements-2026-11-23.pdf');
  });

  it('of the history hands all orders over at once and says how far it is', async () => {
    const seen: string[] = [];
    const { file, count } = await runExport(
      { what: 'HISTORY', format: 'CSV', language: 'ZH_TW' },
      tools(inPages([order(1), order(2)], [order(3)]), {
        onProgress: ({ phase, done }) => seen.push(`${phase} ${String(done)}`),
      }),
    );
    expect(seen).toEqual(['reading 2', 'reading 3', 'writing 3']);
    expect([file?.name, count]).toEqual(['work-orders-2026-11-23.csv', 3]);
  });
});

describe('the statement that stands for an order', () => {
  it('is the newest in force of which no order was amended since', () => {
    const statements = [
      issued('c', 'ISSUED', false),
      issued('b', 'SEALED', true),
      issued('a', 'ISSUED', true),
    ];
    expect(issuedFor({ statements })?.id).toBe('b');
    expect(issuedFor({ statements: [issued('x', 'REVOKED', true)] })).toBeNull();
  });
});
