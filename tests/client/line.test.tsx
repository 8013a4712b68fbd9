import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { AccountPage } from '../../client/features/account/account-page.tsx';
import { remember } from '../../client/offline/local-database.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const NOBODY = {
  Viewer: () => ({ data: { viewer: null } }),
  Platform: () => ({ data: { platform: { isDemo: false, hasLineSignIn: true } } }),
};
const HOME_FIGURES = {
  HomeFigures: () => ({
    data: { workOrders: { __typename: 'WorkOrderPage', total: 0, totalIsExact: true, items: [] } },
  }),
};
const comeBackWith = (outcome: string): void =>
  window.history.replaceState(null, '', `/sign-in?line=${outcome}`);

beforeEach(async () => {
  window.history.replaceState(null, '', '/sign-in');
  await remember('profile', null);
});

describe('R77: the sign-in with LINE', () => {
  it('is offered where the server has a channel, and nowhere else', async () => {
    playServer({
      ...NOBODY,
      Platform: () => ({ data: { platform: { isDemo: true, hasLineSignIn: false } } }),
    });
    const { unmount } = await renderApp();
    expect(await screen.findByRole('button', { name: /office-a/u })).toBeVisible();
    expect(screen.queryByRole('button', { name: '用 LINE 登入' })).toBeNull();
    unmount();
    playServer(NOBODY);
    await renderApp();
    expect(await screen.findByRole('button', { name: '用 LINE 登入' })).toBeEnabled();
  });

  it('says that LINE cannot be reached, and leaves the password', async () => {
    playServer({
      ...NOBODY,
      BeginLineSignIn: () => ({ code: 'UNAVAILABLE', extensions: { parameters: { reason: 'LINE' } } }),
    });
    await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: '用 LINE 登入' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('目前連不到 LINE');
    expect(screen.getByLabelText('密碼')).toBeVisible();
  });

  it('opens the app when LINE named somebody, without being asked again', async () => {
    comeBackWith('PROVED');
    const sent = playServer({
      ...NOBODY,
      ...HOME_FIGURES,
      SignInWithLine: () => ({ data: { signInWithLine: { viewer: officeViewer } } }),
    });
    await renderApp();
    expect(await screen.findByRole('heading', { name: '林怡君，您好' })).toBeVisible();
    expect(sent.filter(({ name }) => name === 'SignInWithLine')).toHaveLength(1);
    expect(window.location.search).toBe('');
  });

  it('asks for the code of the second factor, and takes a second one after a wrong one', async () => {
    comeBackWith('PROVED');
    const wrong = {
      code: 'VALIDATION_FAILED',
      extensions: { issues: [{ path: 'code', code: 'WRONG_CODE' }] },
    };
    playServer({
      ...NOBODY,
      ...HOME_FIGURES,
      SignInWithLine: (variables): ScriptedAnswer => {
        const { code } = variables['input'] as { code: string | null };
        if (code === null) return { code: 'SECOND_FACTOR_NEEDED' };
        return code === '123456' ? { data: { signInWithLine: { viewer: officeViewer } } } : wrong;
      },
    });
    await renderApp();
    const field = await screen.findByLabelText('驗證碼');
    await userEvent.type(field, '000000{Enter}');
    expect(await screen.findByText(/驗證碼不符或已用過/u)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, '123456{Enter}');
    expect(await screen.findByRole('heading', { name: '林怡君，您好' })).toBeVisible();
  });

  it.each([
    ['NOT_LINKED', '還沒有連結平台的帳號'],
    ['DENIED', '您在 LINE 取消了登入'],
    ['OVER', '已逾時'],
    ['REFUSED', '無法確認'],
    ['UNREACHABLE', '目前連不到 LINE'],
  ])('that ended with %s is told in words, and the address forgets it', async (outcome, words) => {
    comeBackWith(outcome);
    playServer(NOBODY);
    await renderApp();
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByLabelText('帳號')).toBeVisible();
    expect(window.location.search).toBe('');
  });

  it('that ended otherwise leaves the way of a password as it is', async () => {
    comeBackWith('NOT_LINKED');
    playServer({
      ...NOBODY,
      ...HOME_FIGURES,
      SignIn: () => ({ data: { signIn: { viewer: officeViewer } } }),
    });
    await renderApp();
    await userEvent.type(await screen.findByLabelText('帳號'), 'office-a');
    await userEvent.type(screen.getByLabelText('密碼'), 'x{Enter}');
    expect(await screen.findByRole('heading', { name: '林怡君，您好' })).toBeVisible();
  });

  it.each([
    ['UNAUTHENTICATED', { parameters: { reason: 'LINE' } }, '已逾時'],
    ['ACCESS_ENDED', { parameters: { validUntil: '2026-10-31' } }, '可使用到 2026-10-31 為止'],
  ])('that the platform refuses with %s goes back to the password', async (code, extensions, words) => {
    comeBackWith('PROVED');
    playServer({ ...NOBODY, SignInWithLine: () => ({ code, extensions }) });
    await renderApp();
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByLabelText('密碼')).toBeVisible();
  });
});

