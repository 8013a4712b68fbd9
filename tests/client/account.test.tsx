import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AccountPage } from '../../client/features/account/account-page.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const session = (id: string, isCurrent: boolean) => ({
  __typename: 'Session',
  id,
  deviceName: 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36',
  createdAt: '2026-11-22T00:00:00.000Z',
  lastSeenAt: '2026-11-22T01:00:00.000Z',
  isCurrent,
});
const GOOD = '幾個不相干的詞 一句話';
const type = async (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const change = async (current: string, password: string, again = password) => {
  await screen.findByText('Chrome · Windows');
  await type('目前的密碼', current);
  await type('新密碼', password);
  await type('再輸入一次新密碼', again);
  await userEvent.click(screen.getByRole('button', { name: '變更密碼' }));
};

it('tells an auditor until when the account can be used', async () => {
  playServer({ OwnSessions: () => ({ data: { sessions: [session('s1', true)] } }) });
  renderScreen(<AccountPage />, { viewer: { ...officeViewer, validUntil: '2027-01-31' } });
  expect(await screen.findByText(/可使用到 2027\/01\/31（含當天）/u)).toBeVisible();
});

describe('another password', () => {
  it('is changed, and the screen says what became of other devices', async () => {
    const sent = playServer({
      OwnSessions: () => ({ data: { sessions: [session('s1', true)] } }),
      ChangePassword: () => ({
        data: { changePassword: [{ id: 's2', isCurrent: true, __typename: 'Session' }] },
      }),
    });
    renderScreen(<AccountPage />);
    await change('the old one', GOOD);
    expect(await screen.findByRole('status')).toHaveTextContent('密碼已變更');
    expect(screen.getByLabelText('新密碼')).toHaveValue('');
    expect(sent.find(({ name }) => name === 'ChangePassword')?.variables['input']).toMatchObject({
      currentPassword: 'the old one',
      newPassword: GOOD,
    });
  });

  it.each([
    ['太短', '太短', '新密碼', /密碼至少 10 個字元/u],
    ['my office-a phrase', 'my office-a phrase', '新密碼', /請勿包含帳號/u],
    [GOOD, `${GOOD}.`, '再輸入一次新密碼', /兩次輸入的新密碼不同/u],
  ])('%j, then %j, is named at its field and not sent', async (password, again, label, words) => {
    const sent = playServer({ OwnSessions: () => ({ data: { sessions: [session('s1', true)] } }) });
    renderScreen(<AccountPage />);
    await change('the old one', password, again);
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(words);
    expect(sent.some(({ name }) => name === 'ChangePassword')).toBe(false);
  });

  it('a wrong old one is named at its field', async () => {
    playServer({
      OwnSessions: () => ({ data: { sessions: [session('s1', true)] } }),
      ChangePassword: () => ({
        code: 'VALIDATION_FAILED',
        extensions: { issues: [{ path: 'currentPassword', code: 'WRONG_PASSWORD', parameters: {} }] },
      }),
    });
    renderScreen(<AccountPage />);
    await change('something else', GOOD);
    expect(await screen.findByText('目前的密碼不符')).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText('目前的密碼')).toHaveFocus());
  });
});

describe('signed-in devices', () => {
  it('another one is signed out; this one has no button', async () => {
    let sessions = [session('s1', true), session('s2', false)];
    const sent = playServer({
      OwnSessions: () => ({ data: { sessions } }),
      EndSession: () => {
        sessions = sessions.slice(0, 1);
        return { data: { endSession: [{ id: 's1', __typename: 'Session' }] } };
      },
    });
    renderScreen(<AccountPage />);
    const rows = await screen.findAllByRole('listitem');
    expect(within(rows[0]!).queryByRole('button')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '登出 Chrome · Windows' }));
    expect(await screen.findByRole('status')).toHaveTextContent('已登出 1 台裝置');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(sent.find(({ name }) => name === 'EndSession')?.variables['input']).toMatchObject({
      sessionId: 's2',
    });
  });
});

describe('the address of the account', () => {
  const own = (email: string | null, pendingEmail: string | null) => ({
    __typename: 'OwnEmail',
    email,
    pendingEmail,
  });
  const state = async (email: string): Promise<void> => {
    await type('新的電子郵件地址', email);
    await type('以目前的密碼確認是您本人', 'the old one');
    await userEvent.click(screen.getByRole('button', { name: '寄出確認信' }));
  };

  it('is shown as it stands, and a new one waits for its letter', async () => {
    let pending: string | null = null;
    const sent = playServer({
      OwnSessions: () => ({ data: { sessions: [session('s1', true)] } }),
      OwnEmail: () => ({ data: { ownEmail: own('old@b.tw', pending) } }),
      ChangeEmail: () => {
        pending = 'new@b.tw';
        return { data: { changeEmail: own('old@b.tw', pending) } };
      },
    });
    renderScreen(<AccountPage />);
    expect(await screen.findByText('old@b.tw')).toBeVisible();
    await state('new@b.tw');
    expect(await screen.findByText(/確認信已寄往 new@b.tw/u)).toBeVisible();
    expect(await screen.findByText('等待確認')).toBeVisible();
    expect(sent.find(({ name }) => name === 'ChangeEmail')?.variables['input']).toMatchObject({
      email: 'new@b.tw',
      currentPassword: 'the old one',
    });
  });

  it('that cannot be one is named at its field and not sent', async () => {
    const sent = playServer({
      OwnSessions: () => ({ data: { sessions: [] } }),
      OwnEmail: () => ({ data: { ownEmail: own(null, null) } }),
    });
    renderScreen(<AccountPage />);
    expect(await screen.findByText('還沒有確認過的地址')).toBeVisible();
    await state('林@b.tw');
    expect(screen.getByLabelText('新的電子郵件地址')).toHaveAccessibleDescription(/不是有效的電子郵件/u);
    expect(sent.some(({ name }) => name === 'ChangeEmail')).toBe(false);
  });
});
