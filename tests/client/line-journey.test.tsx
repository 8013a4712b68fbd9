import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { remember } from '../../client/offline/local-database.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, type ScriptedAnswer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

/** Where LINE asks; a browser without pages goes nowhere but to a place on the page. */
const AT_LINE = '#at-line';
const LINKED_AT = '2026-11-22T08:00:00.000Z';
const linked: Viewer = { ...officeViewer, signsInWithLine: true };

const viewerIs = (viewer: Viewer | null): ScriptedAnswer => ({ data: { viewer } });
const PAGES = {
  Platform: () => ({ data: { platform: { isDemo: false, hasLineSignIn: true } } }),
  HomeFigures: () => ({
    data: { workOrders: { __typename: 'WorkOrderPage', total: 0, totalIsExact: true, items: [] } },
  }),
  OwnSessions: () => ({ data: { sessions: [] } }),
  LineLink: () => ({ data: { lineLink: { __typename: 'LineLink', isOffered: true, linkedAt: LINKED_AT } } }),
  BeginLineSignIn: () => ({ data: { beginLineSignIn: { address: AT_LINE } } }),
};
const lineButton = () => screen.findByRole('button', { name: '用 LINE 登入' });
const greeting = () => screen.findByRole('heading', { name: '林怡君，您好' });

/** Opens `address` as somebody who is not signed in, presses for LINE, and comes back from there. */
async function goToLineAndBack(address: string, outcome: string): Promise<void> {
  window.history.replaceState(null, '', address);
  playServer({ ...PAGES, Viewer: () => viewerIs(null) });
  const { unmount } = await renderApp();
  await userEvent.click(await lineButton());
  await waitFor(() => expect(window.location.hash).toBe(AT_LINE));
  unmount();
  window.history.replaceState(null, '', `/sign-in?line=${outcome}`);
}

beforeEach(async () => {
  sessionStorage.clear();
  await remember('profile', null);
});

describe('R77: a page that was wanted before the sign-in with LINE', () => {
  it('is opened after it, with all of its address', async () => {
    await goToLineAndBack('/account?from=letter', 'PROVED');
    playServer({
      ...PAGES,
      Viewer: () => viewerIs(null),
      SignInWithLine: () => ({ data: { signInWithLine: { viewer: linked } } }),
    });
    await renderApp();
    expect(await screen.findByRole('heading', { name: '變更密碼' })).toBeVisible();
    expect(window.location.pathname + window.location.search).toBe('/account?from=letter');
  });

  it('is still wanted when LINE said no and the password says yes, and no longer at the next sign-in', async () => {
    await goToLineAndBack('/account', 'DENIED');
    playServer({
      ...PAGES,
      Viewer: () => viewerIs(null),
      SignIn: () => ({ data: { signIn: { viewer: linked } } }),
    });
    const { unmount } = await renderApp();
    expect(await screen.findByRole('alert')).toHaveTextContent('您在 LINE 取消了登入');
    await userEvent.type(screen.getByLabelText('帳號'), 'office-a');
    await userEvent.type(screen.getByLabelText('密碼'), 'x{Enter}');
    expect(await screen.findByRole('heading', { name: '變更密碼' })).toBeVisible();
    unmount();
    await remember('profile', null);
    window.history.replaceState(null, '', '/sign-in?line=PROVED');
    playServer({
      ...PAGES,
      Viewer: () => viewerIs(null),
      SignInWithLine: () => ({ data: { signInWithLine: { viewer: linked } } }),
    });
    await renderApp();
    expect(await greeting()).toBeVisible();
    expect(window.location.pathname).toBe('/');
  });

  it.each(['//elsewhere.example/x', '/\\elsewhere.example', 'https://elsewhere.example'])(
    'is never one of another place: %s',
    async (kept) => {
      sessionStorage.setItem('platecarbon-wanted-page', kept);
      window.history.replaceState(null, '', '/sign-in?line=PROVED');
      playServer({
        ...PAGES,
        Viewer: () => viewerIs(null),
        SignInWithLine: () => ({ data: { signInWithLine: { viewer: linked } } }),
      });
      await renderApp();
      expect(await greeting()).toBeVisible();
      expect(window.location.pathname).toBe('/');
    },
  );
});

describe('R77: a session that ended under a page', () => {
  /** The app as it was open when the platform ended the session. */
  async function openEnded(viewer: Viewer): Promise<{ readonly signInElsewhere: () => void }> {
    window.history.replaceState(null, '', '/');
    let current: Viewer | null = null;
    await remember('profile', viewer);
    playServer({
      ...PAGES,
      Viewer: () => (current === null ? 'NO_NETWORK' : viewerIs(current)),
      HomeFigures: () => (current === null ? { code: 'UNAUTHENTICATED' } : PAGES.HomeFigures()),
    });
    await renderApp();
    expect(await screen.findByRole('dialog', { name: '登入已到期' })).toBeVisible();
    return {
      signInElsewhere: () => {
        current = viewer;
        act(() => void window.dispatchEvent(new Event('focus')));
      },
    };
  }

  it('is taken up again by LINE in a tab of its own; the page stays as it is', async () => {
    const { signInElsewhere } = await openEnded(linked);
    const assign = vi.fn();
    const open = vi.spyOn(window, 'open').mockReturnValue({ location: { assign } } as unknown as Window);
    await userEvent.click(await lineButton());
    await waitFor(() => expect(assign).toHaveBeenCalledWith(AT_LINE));
    expect(open).toHaveBeenCalledWith('', '_blank');
    expect(window.location.hash).toBe('');
    expect(screen.getByText(/登入後回到這裡/u)).toBeVisible();
    open.mockRestore();
    signInElsewhere();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '登入已到期' })).toBeNull());
    expect(await greeting()).toBeVisible();
  });

  it('is not offered LINE where the account is not linked with it', async () => {
    await openEnded(officeViewer);
    expect(await screen.findByLabelText('密碼')).toBeVisible();
    expect(screen.queryByRole('button', { name: '用 LINE 登入' })).toBeNull();
  });
});

it('R77: an account that was just linked is asked about again, so that LINE is offered when its session ends', async () => {
  window.history.replaceState(null, '', '/account?line=PROVED');
  let linkedAt: string | null = null;
  const link = () => ({ __typename: 'LineLink', isOffered: true, linkedAt });
  const sent = playServer({
    ...PAGES,
    Viewer: () => viewerIs({ ...officeViewer, signsInWithLine: linkedAt !== null }),
    LineLink: () => ({ data: { lineLink: link() } }),
    LinkLine: () => {
      linkedAt = LINKED_AT;
      return { data: { linkLine: link() } };
    },
  });
  await remember('profile', officeViewer);
  await renderApp();
  await userEvent.click(await screen.findByRole('button', { name: '完成連結' }));
  expect(await screen.findByText(/已連結（/u)).toBeVisible();
  await waitFor(() => {
    const names = sent.map(({ name }) => name);
    expect(names.lastIndexOf('Viewer')).toBeGreaterThan(names.indexOf('LinkLine'));
  });
});
