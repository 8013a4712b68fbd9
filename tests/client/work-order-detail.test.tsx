import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { DetailPage } from '../../client/features/work-order-detail/detail-page.tsx';
import { anId, theSlidesExample } from '../support/builders.ts';
import { StorageFailure } from '../../client/offline/storage/storage-failure.ts';
import { applied, fakeSync, refused, type FakeSync } from './fake-sync.tsx';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import {
  AddressBar,
  orderAnswer,
  resultAnswer,
  revisionAnswer,
  shownAddress,
} from './work-order-answers.tsx';
import { footprintOf } from '../support/builders.ts';

const ORDER_ID = anId(500);
const SOURCES = [
  { __typename: 'EmissionSource', id: 'electricity', nameZhTw: '電力', nameEn: 'Electricity' },
  { __typename: 'EmissionSource', id: 'fuel_oil', nameZhTw: '燃料油', nameEn: 'Fuel oil' },
];

const answered = (order: object): ScriptedAnswer => ({
  data: { workOrder: order, emissionSources: SOURCES },
});

function openDetail(search = '', viewer = officeViewer, sync?: FakeSync): void {
  renderScreen(
    <>
      <AddressBar />
      <Routes>
        <Route path="/work-orders/:workOrderId" element={<DetailPage />} />
      </Routes>
    </>,
    { at: `/work-orders/${ORDER_ID}${search}`, viewer, ...(sync === undefined ? {} : { sync }) },
  );
}

function figuresOf(cells: readonly HTMLElement[]): number[] {
  return cells.map((cell) => Number(cell.textContent.replaceAll(',', '').replace('—', '0')));
}

const thousandths = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + Math.round(value * 1000), 0);

