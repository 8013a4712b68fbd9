import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AccountMenu } from '../../client/app/account-menu.tsx';
import { AppearanceProvider } from '../../client/app/appearance.tsx';
import { ExpiredSession } from '../../client/app/expired-session.tsx';
import type { Sync } from '../../client/offline/sync/sync-context.ts';
import type { FlushReport, SyncStatus } from '../../client/offline/sync/sync-status.ts';
import { type Session, SessionContext } from '../../client/session/session-context.ts';
import { officeViewer, renderScreen } from './client-setup.tsx';
import { quietStatus, sampleSync, WithSync, type SampleSync } from './queue-samples.tsx';

/** Shows the menu above a queue and opens it; returns what the session was asked to do, in its order with the queue. */
async function openMenu(sync: SampleSync): Promise<string[]> {
  const session: Session = {
    state: { kind: 'SIGNED_IN', viewer: officeViewer },
    signIn: () => Promise.resolve(),
    signInWithLine: () => Promise.resolve(),
    signInWithPasskey: () => Promise.resolve('office-a'),
    enrol: () => Promise.resolve(),
    signOut: () => {
      sync.asked.push('signOut');
      return Promise.resolve();
    },
    expire: () => undefined,
    recheck: () => undefined,
  };
  renderScreen(
    <SessionContext value={session}>
      <WithSync sync={sync}>
        <AppearanceProvider>
          <AccountMenu />
        </AppearanceProvider>
      </WithSync>
    </SessionContext>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '帳號選單：林怡君' }));
  return sync.asked;
}

// Without a layout the menu may count as scrolled out of sight, and is then not shown.
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name, hidden: true }));

const leaving = (status: Partial<SyncStatus>, left?: Partial<FlushReport>): SampleSync => {
  const after = { ...quietStatus, ...status };
  const report: FlushReport = {
    sent: 0,
    waiting: after.waiting,
    attention: after.attention,
    status: after,
    ...left,
  };
  const sync = sampleSync({ status });
  const flushNow: Sync['flushNow'] = () => {
    sync.asked.push('flushNow');
    return Promise.resolve(report);
  };
  return Object.assign(sync, { flushNow });
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('R25: signing out', () => {
  it('asks nothing when nothing waits', async () => {
    const asked = await openMenu(leaving({ drafts: 3 }));
    await press('登出');
    await waitFor(() => expect(asked).toEqual(['signOut']));
  });

  it('sends first, and leaves when all of it arrived', async () => {
    const asked = await openMenu(leaving({ waiting: 3 }, { sent: 3, waiting: 0 }));
    expect(document.body).toHaveTextContent('登出後，3 筆未上傳的資料會鎖在這台裝置');
    await press('登出');
    await waitFor(() => expect(asked).toEqual(['flushNow', 'signOut']));
  });

  it('with something left asks whether to stay, and stays', async () => {
    const asked = await openMenu(leaving({ waiting: 3, attention: 1 }));
    await press('登出');
    expect(await screen.findByText('仍有 3 筆待上傳，都存在這台裝置。')).toBeVisible();
    expect(screen.getByText(/^1 筆需處理/u)).toBeVisible();
    await press('不登出');
    await waitFor(() => expect(screen.queryByText('還有資料未上傳')).not.toBeInTheDocument());
    expect(asked).toEqual(['flushNow']);
  });

  it('with something left leaves it locked on the device when told to', async () => {
    const asked = await openMenu(leaving({ attention: 1 }));
    await press('登出');
    await press('登出，資料鎖在這台裝置');
    await waitFor(() => expect(asked).toEqual(['flushNow', 'signOut']));
  });

  it('with something left hands it out as a file, and goes on asking', async () => {
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    const asked = await openMenu(leaving({ waiting: 2 }));
    await press('登出');
    await press('匯出成檔案');
    expect(await screen.findByText('已將未上傳的資料交給檔案。')).toBeVisible();
    expect(asked).toEqual(['flushNow', 'exportFile']);
    expect(screen.getByRole('button', { name: '不登出' })).toBeVisible();
  });

  it('does not make anybody wait for an upload that hangs', async () => {
    const sync = leaving({ waiting: 2 });
    let finish: () => void = () => undefined;
    const hung = new Promise<FlushReport>((resolve) => {
      finish = () => resolve({ sent: 2, waiting: 0, attention: 0, status: quietStatus });
    });
    const asked = await openMenu(Object.assign(sync, { flushNow: () => hung }));
    await press('登出');
    expect(await screen.findByText('登出前先上傳：還有 2 筆。')).toBeVisible();
    await press('不登出');
    finish();
    await hung;
    // The upload ended well, but the person has decided to stay meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual([]);
  });

  it('without network locks at once', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const asked = await openMenu(leaving({ waiting: 3 }));
    await press('登出');
    await waitFor(() => expect(asked).toEqual(['signOut']));
  });

  it('R48: warns of the loss where nothing can be kept, even without network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const storage = { ...quietStatus.storage, isAvailable: false };
    const asked = await openMenu(leaving({ waiting: 1, storage }));
    await press('登出');
    expect(await screen.findByText(/登出後這些資料會消失/u)).toBeVisible();
    expect(asked).toEqual(['flushNow']);
  });
});

describe('R24: a session that ended', () => {
  const show = (status: Partial<SyncStatus>, role: 'OPERATOR' | 'AUDITOR' = 'OPERATOR'): void => {
    renderScreen(
      <WithSync sync={sampleSync({ status })}>
        <ExpiredSession />
      </WithSync>,
      { viewer: { ...officeViewer, role } },
    );
  };

  it('asks for a sign-in on top of the page and says how much waits for it', async () => {
    show({ waiting: 19, attention: 1 });
    expect(await screen.findByText('20 筆資料等著上傳；登入後會自動接著送。')).toBeVisible();
    expect(screen.getByLabelText('帳號')).toHaveValue('office-a');
  });

  it('lets recording go on, with a reminder that leads back to the sign-in', async () => {
    show({ waiting: 2 });
    await userEvent.click(await screen.findByRole('button', { name: '先繼續記錄' }));
    expect(screen.getByRole('alert')).toHaveTextContent('登入已到期，2 筆待上傳');
    await userEvent.click(screen.getByRole('button', { name: '重新登入' }));
    expect(await screen.findByLabelText('帳號')).toBeVisible();
  });

  it('cannot be put off by those who record nothing', async () => {
    show({}, 'AUDITOR');
    await screen.findByLabelText('帳號');
    expect(screen.queryByRole('button', { name: '先繼續記錄' })).not.toBeInTheDocument();
  });
});
