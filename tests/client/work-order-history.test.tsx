import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { HistoryPage } from '../../client/features/work-order-history/history-page.tsx';
import { anId, theSlidesExample } from '../support/builders.ts';
import {
  officeViewer,
  playServer,
  renderScreen,
  type ScriptedAnswer,
  type SentOperation,
} from './client-setup.tsx';
import { AddressBar, historyAnswer, orderAnswer, shownAddress } from './work-order-answers.tsx';

const ORDERS = [
  orderAnswer(theSlidesExample({ workOrderNumber: 'WO-1' }), { id: anId(501) }),
  orderAnswer(theSlidesExample({ workOrderNumber: 'WO-2' }), { id: anId(502), status: 'VOID' }),
];
const SOURCES = {
  data: { emissionSources: [{ id: 'electricity', nameZhTw: '電力', nameEn: 'Electricity' }] },
};

function openHistory(
  search = '',
  answer: () => ScriptedAnswer = () => ({ data: historyAnswer(ORDERS) }),
): SentOperation[] {
  const sent = playServer({ History: answer, HistorySources: () => SOURCES });
  renderScreen(
    <>
      <AddressBar />
      <Routes>
        <Route path="/work-orders" element={<HistoryPage />} />
        <Route path="/work-orders/:workOrderId" element={<p>opened</p>} />
      </Routes>
    </>,
    { at: `/work-orders${search}` },
  );
  return sent;
}

const lastAsked = (sent: readonly SentOperation[]) =>
  sent.filter(({ name }) => name === 'History').at(-1)?.variables;

