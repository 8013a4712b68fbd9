import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { remember } from '../../client/offline/local-database.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const officer: Viewer = { ...officeViewer, account: 'guild-admin', role: 'GUILD_ADMIN', company: null };
const person = {
  ...{ __typename: 'GuildPerson', id: 'p2', displayName: '吳美玲', account: 'wu', role: 'GUILD_ADMIN' },
  ...{ hasSecondFactor: true, lastSignInAt: null },
};

/** Plays a server whose session of the guild ended after a quarter of an hour without use. */
function play() {
  let isOver = true;
  playServer({
    Platform: () => ({ data: { platform: { isDemo: false, hasLineSignIn: false } } }),
    Viewer: () => ({ data: isOver ? { viewer: null, idleEnd: 15 } : { viewer: officer, idleEnd: null } }),
    SignIn: () => {
      isOver = false;
      return { data: { signIn: { viewer: officer } } };
    },
    UnreadContactMessages: () => ({ data: { unreadContactMessages: 0 } }),
    UnreadMessages: () => ({ data: { unreadContactMessages: 0 } }),
    GuildPeople: () => (isOver ? { code: 'UNAUTHENTICATED' } : { data: { guildPeople: [person] } }),
  });
  return {
    goOn: () => {
      isOver = false;
    },
    end: () => {
      isOver = true;
    },
  };
}

async function signIn(): Promise<void> {
  await userEvent.type(await screen.findByLabelText('帳號'), 'guild-admin');
  await userEvent.type(screen.getByLabelText('密碼'), 'plate-carbon-demo');
  await userEvent.click(screen.getByRole('button', { name: '登入' }));
}

beforeEach(async () => {
  window.history.replaceState(null, '', '/guild/people');
  await remember('profile', officer);
  await remember('pendingSignOut', null);
});

describe('a session that ended because nobody used it', () => {
  it('is told of on the sign-in page, which leads back to the page one was on', async () => {
    play();
    await renderApp();
    expect(await screen.findByText(/^因閒置已登出：15 分鐘沒有操作/u)).toBeVisible();
    expect(window.location.pathname).toBe('/sign-in');
    await signIn();
    expect(await screen.findByRole('heading', { name: '吳美玲' })).toBeVisible();
    expect(window.location.pathname).toBe('/guild/people');
  });

  it('is told of on top of the page that was open, and the page goes on after the sign-in', async () => {
    const server = play();
    server.goOn();
    await renderApp();
    expect(await screen.findByRole('heading', { name: '吳美玲' })).toBeVisible();
    server.end();
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByText(/^因閒置已登出：15 分鐘沒有操作/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('密碼'), 'plate-carbon-demo');
    await userEvent.click(screen.getByRole('button', { name: '登入' }));
    await waitFor(() => expect(screen.queryByText(/因閒置已登出/u)).toBeNull());
    expect(window.location.pathname).toBe('/guild/people');
  });
});
