import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SiteTextsPage } from '../../client/features/guild-site/site-texts-page.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const ADMIN = { ...officeViewer, role: 'GUILD_ADMIN', company: null } as const;
const PROFILE = {
  __typename: 'SiteProfile',
  revision: 2,
  nameZhTw: '表面處理公會',
  nameEn: null,
  addressZhTw: '台中市',
  addressEn: null,
  phone: '04-1234',
  email: null,
  hoursZhTw: null,
  hoursEn: null,
  lineId: null,
  lineUrl: null,
};
const aVersion = (version: number, bodyZhTw: string) => ({
  __typename: 'SiteText',
  kind: 'TERMS',
  version,
  bodyZhTw,
  bodyEn: 'Terms',
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: version === 1 ? null : '理事長',
});
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('the contact data of the guild', () => {
  it('is saved as typed, faults at their fields', async () => {
    const sent = playServer({
      GuildProfile: () => ({ data: { siteProfile: PROFILE } }),
      SaveSiteProfile: () => ({
        data: { saveSiteProfile: { ...PROFILE, revision: 3, lineUrl: 'https://lin.ee/x' } },
      }),
    });
    renderScreen(<SiteTextsPage />, { viewer: ADMIN });
    await screen.findByDisplayValue('表面處理公會');
    await userEvent.type(field('加入好友的網址'), 'lin.ee/x');
    await userEvent.click(screen.getByRole('button', { name: '儲存聯絡資料' }));
    expect(await screen.findByText('網址須以 http:// 或 https:// 開頭')).toBeInTheDocument();
    await userEvent.clear(field('加入好友的網址'));
    await userEvent.type(field('加入好友的網址'), 'https://lin.ee/x');
    expect(await screen.findByRole('img', { name: /LINE 官方帳號/u })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '儲存聯絡資料' }));
    expect(await screen.findByText('已儲存，網站上已更新。')).toBeInTheDocument();
    const saved = sent.find(({ name }) => name === 'SaveSiteProfile')?.variables['input'];
    expect(saved).toMatchObject({ basedOn: 2, lineUrl: 'https://lin.ee/x', phone: '04-1234', email: null });
    expect(localStorage).toHaveLength(0);
  });

  it('keeps what others saved meanwhile in other fields', async () => {
    let profile = PROFILE;
    const sent = playServer({
      GuildProfile: () => ({ data: { siteProfile: profile } }),
      SaveSiteProfile: ({ input }) => {
        if ((input as { basedOn: number }).basedOn === 3)
          return { data: { saveSiteProfile: { ...profile, revision: 4 } } };
        profile = { ...PROFILE, revision: 3, phone: '04-9999' };
        return { code: 'REVISION_CONFLICT', extensions: { parameters: { revision: 3 } } };
      },
    });
    renderScreen(<SiteTextsPage />, { viewer: ADMIN });
    await screen.findByDisplayValue('台中市');
    await userEvent.type(field('地址'), '西屯區');
    await userEvent.click(screen.getByRole('button', { name: '儲存聯絡資料' }));
    expect(await screen.findByText(/其他欄位已換成新的內容/u)).toBeInTheDocument();
    expect(field('地址')).toHaveValue('台中市西屯區');
    expect(field('電話')).toHaveValue('04-9999');
    await userEvent.click(screen.getByRole('button', { name: '儲存聯絡資料' }));
    await waitFor(() => expect(sent.filter(({ name }) => name === 'SaveSiteProfile')).toHaveLength(2));
    expect(sent.at(-1)?.variables['input']).toMatchObject({ addressZhTw: '台中市西屯區', phone: '04-9999' });
  });
});

describe('a text of the site', () => {
  it('is published as the next version after a question; a reload loses nothing', async () => {
    let versions = [aVersion(1, '第一版')];
    const sent = playServer({
      SiteTexts: () => ({ data: { siteTexts: versions } }),
      DefineSiteText: () => {
        versions = [aVersion(2, '第一版，修訂'), ...versions];
        return { data: { defineSiteText: { __typename: 'SiteText', kind: 'TERMS', version: 2 } } };
      },
    });
    const open = () => renderScreen(<SiteTextsPage />, { viewer: ADMIN, at: '/?part=TERMS' });
    open();
    await screen.findByDisplayValue('第一版');
    await userEvent.type(field('中文內容'), '，修訂');
    cleanup();
    open();
    expect(await screen.findByDisplayValue('第一版，修訂')).toBeInTheDocument();
    expect(screen.getByText(/找到這台裝置上尚未儲存的內容/u)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '發布新版' }));
    const dialog = await screen.findByRole('dialog');
    expect(sent.some(({ name }) => name === 'DefineSiteText')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: '發布第 2 版' }));
    expect(await screen.findByText('已發布第 2 版。')).toBeInTheDocument();
    const defined = sent.find(({ name }) => name === 'DefineSiteText')?.variables['input'];
    expect(defined).toMatchObject({ kind: 'TERMS', version: 2, bodyZhTw: '第一版，修訂', bodyEn: 'Terms' });
    expect(await screen.findByText(/理事長，/u)).toBeInTheDocument();
  });

  it('that somebody else published first is compared with, and what was typed stays', async () => {
    let versions = [aVersion(1, '第一版')];
    playServer({
      SiteTexts: () => ({ data: { siteTexts: versions } }),
      DefineSiteText: () => {
        versions = [aVersion(2, '對方的版本'), ...versions];
        return { code: 'REVISION_CONFLICT', extensions: { parameters: { revision: 2 } } };
      },
    });
    renderScreen(<SiteTextsPage />, { viewer: ADMIN, at: '/?part=TERMS' });
    await screen.findByDisplayValue('第一版');
    await userEvent.type(field('中文內容'), '，我的');
    await userEvent.click(screen.getByRole('button', { name: '發布新版' }));
    await userEvent.click(await screen.findByRole('button', { name: '發布第 2 版' }));
    await userEvent.click(await screen.findByRole('button', { name: '對照新版' }));
    const theirs = await screen.findByText(/也改了下面的欄位/u);
    expect(theirs.closest('[role="alert"]')).toHaveTextContent('對方的版本');
    expect(field('中文內容')).toHaveValue('第一版，我的');
    await userEvent.click(screen.getByRole('button', { name: '發布新版' }));
    expect(await screen.findByRole('button', { name: '發布第 3 版' })).toBeInTheDocument();
  });

  it('is not for officers', () => {
    playServer({});
    renderScreen(<SiteTextsPage />, { viewer: { ...ADMIN, role: 'GUILD_OFFICER' } });
    expect(screen.getByRole('alert')).toHaveTextContent('這一頁由公會管理員使用');
  });
});
