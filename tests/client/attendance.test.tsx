import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { remember } from '../../client/offline/local-database.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const officer: Viewer = { ...officeViewer, account: 'guild-admin', role: 'GUILD_ADMIN', company: null };
const page = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const none = { __typename: 'StatementPage', items: [], total: 0, totalIsExact: true, pageInfo: page };

/** Plays the guild's queue; gives the operations that came with the mark of a page that nobody touches. */
function play() {
  let isOver = false;
  const marked: string[] = [];
  const sent = playServer({
    Platform: () => ({ data: { platform: { isDemo: false, hasLineSignIn: false } } }),
    Viewer: () => ({ data: isOver ? { viewer: null, idleEnd: 15 } : { viewer: officer, idleEnd: null } }),
    UnreadMessages: () => ({ data: { unreadContactMessages: 0 } }),
    SealQueue: () => (isOver ? { code: 'UNAUTHENTICATED' } : { data: { statements: none } }),
  });
  const answer = fetch;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit & { readonly body: string }) => {
    const answered = await answer(address, init);
    if (new Headers(init.headers).has('platecarbon-unattended')) marked.push(sent.at(-1)?.name ?? '');
    return answered;
  });
  return {
    sent,
    marked,
    end: () => {
      isOver = true;
    },
  };
}

const minutesLater = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * 60_000));

beforeEach(async () => {
  window.history.replaceState(null, '', '/guild/statements');
  await remember('profile', officer);
  await remember('pendingSignOut', null);
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  });
});
afterEach(() => vi.useRealTimers());

it('marks what a page asks by itself, from a minute after the last touch on, and says when the session ended', async () => {
  const server = play();
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  await renderApp();
  const heading = await screen.findByRole('heading', { level: 1 });
  expect(server.marked).toEqual([]);

  await minutesLater(3);
  const asked = server.marked.length;
  expect(new Set(server.marked)).toEqual(new Set(['SealQueue']));

  await user.click(heading);
  act(() => void window.dispatchEvent(new Event('focus')));
  await vi.waitFor(() => expect(server.sent.at(-1)?.name).toBe('Viewer'));
  expect(server.marked).toHaveLength(asked);

  server.end();
  await minutesLater(2);
  expect(await screen.findByText(/^因閒置已登出：15 分鐘沒有操作/u)).toBeVisible();
});
