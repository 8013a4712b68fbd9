import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ExportForm } from '../../client/features/work-order-export/export-form.tsx';
import { anId, theSlidesExample } from '../support/builders.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import { orderAnswer } from './work-order-answers.tsx';

const SCOPE = { filter: {}, sort: null, ids: null, total: 1, totalIsExact: true };

const ONE_ORDER = (): ScriptedAnswer => ({
  data: {
    workOrders: {
      __typename: 'WorkOrderPage',
      items: [{ ...orderAnswer(theSlidesExample(), { id: anId(1) }), statements: [] }],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
    disclaimer: { __typename: 'Disclaimer', version: 1, points: [] },
  },
});

/** A worker draws beside the page, which jsdom has not: three bytes for everything that is asked. */
function playWorker(): void {
  class DrawingWorker extends EventTarget {
    postMessage({ id }: { readonly id: number }): void {
      const data = { id, kind: 'BYTES', bytes: new Uint8Array(3), missingCharacters: ['😀'] };
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {
      // nothing runs
    }
  }
  vi.stubGlobal('Worker', DrawingWorker);
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
}

function open(answers: readonly (() => ScriptedAnswer)[]): void {
  playWorker();
  let asked = 0;
  playServer({
    ExportOrders: () => {
      asked += 1;
      return (answers[asked - 1] ?? ONE_ORDER)();
    },
  });
  renderScreen(<ExportForm scope={SCOPE} />, { viewer: officeViewer });
}

const SUCCESS = /已存成 work-orders-.*1 張工單/u;

describe('what came of an export', () => {
  it.each([
    ['what is exported', /^計算書/u],
    ['the format', /CSV/u],
    ['the language', 'English'],
  ])('is said until %s changes', async (_what, choice) => {
    open([]);
    await userEvent.click(screen.getByRole('button', { name: '開始匯出' }));
    expect(await screen.findByText(SUCCESS)).toBeInTheDocument();
    expect(screen.getByText(/PDF 中以〓代替：😀/u)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: choice }));
    expect(screen.queryByText(SUCCESS)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '開始匯出' })).toBeInTheDocument();
  });

  it('is said no more once a new one runs, whatever comes of that', async () => {
    open([ONE_ORDER, () => 'NO_NETWORK']);
    await userEvent.click(screen.getByRole('button', { name: '開始匯出' }));
    expect(await screen.findByText(SUCCESS)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '再匯出一次' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.queryByText(SUCCESS)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /CSV/u }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
