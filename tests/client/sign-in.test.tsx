import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteDraft, draftsOf, remember, saveDraft } from '../../client/offline/local-database.ts';
import { officeViewer, playServer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const NOBODY = {
  Viewer: () => ({ data: { viewer: null } }),
  Platform: () => ({ data: { platform: { isDemo: false } } }),
};
const HOME_FIGURES = {
  HomeFigures: () => ({
    data: { workOrders: { __typename: 'WorkOrderPage', total: 0, totalIsExact: true, items: [] } },
  }),
};
const accepted = () => ({ data: { signIn: { viewer: officeViewer } } });
const owner = { companyId: officeViewer.company?.id ?? '', accountId: officeViewer.accountId };

async function typeCredentials(password: string): Promise<void> {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('帳號'), ' office-a ');
  await user.type(screen.getByLabelText('密碼'), password);
  await user.click(screen.getByRole('button', { name: '登入' }));
}

beforeEach(async () => {
  window.history.replaceState(null, '', '/sign-in');
  await remember('profile', null);
});

describe('the sign-in', () => {
  it('leads to the page that was asked for', async () => {
    window.history.replaceState(null, '', '/nowhere');
    const sent = playServer({ ...NOBODY, ...HOME_FIGURES, SignIn: accepted });
    await renderApp();
    await typeCredentials('plate-carbon-demo');
    expect(await screen.findByRole('heading', { name: '找不到這個頁面' })).toBeVisible();
    expect(window.location.pathname).toBe('/nowhere');
    expect(sent.find(({ name }) => name === 'SignIn')?.variables).toMatchObject({
      input: { account: 'office-a', password: 'plate-carbon-demo' },
    });
  });

  it('names a missing account and password at their fields and sends nothing', async () => {
    const sent = playServer(NOBODY);
    await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: '登入' }));
    expect(screen.getByLabelText('帳號')).toHaveAccessibleDescription('請輸入帳號。');
    expect(screen.getByLabelText('密碼')).toHaveAccessibleDescription('請輸入密碼。');
    await waitFor(() => expect(screen.getByLabelText('帳號')).toHaveFocus());
    expect(sent.some(({ name }) => name === 'SignIn')).toBe(false);
  });

  it('says that account and password do not match, keeps the account and stays', async () => {
    playServer({ ...NOBODY, SignIn: () => ({ code: 'UNAUTHENTICATED' }) });
    await renderApp();
    await typeCredentials('wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent('帳號或密碼不符');
    expect(screen.getByLabelText('帳號')).toHaveValue(' office-a ');
    expect(window.location.pathname).toBe('/sign-in');
  });

  it('tells an account that has ended and a lost network apart', async () => {
    const ended = { code: 'ACCESS_ENDED', extensions: { parameters: { validUntil: '2026-10-31' } } };
    playServer({ ...NOBODY, SignIn: () => ended });
    await renderApp();
    await typeCredentials('x');
    expect(await screen.findByRole('alert')).toHaveTextContent('可使用到 2026-10-31 為止');
    playServer({ ...NOBODY, SignIn: () => 'NO_NETWORK' });
    await userEvent.click(screen.getByRole('button', { name: '登入' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('連不到伺服器'));
  });

  it('offers the demo accounts only where the server says that it is a demo', async () => {
    playServer({ ...NOBODY, Platform: () => ({ data: { platform: { isDemo: true } } }) });
    await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: /office-a/u }));
    expect(screen.getByLabelText('帳號')).toHaveValue('office-a');
    expect(screen.getByLabelText('密碼')).toHaveValue('plate-carbon-demo');
  });

  it('changes to English and remembers it', async () => {
    playServer(NOBODY);
    const { unmount } = await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    unmount();
    await renderApp();
    expect(await screen.findByLabelText('Account')).toBeVisible();
  });
});

describe('a device that has signed in once', () => {
  it('opens without network with the stored profile and its drafts', async () => {
    await remember('profile', officeViewer);
    await saveDraft(owner, {
      draftId: 'd1',
      form: {},
      title: 'WO-0611',
      commandId: 'c1',
      workOrderId: 'w1',
      updatedAt: '2026-11-22T01:00:00.000Z',
    });
    playServer({ Viewer: () => 'NO_NETWORK', HomeFigures: () => 'NO_NETWORK' });
    await renderApp();
    expect(await screen.findByRole('heading', { name: '林怡君，您好' })).toBeVisible();
    expect(await screen.findByRole('link', { name: '繼續填寫：WO-0611' })).toHaveAttribute(
      'href',
      '/work-orders/new?draft=d1',
    );
    expect(await screen.findByText('連不到伺服器')).toBeVisible();
    await deleteDraft(owner, 'd1');
  });

  it('asks for a sign-in once the server no longer knows the session', async () => {
    await remember('profile', officeViewer);
    playServer({ ...NOBODY, ...HOME_FIGURES });
    await renderApp();
    expect(await screen.findByRole('heading', { name: '登入' })).toBeVisible();
  });

  it('keeps the drafts at sign-out and forgets the profile', async () => {
    await remember('profile', officeViewer);
    await saveDraft(owner, {
      draftId: 'd2',
      form: { text: '12' },
      title: '',
      commandId: 'c2',
      workOrderId: 'w2',
      updatedAt: '2026-11-22T01:00:00.000Z',
    });
    playServer({
      ...HOME_FIGURES,
      Viewer: () => ({ data: { viewer: officeViewer } }),
      Platform: NOBODY.Platform,
      SignOut: () => ({ data: { signOut: { signedOut: true } } }),
    });
    await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: '帳號選單：林怡君' }));
    // Without a layout the menu may count as scrolled out of sight, and is then not shown.
    await userEvent.click(await screen.findByRole('button', { name: '登出', hidden: true }));
    expect(await screen.findByRole('heading', { name: '登入' })).toBeVisible();
    expect((await draftsOf(owner)).map(({ draftId }) => draftId)).toEqual(['d2']);
    await deleteDraft(owner, 'd2');
  });
});
