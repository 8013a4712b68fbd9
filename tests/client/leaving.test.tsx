import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LeftQueue } from '../../client/app/left-queue.tsx';
import { StandingPage } from '../../client/features/account-access/standing-page.tsx';
import { LeaveSection } from '../../client/features/company-profile/leave-section.tsx';
import { readUnsentFile } from '../../client/offline/export/read-unsent-file.ts';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { deviceStorage } from '../../client/offline/storage/device-storage.ts';
import { type Session, SessionContext } from '../../client/session/session-context.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { amendment, evidence } from '../offline/outbox-samples.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import { quietStatus, sampleSync, WithSync } from './queue-samples.tsx';

const NAME = '永續電鍍股份有限公司';
const owner: Viewer = { ...officeViewer, account: 'owner-a', role: 'OWNER' };
const LEFT = { data: { leavePlatform: { __typename: 'Membership', status: 'LEFT' } } };

/** Shows the section; gives what was sent, and how often the session was asked again. */
function open(answer: () => ScriptedAnswer, waiting = 0) {
  const sent = playServer({ LeavePlatform: answer });
  const recheck = vi.fn();
  const session = { state: { kind: 'SIGNED_IN', viewer: owner }, recheck } as unknown as Session;
  renderScreen(
    <SessionContext value={session}>
      <WithSync sync={sampleSync({ status: { ...quietStatus, waiting } })}>
        <LeaveSection companyName={NAME} />
      </WithSync>
    </SessionContext>,
    { viewer: owner },
  );
  return { sent, recheck };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByLabelText(/請輸入公司名稱/u);

describe('leaving the platform', () => {
  it('says first what ends, what is kept and why, and what waits on this device', async () => {
    open(() => LEFT, 3);
    expect(screen.queryByRole('button', { name: '退出平台' })).toBeNull();
    await press('看退出會發生什麼');
    await waitFor(() => expect(screen.getByRole('heading', { name: '退出之前' })).toHaveFocus());
    expect(screen.getByText('這台裝置還有 3 筆未上傳。')).toBeVisible();
    expect(screen.getByRole('link', { name: '到「匯出公司全部資料」' })).toBeVisible();
    expect(screen.getByText(/要能隨時查驗/u)).toBeVisible();
    await press('先不退出');
    expect(screen.queryByRole('button', { name: '退出平台' })).toBeNull();
  });

  it('asks for the name of the company, and says at the field what is wrong with it', async () => {
    const { sent, recheck } = open(() => LEFT);
    await press('看退出會發生什麼');
    await press('退出平台');
    await waitFor(() => expect(field()).toHaveFocus());
    expect(field()).toHaveAccessibleDescription(/請填寫/u);
    await userEvent.type(field(), '永續');
    await press('退出平台');
    await waitFor(() => expect(field()).toHaveAccessibleDescription(/與公司名稱不同/u));
    expect(sent).toEqual([]);
    await userEvent.clear(field());
    await userEvent.type(field(), NAME);
    await userEvent.type(screen.getByLabelText(/退出的原因/u), '合併');
    await press('退出平台');
    await waitFor(() => expect(recheck).toHaveBeenCalledTimes(1));
    expect(sent[0]?.variables['input']).toMatchObject({ companyName: NAME, reason: '合併' });
  });

  it('sends the same command again after a lost answer, and looks again when the company had left', async () => {
    const answers: ScriptedAnswer[] = ['NO_NETWORK', { code: 'COMPANY_LEFT' }];
    const { sent, recheck } = open(() => answers.shift() ?? LEFT);
    await press('看退出會發生什麼');
    await userEvent.type(field(), NAME);
    await press('退出平台');
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    await press('退出平台');
    await waitFor(() => expect(recheck).toHaveBeenCalledTimes(1));
    const inputs = sent.map(({ variables }) => variables['input'] as Record<string, unknown>);
    expect(inputs[0]?.['commandId']).toBe(inputs[1]?.['commandId']);
  });
});

describe('after the company left', () => {
  const left: Viewer = { ...owner, company: { ...officeViewer.company!, status: 'LEFT' } };
  const store = new DexieOutboxStore(deviceStorage);
  const own = { companyId: left.company?.id ?? '', accountId: left.accountId };
  const other = { ...own, accountId: 'aaaaaaaa-0000-4000-8000-000000000099' };
  const saved: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${String(saved.push(file))}` }),
  );
  afterEach(() => {
    saved.length = 0;
  });

  it('the page says when and why, and how it can come back', async () => {
    playServer({
      Membership: () => ({
        data: {
          membership: {
            ...{ status: 'LEFT', reason: '合併', changedAt: '2026-11-22T02:00:00.000Z' },
            ...{ registeredAt: '2026-01-22T01:00:00.000Z' },
            ...{ email: null, pendingEmail: null, statedEmail: null },
          },
        },
      }),
    });
    renderScreen(<StandingPage />, { viewer: left });
    expect(screen.getByRole('heading', { name: '會員狀態' })).toBeVisible();
    expect(await screen.findByText('公司已退出平台')).toBeVisible();
    expect(screen.getByText('退出的原因').nextSibling).toHaveTextContent('合併');
    expect(screen.getByText(/2026\/11\/22 10:00 退出/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: '再寄一次確認信' })).toBeNull();
  });

  it('R27: entries that were not uploaded stay, say why, and can be saved as a file', async () => {
    await store.append(own, amendment(crypto.randomUUID(), 'mine'), evidence);
    await store.append(other, amendment(crypto.randomUUID(), 'theirs'), evidence);
    renderScreen(<LeftQueue viewer={left} />);
    expect(await screen.findByText('這台裝置有 1 筆未上傳的紀錄')).toBeVisible();
    expect(screen.getByText(/平台不再接受紀錄/u)).toBeVisible();
    await press('匯出成檔案');
    expect(await screen.findByText('已將 1 筆存成檔案。')).toBeVisible();
    const [file] = saved;
    if (file === undefined) throw new Error('no file was saved');
    const read = JSON.stringify(await readUnsentFile(file));
    expect(read).toContain('mine');
    expect(read).not.toContain('theirs');
    expect(await store.unsent(own)).toHaveLength(1);
  });
});
