import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FactorNotices } from '../../client/features/home/factor-notices.tsx';
import { RecalculatePage } from '../../client/features/recalculation/recalculate-page.tsx';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';

const FACTOR = {
  __typename: 'NamedFactor',
  ...{
    factorId: 'f2',
    nameZhTw: '外購電力（115年度）',
    nameEn: 'Electricity 2026',
    kgCo2ePerUnit: 0.45,
    unit: 'kWh',
  },
};

const waiting = (number: number, parts: object = {}) => ({
  __typename: 'Recalculation',
  ...{ workOrderId: `order-${String(number)}`, number, revision: 3, workOrderNumber: `WO-${String(number)}` },
  ...{ customerOrderNumber: 'PO-1', productName: '螺栓', processingDate: '2026-03-05' },
  ...{ beforeKgCo2e: 466, afterKgCo2e: 450, statements: [] },
  factors: [
    {
      __typename: 'FactorReplacement',
      before: { ...FACTOR, factorId: 'f1', kgCo2ePerUnit: 0.466 },
      after: FACTOR,
    },
  ],
  ...parts,
});

const list =
  (items: readonly object[], next: number | null = null) =>
  () => ({
    data: { recalculations: { __typename: 'Recalculations', items, next } },
  });
const DONE = (): ScriptedAnswer => ({
  data: {
    recalculateWorkOrders: { __typename: 'RecalculatedWorkOrders', workOrderIds: ['order-1'] },
  },
});

const uuidOf = (number: number) => `00000000-0000-4000-8000-00000000000${String(number)}`;

describe('recalculating', () => {
  const orders = [
    waiting(1, { workOrderId: uuidOf(1), statements: ['SEALED'] }),
    waiting(2, { workOrderId: uuidOf(2), afterKgCo2e: null, factors: [] }),
    waiting(3, { workOrderId: uuidOf(3), beforeKgCo2e: 100, afterKgCo2e: 102.5 }),
  ];

  it('shows old and new of each order and asks before statements are superseded', async () => {
    const sent = playServer({ Recalculations: list(orders), RecalculateWorkOrders: DONE });
    renderScreen(<RecalculatePage />);
    const row = (await screen.findByRole('link', { name: 'WO-1' })).closest('tr');
    expect(row).toHaveTextContent('466.000450.000-16.000');
    expect(row).toHaveTextContent('外購電力（115年度）：0.466 → 0.45');
    expect(screen.getByRole('checkbox', { name: '選取工單 WO-2' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: '選取全部 2 筆可重算的工單' }));
    expect(screen.getByText('已選 2 筆，合計差異 -13.5 kg CO2e')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '重新計算 2 筆工單' }));
    expect(screen.getByText('請填寫這一欄')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /重新計算的理由/u }), '客戶要求');
    await userEvent.click(screen.getByRole('button', { name: '重新計算 2 筆工單' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('有 1 份已簽發、送件或用印的計算書會被取代');
    await userEvent.click(within(dialog).getByRole('button', { name: '重新計算' }));
    await waitFor(() => expect(screen.getByText('已重新計算 2 筆工單。')).toBeInTheDocument());
    expect(sent.find(({ name }) => name === 'RecalculateWorkOrders')?.variables['input']).toMatchObject({
      reason: '客戶要求',
      workOrders: [
        { workOrderId: uuidOf(1), basedOn: 3 },
        { workOrderId: uuidOf(3), basedOn: 3 },
      ],
    });
  });

  it('says that nothing was done when somebody changed one of them', async () => {
    playServer({
      Recalculations: list(orders),
      RecalculateWorkOrders: () => ({ code: 'REVISION_CONFLICT' }),
    });
    renderScreen(<RecalculatePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: '選取工單 WO-1' }));
    await userEvent.type(screen.getByRole('textbox', { name: /重新計算的理由/u }), '客戶要求');
    await userEvent.click(screen.getByRole('button', { name: '重新計算 1 筆工單' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '重新計算' }));
    expect(await within(dialog).findByText(/尚未重算任何一筆/u)).toBeInTheDocument();
  });

  it('goes on to earlier orders when asked, and says when there are none', async () => {
    playServer({
      Recalculations: ({ below }) => (below === null ? list(orders.slice(0, 1), 40)() : list([], null)()),
    });
    renderScreen(<RecalculatePage />);
    await userEvent.click(await screen.findByRole('button', { name: '再找更早的工單' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '再找更早的工單' })).toBeNull());
    expect(screen.getByRole('link', { name: 'WO-1' })).toBeInTheDocument();
  });

  it('with nothing to do says so; operators are kept out', async () => {
    playServer({ Recalculations: list([]) });
    const { unmount } = renderScreen(<RecalculatePage />);
    expect(await screen.findByText('沒有結果會不同的工單')).toBeInTheDocument();
    unmount();
    renderScreen(<RecalculatePage />, { viewer: { ...officeViewer, role: 'OPERATOR' } });
    expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
  });
});

describe('the notice of new factors', () => {
  it('names them, says that nothing moved, and goes when the office has taken note', async () => {
    let isDismissed = false;
    const notice = {
      __typename: 'FactorNotice',
      ...{ proposalId: 'p1', releasedAt: '2026-11-23T01:00:00.000Z', workOrders: 12, isExact: false },
      factors: [FACTOR],
    };
    const sent = playServer({
      HomeFactorNotices: () => ({ data: { factorNotices: isDismissed ? [] : [notice] } }),
      DismissFactorNotice: () => {
        isDismissed = true;
        return { data: { dismissFactorNotice: { __typename: 'DismissedFactorNotice', proposalId: 'p1' } } };
      },
    });
    renderScreen(<FactorNotices />);
    expect(await screen.findByText(/至少有 12 筆工單/u)).toHaveTextContent('已簽發的計算書都沒有改變');
    expect(screen.getByText('外購電力（115年度）：0.45 kg CO2e/kWh')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看並決定' })).toHaveAttribute(
      'href',
      '/work-orders/recalculate',
    );
    await userEvent.click(screen.getByRole('button', { name: '維持原結果，關閉通知' }));
    await waitFor(() => expect(screen.queryByText('公會更新了排放係數')).toBeNull());
    expect(screen.getByText('已關閉通知，結果維持不變。')).toBeInTheDocument();
    expect(sent.find(({ name }) => name === 'DismissFactorNotice')?.variables['input']).toMatchObject({
      proposalId: 'p1',
    });
  });
});
