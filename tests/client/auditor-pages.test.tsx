import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SignedInRoutes } from '../../client/app/signed-in-routes.tsx';
import { SyncStatusRegion } from '../../client/app/sync-status.tsx';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';
import { entryOf, sampleSync, WithSync } from './queue-samples.tsx';

const auditor: Viewer = { ...officeViewer, account: 'auditor-a', role: 'AUDITOR' };
const FORBIDDEN = '您的帳號沒有這項權限';

/** Opens a page as an auditor, above a device that still holds these entries. */
function open(at: string, unsent: readonly OutboxEntry[] = []) {
  const sent = playServer({});
  const sync = sampleSync({
    status: { waiting: unsent.length, gate: { kind: 'PAUSED', code: 'FORBIDDEN' } },
    unsent,
  });
  renderScreen(
    <WithSync sync={sync}>
      <SyncStatusRegion />
      <SignedInRoutes />
    </WithSync>,
    { viewer: auditor, at },
  );
  return { sent, sync };
}

describe('who reads alone', () => {
  it.each(['/work-orders/new', '/work-orders/11111111-1111-4111-8111-1111111111ff/edit', '/queue', '/scan'])(
    'is told at %s that it is not theirs, and the server is asked nothing',
    async (at) => {
      const { sent } = open(at);
      expect(await screen.findByRole('alert')).toHaveTextContent(FORBIDDEN);
      expect(sent).toEqual([]);
      expect(document.querySelector('[data-sync-status]')).toBeNull();
    },
  );

  it('and recorded before still sees what was not uploaded, why, and saves it as a file', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${String(saved.push(file))}` }),
    );
    open('/queue', [entryOf('left'), entryOf('over', { state: 'ATTENTION' })]);
    expect(await screen.findByRole('heading', { name: '未上傳的紀錄（2）' })).toBeVisible();
    expect(screen.getByText(/不能填寫工單，所以下列紀錄沒有上傳/u)).toBeVisible();
    expect(document.querySelector('[data-sync-status]')).toHaveTextContent('暫停上傳');
    for (const name of [/捨棄/u, /修正/u, '匯入檔案', '立即上傳'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '匯出未上傳的資料' }));
    expect(await screen.findByText('已將 2 筆未上傳的資料交給檔案。')).toBeVisible();
    expect(saved).toHaveLength(1);
  });
});