describe('R77: the own account', () => {
  const link = (linkedAt: string | null, isOffered = true) => ({
    data: { lineLink: { __typename: 'LineLink', isOffered, linkedAt } },
  });
  const QUIET = { OwnSessions: () => ({ data: { sessions: [] } }) };

  it('is linked by a press, after LINE said who it is', async () => {
    let linkedAt: string | null = null;
    const sent = playServer({
      ...QUIET,
      LineLink: () => link(linkedAt),
      LinkLine: () => {
        linkedAt = '2026-11-22T08:00:00.000Z';
        return { data: { linkLine: { __typename: 'LineLink', isOffered: true, linkedAt } } };
      },
    });
    renderScreen(<AccountPage />, { at: '/account?line=PROVED' });
    expect(await screen.findByText(/今後就能用這個 LINE 登入帳號 office-a/u)).toBeVisible();
    expect(sent.some(({ name }) => name === 'LinkLine')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: '完成連結' }));
    expect(await screen.findByText(/已連結（/u)).toBeVisible();
    expect(screen.getByRole('button', { name: '解除連結' })).toBeVisible();
  });

  it('says so when another account has that LINE, and when what LINE said is too old', async () => {
    let answer: ScriptedAnswer = {
      code: 'VALIDATION_FAILED',
      extensions: { issues: [{ path: 'line', code: 'LINE_TAKEN', parameters: {} }] },
    };
    playServer({ ...QUIET, LineLink: () => link(null), LinkLine: () => answer });
    renderScreen(<AccountPage />, { at: '/account?line=PROVED' });
    await userEvent.click(await screen.findByRole('button', { name: '完成連結' }));
    expect(await screen.findByText(/已連結到平台上的另一個帳號/u)).toBeVisible();
    answer = { code: 'MOVE_NOT_ALLOWED' };
    await userEvent.click(screen.getByRole('button', { name: '完成連結' }));
    expect(await screen.findByText(/LINE 的確認已逾時/u)).toBeVisible();
  });

  it('loses its link, and shows no section where there is neither offer nor link', async () => {
    playServer({
      ...QUIET,
      LineLink: () => link('2026-11-22T08:00:00.000Z', false),
      UnlinkLine: () => ({
        data: { unlinkLine: { __typename: 'LineLink', isOffered: false, linkedAt: null } },
      }),
    });
    const { unmount } = renderScreen(<AccountPage />);
    expect(await screen.findByText(/目前沒有開放 LINE 登入/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '解除連結' }));
    expect(await screen.findByText(/LINE 連結已解除/u)).toBeVisible();
    unmount();
    playServer({ ...QUIET, LineLink: () => link(null, false) });
    renderScreen(<AccountPage />);
    expect(await screen.findByRole('heading', { name: '變更密碼' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'LINE 登入' })).toBeNull();
  });
});
