import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DisclaimerPage } from '../../client/features/guild-texts/disclaimer-page.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const ADMIN = { ...officeViewer, role: 'GUILD_ADMIN', company: null } as const;
const FIRST = {
  __typename: 'Disclaimer',
  version: 1,
  points: [
    { __typename: 'DisclaimerPoint', zhTw: '甲', en: 'One' },
    { __typename: 'DisclaimerPoint', zhTw: '乙', en: 'Two' },
  ],
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: '公會',
};

describe('the disclaimer', () => {
  it('is published as the next version, as it was put together', async () => {
    const sent = playServer({
      Disclaimers: () => ({ data: { disclaimers: [FIRST] } }),
      DefineDisclaimer: () => ({
        data: { defineDisclaimer: { __typename: 'Disclaimer', version: 2 } },
      }),
    });
    renderScreen(<DisclaimerPage />, { viewer: ADMIN });
    await userEvent.click(await screen.findByRole('button', { name: '第 1 點往下移' }));
    const text = screen.getByRole('textbox', { name: '第 1 點的英文' });
    expect(text).toHaveValue('Two');
    await userEvent.type(text, ' and a half');
    await userEvent.click(screen.getByRole('button', { name: '發布新版' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '發布第 2 版' }));
    await waitFor(() => expect(screen.getByText('已發布第 2 版。')).toBeInTheDocument());
    const define = sent.find(({ name }) => name === 'DefineDisclaimer');
    expect(define?.variables['input']).toMatchObject({
      version: 2,
      points: [
        { zhTw: '乙', en: 'Two and a half' },
        { zhTw: '甲', en: 'One' },
      ],
    });
  });

  it('is not published while a language is missing; a removed point can be put back', async () => {
    const sent = playServer({ Disclaimers: () => ({ data: { disclaimers: [FIRST] } }) });
    renderScreen(<DisclaimerPage />, { viewer: ADMIN });
    await userEvent.click(await screen.findByRole('button', { name: '移除第 1 點' }));
    expect(screen.queryByDisplayValue('甲')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '復原' }));
    expect(screen.getByDisplayValue('甲')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '加一點' }));
    await userEvent.click(screen.getByRole('button', { name: '發布新版' }));
    expect(screen.getAllByText('中文與英文都要填。')).toHaveLength(2);
    expect(screen.getByText('有 2 處要修正。')).toBeInTheDocument();
    expect(sent.map(({ name }) => name)).toEqual(['Disclaimers']);
  });

  it('warns at the field of words that a statement must not claim, and may be published all the same', async () => {
    playServer({ Disclaimers: () => ({ data: { disclaimers: [FIRST] } }) });
    renderScreen(<DisclaimerPage />, { viewer: ADMIN });
    const zhTw = await screen.findByRole('textbox', { name: '第 1 點的中文' });
    const en = screen.getByRole('textbox', { name: '第 1 點的英文' });
    await userEvent.type(zhTw, '，已達碳中和');
    await userEvent.type(en, ' is certified');
    expect(zhTw).toHaveAccessibleDescription(/提到「碳中和」：沒有抵換/u);
    expect(zhTw).toBeValid();
    expect(en).toHaveAccessibleDescription(/提到「certified」：計算書沒有經過認證/u);
    expect(screen.getByRole('textbox', { name: '第 2 點的中文' })).not.toHaveAccessibleDescription();
    await userEvent.clear(zhTw);
    await userEvent.type(zhTw, '不是碳中和的宣告');
    expect(zhTw).not.toHaveAccessibleDescription();
    await userEvent.click(screen.getByRole('button', { name: '發布新版' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('is not for officers', () => {
    playServer({});
    renderScreen(<DisclaimerPage />, { viewer: { ...ADMIN, role: 'GUILD_OFFICER' } });
    expect(screen.getByRole('alert')).toHaveTextContent('這一頁由公會管理員使用');
  });
});