describe('a work order in detail', () => {
  it('shows the total, and printed sums that agree in both directions', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    openDetail();
    const card = await screen.findByRole('region', { name: '排放結果' });
    expect(card).toHaveTextContent('25,042.4');
    const table = screen.getByRole('table', { name: '排放源 × 製程階段合計 (kg CO2e)' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => figuresOf(within(row).getAllByRole('cell')).slice(0, -1));
    for (const row of rows) expect(thousandths(row.slice(0, -1))).toBe(thousandths(row.slice(-1)));
    const [total = [], ...sources] = rows.toReversed();
    total.forEach((figure, column) => {
      expect(thousandths(sources.map((source) => source[column] ?? 0))).toBe(thousandths([figure]));
    });
  });

  it('answers why a figure is what it is: factor, publisher and year', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    openDetail();
    const [why] = await screen.findAllByRole('button', { name: /電力，係數 0\.494 kg CO2e\/kWh/ });
    if (why === undefined) throw new Error('no button asks for the factor');
    await userEvent.click(why);
    const drawer = await screen.findByRole('dialog', { name: '這個數字怎麼來' });
    expect(drawer).toHaveTextContent('經濟部能源');
    expect(drawer).toHaveTextContent('2023');
  });

  it('names what is missing where an intensity cannot be computed', async () => {
    playServer({
      WorkOrderDetail: () => answered(orderAnswer(theSlidesExample({ quantity: 5, quantityUnit: 'PIECE' }))),
    });
    openDetail();
    const card = await screen.findByRole('region', { name: '排放結果' });
    expect(card).toHaveTextContent('缺少：重量（kg）');
    expect(card).toHaveTextContent('缺少：面積（cm²）');
    expect(within(card).getByRole('link', { name: '補上資料' })).toHaveAttribute(
      'href',
      `/work-orders/${ORDER_ID}/edit`,
    );
  });

  it('gives every chart a text and a table with the same figures', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    openDetail();
    const chart = await screen.findByRole('figure', { name: '各製程階段佔比（%）' });
    expect(within(chart).getByRole('img')).toHaveAccessibleName(
      '各製程階段佔比（%）：前處理 42.68 %、電鍍 46.71 %、後處理 10.61 %。',
    );
    const table = within(chart).getByRole('table', { hidden: true });
    expect(within(table).getByRole('row', { name: /前處理 .* 42\.68/, hidden: true })).toBeInTheDocument();
  });

  it('shows what a revision changed and the result it had', async () => {
    const before = theSlidesExample({ allocationSharePercent: 50 });
    const revisions = [
      revisionAnswer(1),
      revisionAnswer(2, { changes: [{ cell: 'allocationSharePercent', base: 50, new: null }] }),
    ] as Record<string, unknown>[];
    playServer({
      WorkOrderDetail: () => answered(orderAnswer(theSlidesExample(), { revision: 2, revisions })),
      RevisionResult: () => ({ data: { emissionResult: resultAnswer(footprintOf(before), ORDER_ID, 1) } }),
    });
    openDetail();
    expect(await screen.findByText('混料加工比例 (%)：50 → （空白）')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '看第 1 版的結果' }));
    expect(await screen.findByText(/您正在看第 1 版/)).toBeInTheDocument();
    expect(shownAddress()).toContain('revision=1');
    await waitFor(() =>
      expect(screen.getByRole('region', { name: '排放結果' })).toHaveTextContent('12,521.2'),
    );
  });

  async function askToVoid(reason: string) {
    await userEvent.click(await screen.findByRole('button', { name: '作廢工單' }));
    const dialog = within(await screen.findByRole('dialog', { name: '作廢工單 WO-2026-001' }));
    await userEvent.click(dialog.getByRole('button', { name: '作廢工單' }));
    expect(dialog.getByText('請寫下作廢原因，讓日後查閱的人看得懂。')).toBeInTheDocument();
    await userEvent.type(dialog.getByRole('textbox', { name: /作廢原因/ }), reason);
    await userEvent.click(dialog.getByRole('button', { name: '作廢工單' }));
    return dialog;
  }
  const voidingQueue = (options: Omit<Parameters<typeof fakeSync>[0], 'owner'>) =>
    fakeSync({ owner: { companyId: officeViewer.company?.id ?? '', accountId: '' }, ...options });

  it('voids for a reason, once, against the revision that was looked at', async () => {
    let status: 'IN_USE' | 'VOID' = 'IN_USE';
    const sync = voidingQueue({
      answer: () => {
        status = 'VOID';
        return applied(2);
      },
    });
    playServer({
      WorkOrderDetail: () => answered(orderAnswer(theSlidesExample(), { status, voidReason: '重複輸入' })),
    });
    openDetail('', officeViewer, sync);
    await askToVoid('重複輸入');
    expect(await screen.findByText('工單 WO-2026-001 已作廢')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '修改工單' })).not.toBeInTheDocument();
    expect(sync.enqueued).toHaveLength(1);
    expect(sync.enqueued[0]).toMatchObject({
      workOrderId: ORDER_ID,
      kind: { void: { baseRevision: 1, reason: '重複輸入' } },
    });
  });

  it('says that the voiding waits on this device, and that the order is not void yet', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    openDetail('', officeViewer, voidingQueue({}));
    await askToVoid('重複');
    expect(await screen.findByText(/作廢已存在這台裝置，待上傳；上傳後才算作廢/)).toBeInTheDocument();
    expect(screen.queryByText('工單 WO-2026-001 已作廢')).not.toBeInTheDocument();
  });

  it('says that the office decides when somebody changed the order meanwhile', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    const sync = voidingQueue({ answer: () => applied(3, { status: 'CONFLICT', caseIds: [anId(1)] }) });
    openDetail('', officeViewer, sync);
    const dialog = await askToVoid('重複');
    expect(await dialog.findByText(/所以還沒作廢。兩邊的內容都留著，由辦公室決定/)).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: '作廢工單' })).not.toBeInTheDocument();
  });

  it('says why a voiding was refused, and sends the corrected one in its place', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    const sync = voidingQueue({ answer: () => refused({ code: 'MOVE_NOT_ALLOWED' }) });
    openDetail('', officeViewer, sync);
    const dialog = await askToVoid('重複');
    expect(await dialog.findByText(/工單未作廢：這筆工單目前的狀態不能做這個動作/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: '作廢工單' }));
    await waitFor(() => expect(sync.enqueued).toHaveLength(2));
    expect(sync.enqueued[1]?.supersedes).toBe(sync.enqueued[0]?.commandId);
  });

  it('R46: keeps the reason and voids nothing when the device cannot store', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    let isFull = true;
    const storing = () => (isFull ? Promise.reject(new StorageFailure('QUOTA')) : Promise.resolve());
    const sync = voidingQueue({ storing });
    openDetail('', officeViewer, sync);
    const dialog = await askToVoid('重複');
    expect(await dialog.findByText(/這台裝置沒有存下這筆作廢，工單沒有作廢/)).toBeInTheDocument();
    expect(dialog.getByRole('textbox')).toHaveValue('重複');
    isFull = false;
    await userEvent.click(dialog.getByRole('button', { name: '作廢工單' }));
    expect(await screen.findByText(/作廢已存在這台裝置/)).toBeInTheDocument();
    expect(sync.enqueued).toHaveLength(1);
  });

  it('offers an operator no voiding', async () => {
    playServer({ WorkOrderDetail: () => answered(orderAnswer(theSlidesExample())) });
    openDetail('', { ...officeViewer, role: 'OPERATOR' });
    expect(await screen.findByRole('link', { name: '修改工單' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '作廢工單' })).not.toBeInTheDocument();
  });

  it.each(['NOT_FOUND', 'VALIDATION_FAILED'])(
    'says the same for an unknown and a foreign order (%s)',
    async (code) => {
      playServer({ WorkOrderDetail: () => ({ code }) });
      openDetail();
      expect(await screen.findByRole('heading', { level: 1, name: '找不到這張工單' })).toBeInTheDocument();
      expect(screen.getByText('它可能不存在，或不屬於您的公司。')).toBeInTheDocument();
    },
  );
});
