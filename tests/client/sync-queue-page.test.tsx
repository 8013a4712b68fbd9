import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportRefused } from '../../client/offline/export/import-refused.ts';
import { entryOf, quietStatus, sampleSync } from './queue-samples.tsx';
import { show, refused, waitingStatus } from './queue-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('files of unsent entries', () => {
  it('R51: are handed out with the number that they hold', async () => {
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    const sync = show(sampleSync({ ...waitingStatus(2), unsent: [entryOf('a'), entryOf('b')] }));
    await userEvent.click(await screen.findByRole('button', { name: '匯出未上傳的資料' }));
    expect(await screen.findByText('已將 2 筆未上傳的資料交給檔案。')).toBeVisible();
    expect(sync.asked).toEqual(['exportFile']);
  });

  it.each([
    ['NOT_OUR_FILE', '這不是本平台匯出的檔案'],
    ['DAMAGED', '檔案內容已損壞或被改過'],
    ['NEWER_VERSION', '請先更新程式'],
    ['OTHER_COMPANY', '不屬於貴公司'],
    ['OTHER_ACCOUNT', '屬於另一個帳號'],
    ['TOO_BIG', '檔案太大'],
    ['EMPTY', '檔案裡沒有資料'],
  ] as const)('R51: a refused one says why: %s', async (code, words) => {
    show(sampleSync({ importFile: () => Promise.reject(new ImportRefused(code)) }));
    await userEvent.upload(await screen.findByLabelText('選擇要匯入的檔案'), new File(['x'], 'x.json'));
    expect(await screen.findByText(new RegExp(words, 'u'))).toBeVisible();
  });

  it('tell after an import what arrived and what is left', async () => {
    const importFile = () =>
      Promise.resolve({ sent: 4, waiting: 1, attention: 0, status: { ...quietStatus, waiting: 1 } });
    show(sampleSync({ importFile }));
    await userEvent.upload(
      await screen.findByLabelText('選擇要匯入的檔案'),
      new File(['{}'], 'x.json', { type: 'application/json' }),
    );
    expect(await screen.findByText(/檔案已讀入。 本次上傳 4 筆。 仍有 1 筆待上傳/u)).toBeVisible();
  });
});

describe('what holds the queue up', () => {
  it('R27: names the reason of a pause and keeps the way out by file', async () => {
    show(
      sampleSync({
        status: { waiting: 2, gate: { kind: 'PAUSED', code: 'COMPANY_SUSPENDED' } },
        unsent: [entryOf('a'), entryOf('b')],
      }),
    );
    expect(await screen.findByRole('heading', { name: '暫停上傳：公司帳號已停用' })).toBeVisible();
    expect(screen.getByRole('button', { name: '匯出未上傳的資料' })).toBeEnabled();
  });

  it('R47: warns of entries that have waited for more than three days', async () => {
    const since = new Date(Date.now() - 80 * 60 * 60 * 1000).toISOString();
    show(sampleSync({ status: { waiting: 1, oldestQueuedAt: since }, unsent: [entryOf('a')] }));
    expect(await screen.findByRole('heading', { name: '有資料等候超過三天' })).toBeVisible();
  });

  it('R48: says that this window keeps nothing', async () => {
    show(sampleSync({ status: { storage: { ...quietStatus.storage, isAvailable: false } } }));
    expect(await screen.findByRole('heading', { name: '這個視窗無法離線存放' })).toBeVisible();
  });
});

describe('the page', () => {
  it('says at every empty list what is not there, in English too', async () => {
    show(sampleSync(), 'en');
    expect(await screen.findByText('Nothing needs you.')).toBeVisible();
    expect(screen.getAllByText('Nothing is waiting to be uploaded.')[0]).toBeVisible();
    expect(screen.getByText('There are no drafts on this device.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Export unsent entries' })).toBeDisabled();
  });

  it('never speaks of success', () => {
    show(sampleSync({ ...waitingStatus(1, 1), unsent: [refused(), entryOf('a')] }));
    expect(document.body).not.toHaveTextContent('成功');
  });
});
