import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { remember } from '../../client/offline/local-database.ts';
import { seesStandingOnly, type Viewer } from '../../client/session/viewer.ts';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import { officeViewer, playServer, type ScriptedAnswer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const of = (status: CompanyStatus): Viewer => ({
  ...officeViewer,
  company: { ...officeViewer.company!, status },
});
const PROFILE = {
  ...{ nameZhTw: '表面處理公會', nameEn: null, addressZhTw: null, addressEn: null },
  ...{ phone: '04-0000-0000', email: 'office@guild.example', hoursZhTw: null, hoursEn: null },
  ...{ lineId: null, lineUrl: null },
};
const membership = (status: CompanyStatus, stated: object = {}): ScriptedAnswer => ({
  data: {
    membership: {
      ...{ status, reason: null, changedAt: null, registeredAt: '2026-01-05T02:00:00.000Z' },
      ...{ email: 'owner@example.com', pendingEmail: null, statedEmail: null, ...stated },
    },
  },
});
const SITE = { PublicProfile: () => ({ data: { siteProfile: PROFILE } }) };
const standing = () => document.querySelector('[data-standing]');

beforeEach(async () => {
  window.history.replaceState(null, '', '/work-orders');
  await remember('profile', null);
});

describe('R59: the page of a company that is no member now', () => {
  it.each([
    ['SUSPENDED', '公會已停用貴公司', /2026\/11\/20 10:00 停用/u],
    ['REJECTED', '公會沒有核准這次註冊', /2026\/11\/20 10:00 決定/u],
  ] as const)(
    'that is %s says so, since when and why, and whom to ask; nothing else is asked for',
    async (status, words, when) => {
      const sent = playServer({
        ...SITE,
        Viewer: () => ({ data: { viewer: of(status) } }),
        Membership: () => membership(status, { reason: '會費逾期', changedAt: '2026-11-20T02:00:00.000Z' }),
      });
      await renderApp();
      await waitFor(() => expect(standing()).toHaveTextContent(words));
      expect(standing()).toHaveTextContent('會費逾期');
      expect(standing()).toHaveTextContent(when);
      expect(await screen.findByRole('link', { name: '04-0000-0000' })).toHaveAttribute(
        'href',
        'tel:0400000000',
      );
      expect(screen.queryByRole('heading', { name: '加工資料列表' })).toBeNull();
      expect(new Set(sent.map(({ name }) => name))).toEqual(
        new Set(['Viewer', 'Membership', 'PublicProfile']),
      );
    },
  );

  it('that waits for the guild says what it waits for', async () => {
    playServer({
      ...SITE,
      Viewer: () => ({ data: { viewer: of('PENDING') } }),
      Membership: () => membership('PENDING'),
    });
    await renderApp();
    await waitFor(() => expect(standing()).toHaveTextContent('等待公會審核'));
  });

  it('without network says so, and still leads to the contact page', async () => {
    await remember('profile', of('SUSPENDED'));
    playServer({
      Viewer: () => 'NO_NETWORK',
      Membership: () => 'NO_NETWORK',
      PublicProfile: () => 'NO_NETWORK',
    });
    await renderApp();
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    expect(screen.getByRole('link', { name: '聯絡公會' })).toHaveAttribute('href', '/contact');
  });

  it('opens the rest once the guild has reinstated the company', async () => {
    window.history.replaceState(null, '', '/');
    let status: CompanyStatus = 'SUSPENDED';
    playServer({
      ...SITE,
      Viewer: () => ({ data: { viewer: of(status) } }),
      Membership: () => membership(status),
      HomeFigures: () => ({
        data: { workOrders: { __typename: 'WorkOrderPage', total: 0, totalIsExact: true, items: [] } },
      }),
    });
    await renderApp();
    await waitFor(() => expect(standing()).not.toBeNull());
    status = 'ACTIVE';
    await userEvent.click(screen.getByRole('button', { name: '重新查看' }));
    expect(await screen.findByRole('heading', { name: '林怡君，您好' })).toBeVisible();
  });
});

it('R27: a tablet of a suspended company goes on recording on itself', () => {
  expect(seesStandingOnly({ ...of('SUSPENDED'), role: 'TABLET' })).toBe(false);
  expect(seesStandingOnly(of('SUSPENDED'))).toBe(true);
  expect(seesStandingOnly({ ...of('LEFT'), role: 'TABLET' })).toBe(true);
  expect(seesStandingOnly(of('ACTIVE'))).toBe(false);
});