describe('the history of work orders', () => {
  it('sorts by a column from its head, and writes it into the address', async () => {
    const sent = openHistory();
    await userEvent.click(await screen.findByRole('button', { name: /分攤後排放/ }));
    expect(shownAddress()).toContain('sort=EMISSIONS.DESC');
    await userEvent.click(screen.getByRole('button', { name: /分攤後排放/ }));
    expect(shownAddress()).toContain('sort=EMISSIONS.ASC');
    expect(screen.getByRole('columnheader', { name: /分攤後排放/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await waitFor(() =>
      expect(lastAsked(sent)).toMatchObject({ sort: { field: 'EMISSIONS', direction: 'ASC' } }),
    );
  });

  it('restores search, filters, order and page size from a shared address', async () => {
    const sent = openHistory(
      '?text=螺栓&metal=ZINC,NICKEL&status=IN_USE&from=2026-01-01&to=2026-06-30&number=７&sort=METAL.ASC&size=50',
    );
    await screen.findByRole('link', { name: 'WO-1' });
    expect(screen.getByRole('searchbox', { name: '搜尋工單' })).toHaveValue('螺栓');
    expect(screen.getByRole('checkbox', { name: /鋅/ })).toBeChecked();
    expect(screen.getByRole('button', { name: '使用中' })).toHaveAttribute('aria-pressed', 'true');
    expect(lastAsked(sent)).toEqual({
      filter: {
        text: '螺栓',
        number: 7,
        metals: ['NICKEL', 'ZINC'],
        status: 'IN_USE',
        processedFrom: '2026-01-01',
        processedTo: '2026-06-30',
      },
      sort: { field: 'METAL', direction: 'ASC' },
      page: { first: 50 },
    });
  });

  it('takes filters away one by one or all at once', async () => {
    openHistory('?metal=ZINC,NICKEL&status=VOID');
    const chips = await screen.findByRole('group', { name: '已套用的篩選' });
    await userEvent.click(within(chips).getByRole('button', { name: '移除篩選：鎳' }));
    expect(shownAddress()).toBe('/work-orders?metal=ZINC&status=VOID');
    await userEvent.click(within(chips).getByRole('button', { name: '清除全部' }));
    expect(shownAddress()).toBe('/work-orders');
    expect(screen.queryByRole('group', { name: '已套用的篩選' })).not.toBeInTheDocument();
  });

  it('searches once typing pauses', async () => {
    const sent = openHistory();
    await screen.findByRole('link', { name: 'WO-1' });
    await userEvent.type(screen.getByRole('searchbox', { name: '搜尋工單' }), 'WO-2');
    await waitFor(() => expect(lastAsked(sent)).toMatchObject({ filter: { text: 'WO-2' } }));
    expect(sent.filter(({ name }) => name === 'History')).toHaveLength(2);
  });

  it('goes to the next and the last page by cursor, and says when there are more than were counted', async () => {
    const page = {
      total: 1000,
      totalIsExact: false,
      pageInfo: { startCursor: 'a', endCursor: 'z', hasNextPage: true, hasPreviousPage: false },
    };
    const sent = openHistory('', () => ({ data: historyAnswer(ORDERS, page) }));
    expect(await screen.findByText('超過 1,000 筆')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '上一頁' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: '下一頁' }));
    await waitFor(() => expect(lastAsked(sent)).toMatchObject({ page: { first: 20, after: 'z' } }));
    await userEvent.click(screen.getByRole('button', { name: '最後一頁' }));
    await waitFor(() => expect(lastAsked(sent)).toMatchObject({ page: { first: 20, before: 'END' } }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '每頁筆數' }), '100');
    await waitFor(() => expect(lastAsked(sent)).toMatchObject({ page: { first: 100 } }));
    expect(shownAddress()).toBe('/work-orders?size=100');
  });

  it('walks the rows with j and k, opens with Enter, goes to the search with /', async () => {
    openHistory();
    await screen.findByRole('link', { name: 'WO-1' });
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox', { name: '搜尋工單' })).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('jj');
    expect(shownAddress()).toContain(`open=${anId(502)}`);
    await userEvent.keyboard('k{Enter}');
    expect(shownAddress()).toBe(`/work-orders/${anId(501)}`);
  });

  it('offers only acts that are permitted in the state and the role', async () => {
    openHistory();
    await userEvent.click(await screen.findByRole('button', { name: '工單 WO-1 的操作' }));
    expect(await screen.findByRole('menuitem', { name: '作廢' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: '工單 WO-2 的操作' }));
    expect(await screen.findByRole('menuitem', { name: '複製為新工單' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: '作廢' })).not.toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: '修改' })).not.toBeInTheDocument();
  });

  it('tells an empty history from a search without a match', async () => {
    openHistory('?text=沒有', () => ({ data: historyAnswer([]) }));
    expect(await screen.findByRole('heading', { name: '沒有符合條件的工單' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '清除全部篩選' }));
    expect(await screen.findByRole('heading', { name: '還沒有加工資料' })).toBeInTheDocument();
  });

  it('shows the first page where an address carries a cursor that nobody knows', async () => {
    playServer({
      History: (variables) =>
        JSON.stringify(variables).includes('"after":"zzz"')
          ? { code: 'VALIDATION_FAILED', extensions: { requestId: 'r-1' } }
          : { data: historyAnswer(ORDERS) },
      HistorySources: () => SOURCES,
    });
    renderScreen(
      <>
        <AddressBar />
        <HistoryPage />
      </>,
      { at: '/work-orders?after=zzz' },
    );
    expect(await screen.findByRole('link', { name: 'WO-1' })).toBeVisible();
    await waitFor(() => expect(shownAddress()).not.toContain('zzz'));
  });

  it('tells the guild whose the work orders are, without filters and without asking for them', () => {
    const sent = playServer({});
    renderScreen(<HistoryPage />, {
      viewer: { ...officeViewer, role: 'GUILD_OFFICER', company: null },
      at: '/work-orders',
    });
    expect(screen.getByText('工單屬於會員廠商')).toBeVisible();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: '回首頁' })).toHaveAttribute('href', '/');
    expect(sent).toEqual([]);
  });

  it('says that it is offline and reads again on request', async () => {
    const answers: ScriptedAnswer[] = ['NO_NETWORK'];
    openHistory('', () => answers.shift() ?? { data: historyAnswer(ORDERS) });
    expect(
      await screen.findByRole('heading', { name: '目前離線，無法讀取加工資料列表' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '再試一次' }));
    expect(await screen.findByRole('link', { name: 'WO-1' })).toBeInTheDocument();
  });

  it('refuses a range that ends before it begins in words', async () => {
    openHistory('?from=2026-06-30&to=2026-01-01');
    expect(await screen.findByText(/「從」晚於「到」/)).toBeInTheDocument();
  });

  it('belongs to the office as to the floor: an operator finds no voiding', async () => {
    playServer({ History: () => ({ data: historyAnswer(ORDERS) }), HistorySources: () => SOURCES });
    renderScreen(<HistoryPage />, { at: '/work-orders', viewer: { ...officeViewer, role: 'OPERATOR' } });
    await userEvent.click(await screen.findByRole('button', { name: '工單 WO-1 的操作' }));
    expect(await screen.findByRole('menuitem', { name: '修改' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: '作廢' })).not.toBeInTheDocument();
  });
});
