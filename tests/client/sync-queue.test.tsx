import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { draftsOf, saveDraft } from '../../client/offline/storage/drafts.ts';
import type { Sync } from '../../client/offline/sync/sync-context.ts';
import { officeViewer } from './client-setup.tsx';
import { entryOf, quietStatus, sampleSync } from './queue-samples.tsx';
import { show, section, refused, amendment, waitingStatus } from './queue-screen.tsx';

const owner = { companyId: officeViewer.company?.id ?? '', accountId: officeViewer.accountId };

describe('what was refused', () => {
  it('R06: says why, with the name of the field and what was typed there', async () => {
    show(sampleSync({ ...waitingStatus(0, 1), unsent: [refused()] }));
    const list = await section(/^需處理（1）/u);
    expect(list).toHaveTextContent('電鍍・electricity 的數量');
    expect(list).toHaveTextContent('填寫的值：-5 kWh');
    expect(list).toHaveTextContent('不可小於 0');
    expect(within(list).getByRole('link', { name: '修正 WO-0611 汽車扣件' })).toHaveAttribute(
      'href',
      '/work-orders/new?mend=refused',
    );
  });

  it('does not ask twice about one whose correction waits already', async () => {
    const correction = entryOf('correction', { workOrderId: 'order-of-refused', sequence: 3 });
    show(
      sampleSync({
        ...waitingStatus(1),
        unsent: [refused(), { ...correction, command: { ...correction.command, supersedes: 'refused' } }],
      }),
    );
    expect(await section(/^需處理（0）/u)).toHaveTextContent('沒有需要處理的資料');
    expect(await section(/^待上傳（1）/u)).toHaveTextContent('WO-0611');
  });

  it('is discarded only after its values were listed and its number typed', async () => {
    const sync = show(sampleSync({ ...waitingStatus(0, 1), unsent: [refused()] }));
    await userEvent.click(await screen.findByRole('button', { name: '捨棄 WO-0611 汽車扣件' }));
    const dialog = await screen.findByRole('dialog', { name: '捨棄這筆資料' });
    expect(dialog).toHaveTextContent('-5 kWh');
    expect(dialog).toHaveTextContent('2026/06/05');
    await userEvent.click(within(dialog).getByRole('button', { name: '捨棄資料' }));
    expect(within(dialog).getByLabelText('請輸入「WO-0611」以確認')).toHaveAccessibleDescription(
      '輸入的文字不同，請輸入「WO-0611」。',
    );
    expect(sync.asked).toEqual([]);
    // Full-width letters of a Chinese keyboard count as the same.
    await userEvent.type(within(dialog).getByLabelText('請輸入「WO-0611」以確認'), ' ｗｏ-0611');
    await userEvent.type(within(dialog).getByLabelText('原因（選填）'), '重複');
    await userEvent.click(within(dialog).getByRole('button', { name: '捨棄資料' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sync.asked).toEqual(['discard refused 重複']);
  });

  it('R07: a refused recording takes what waits for it along, and says so before', async () => {
    const sync = show(
      sampleSync({ ...waitingStatus(1, 1), unsent: [refused(), amendment({ state: 'HELD' })] }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '捨棄 WO-0611 汽車扣件' }));
    const dialog = await screen.findByRole('dialog', { name: '捨棄這筆資料' });
    expect(dialog).toHaveTextContent('同一張工單另有 1 筆等候它，會一起捨棄');
    expect(dialog).toHaveTextContent('產品品名：汽車扣件 → 機車扣件');
    await userEvent.type(within(dialog).getByLabelText(/^請輸入/u), 'WO-0611');
    await userEvent.click(within(dialog).getByRole('button', { name: '捨棄 2 筆資料' }));
    await waitFor(() => expect(sync.asked).toEqual(['discard amendment', 'discard refused']));
  });

  it('stays, and says so, when it could not be discarded', async () => {
    const discard = () => Promise.reject(new Error('on its way'));
    show(sampleSync({ ...waitingStatus(0, 1), unsent: [refused()], discard }));
    await userEvent.click(await screen.findByRole('button', { name: '捨棄 WO-0611 汽車扣件' }));
    await userEvent.type(await screen.findByLabelText(/^請輸入/u), 'WO-0611');
    await userEvent.click(screen.getByRole('button', { name: '捨棄資料' }));
    expect(await screen.findByText(/沒有捨棄/u)).toBeVisible();
  });
});

describe('what waits', () => {
  it('says since when, how often it was tried, when it goes again and why it failed', async () => {
    const entry = entryOf('tried', {
      state: 'RETRY_WAIT',
      attempts: 3,
      nextAttemptAt: '2026-11-22T01:12:00.000Z',
      fault: { code: 'NOT_OUR_SERVER', issues: [], parameters: {}, at: '2026-11-22T01:05:00.000Z' },
    });
    show(sampleSync({ ...waitingStatus(1), unsent: [entry] }));
    const list = await section(/^待上傳（1）/u);
    expect(list).toHaveTextContent(/09:00 起等候/u);
    expect(list).toHaveTextContent('王小明 記錄');
    expect(list).toHaveTextContent('已試 3 次');
    expect(list).toHaveTextContent(/下次 .*09:12/u);
    expect(list).toHaveTextContent('上次：有其他網頁代替平台回應');
  });

  it('R07: names what a held entry waits for', async () => {
    show(sampleSync({ ...waitingStatus(1, 1), unsent: [refused(), amendment({ state: 'HELD' })] }));
    expect(await section(/^待上傳（1）/u)).toHaveTextContent('等候「WO-0611 汽車扣件」：新增工單，需處理');
  });

  it('R23: of a thousand entries draws the first ones and more on demand', async () => {
    const unsent = Array.from({ length: 1000 }, (_, index) =>
      entryOf(`entry-${index}`, { sequence: index, title: `WO-${index}` }),
    );
    show(sampleSync({ ...waitingStatus(1000), unsent }));
    const list = await section(/^待上傳（1000）/u);
    expect(within(list).getAllByRole('listitem')).toHaveLength(50);
    await userEvent.click(within(list).getByRole('button', { name: '再顯示 100 筆（共 1000 筆）' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(150);
  });
});

describe('uploading by hand', () => {
  const flushing = (sent: number, waiting: number, attention: number, status = {}): Partial<Sync> => ({
    flushNow: () =>
      Promise.resolve({
        sent,
        waiting,
        attention,
        status: { ...quietStatus, waiting, attention, ...status },
      }),
  });

  it.each([
    [flushing(3, 0, 0), '本次上傳 3 筆。 沒有待上傳的資料。'],
    [flushing(2, 5, 1), '本次上傳 2 筆。 仍有 5 筆待上傳，都存在這台裝置。 1 筆需處理。'],
    [
      flushing(0, 5, 0, { connection: 'UNREACHABLE' }),
      '無法連到平台 · 本次沒有資料送達平台。 仍有 5 筆待上傳，都存在這台裝置。',
    ],
    [{ flushNow: () => Promise.reject(new Error('no lock')) }, '無法開始上傳。資料仍在這台裝置'],
  ])('reports what is left, never just that it is done', async (acts, words) => {
    show(sampleSync({ ...waitingStatus(5), ...acts }));
    await userEvent.click(await screen.findByRole('button', { name: '立即上傳' }));
    const panel = screen.getByRole('region', { name: '上傳狀況' });
    await waitFor(() => expect(within(panel).getByRole('status')).toHaveTextContent(words));
  });
});

describe('what is settled', () => {
  const outcome = {
    status: 'APPLIED',
    code: null,
    issues: [],
    parameters: {},
    revision: 1,
    caseIds: [],
    confirmedEmissionsKgCo2e: 524.37,
    serverTime: '2026-11-22T02:00:00.000Z',
  } as const;
  const settled = (given: Partial<OutboxEntry>): OutboxEntry =>
    entryOf('settled', { state: 'ACKED', settledAt: '2026-11-22T02:00:00.000Z', outcome, ...given });

  it('is called uploaded only when the server named it', async () => {
    show(
      sampleSync({
        settled: [
          settled({}),
          settled({ commandId: 'given-up', state: 'DISCARDED', outcome: null, title: 'WO-2' }),
          settled({ commandId: 'mended', state: 'SUPERSEDED', outcome: null, title: 'WO-3' }),
        ],
      }),
    );
    const list = await section(/^已了結/u);
    const rows = within(list).getAllByRole('article');
    expect(rows[0]).toHaveTextContent('已上傳');
    expect(within(list).getAllByRole('link')).toHaveLength(1);
    expect(rows[1]).toHaveTextContent('已捨棄');
    expect(rows[1]).not.toHaveTextContent('已上傳');
    expect(rows[2]).toHaveTextContent('已由修正取代');
  });

  it('R31: carries the mark of what the office decides', async () => {
    show(
      sampleSync({
        settled: [settled({ outcome: { ...outcome, status: 'CONFLICT', caseIds: ['a', 'b'] } })],
      }),
    );
    const list = await section(/^已了結/u);
    expect(list).toHaveTextContent('待辦公室確認');
    expect(list).toHaveTextContent('2 項與平台上的內容不同');
  });

  it('R36: tells a total that differs from the one that was shown, and only that', async () => {
    const withShown = (shown: number, commandId: string): OutboxEntry => {
      const entry = settled({ commandId });
      return { ...entry, command: { ...entry.command, shownEmissionsKgCo2e: shown } };
    };
    show(sampleSync({ settled: [withShown(500, 'other'), withShown(524.37, 'same')] }));
    const rows = within(await section(/^已了結/u)).getAllByRole('article');
    expect(rows[0]).toHaveTextContent('平台算出 524.370 kg CO2e，記錄當時顯示 500.000 kg CO2e');
    expect(rows[1]).not.toHaveTextContent('平台算出');
  });
});

describe('drafts', () => {
  it('are opened, and discarded after a question', async () => {
    await saveDraft(owner, {
      draftId: 'draft-1',
      form: {},
      title: 'WO-9',
      commandId: 'c9',
      workOrderId: 'w9',
      updatedAt: '2026-11-22T01:00:00.000Z',
    });
    show(sampleSync({ status: { drafts: 1 } }));
    expect(await screen.findByRole('link', { name: '繼續填寫 WO-9' })).toHaveAttribute(
      'href',
      '/work-orders/new?draft=draft-1',
    );
    await userEvent.click(screen.getByRole('button', { name: '捨棄草稿 WO-9' }));
    await userEvent.click(await screen.findByRole('button', { name: '捨棄草稿' }));
    await waitFor(() => expect(screen.queryByText('WO-9')).not.toBeInTheDocument());
    expect(await draftsOf(owner)).toEqual([]);
  });
});
