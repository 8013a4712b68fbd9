import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SignedInRoutes } from '../../client/app/signed-in-routes.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const OFFICER = { ...officeViewer, role: 'GUILD_OFFICER', company: null } as const;

describe('a page that belongs to companies', () => {
  it.each([
    '/work-orders/new',
    '/work-orders/export',
    '/work-orders/recalculate',
    '/statements',
    '/cases',
    '/queue',
    '/meters',
    '/tablets',
    '/scan',
  ])('says so to the guild at %s, asks the server nothing, and shows the way', async (at) => {
    const sent = playServer({});
    renderScreen(<SignedInRoutes />, { viewer: OFFICER, at });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('這一頁是會員廠商用的');
    expect(screen.getByRole('link', { name: '用印佇列' })).toHaveAttribute('href', '/guild/statements');
    expect(screen.getByRole('link', { name: '會員廠商' })).toHaveAttribute('href', '/guild/members');
    expect(screen.queryByText(/貴公司/u)).not.toBeInTheDocument();
    expect(sent).toEqual([]);
  });
});

describe('a page that belongs to the guild', () => {
  it.each(['/guild/statements', '/guild/seal', '/guild/members', '/guild/factors'])(
    'says so to companies at %s, without sending them to their owner',
    async (at) => {
      const sent = playServer({});
      renderScreen(<SignedInRoutes />, { viewer: officeViewer, at });
      expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('這一頁是公會用的');
      expect(sent).toEqual([]);
    },
  );

  it('and to its administrators alone tells an officer whom to ask', async () => {
    playServer({});
    renderScreen(<SignedInRoutes />, { viewer: OFFICER, at: '/guild/seal' });
    expect(await screen.findByRole('alert')).toHaveTextContent('這一頁由公會管理員使用');
  });
});
