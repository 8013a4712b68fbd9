import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatisticsPage } from '../../client/features/guild-statistics/statistics-page.tsx';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const officer: Viewer = { ...officeViewer, account: 'guild-officer', role: 'GUILD_OFFICER', company: null };

const saved: Blob[] = [];
vi.stubGlobal(
  'URL',
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${String(saved.push(file))}` }),
);
afterEach(() => {
  saved.length = 0;
});

const figure = (value: number | null, hiddenBecause: string | null = null) => ({
  __typename: 'StatisticsFigure',
  ...{ value, hiddenBecause },
});
const hidden = (reason: string) => figure(null, reason);

const month = (name: string, figures: object = {}, counts: object = {}) => ({
  __typename: 'StatisticsMonth',
  ...{ month: name, isOpen: false, workOrders: figure(120), emissionsKgCo2e: figure(45_678) },
  ...{ statementsIssued: figure(30), statementLetters: figure(12), receivedEntries: figure(200) },
  ...{ submitted: 3, sealed: 2, returned: 1, otherLetters: 40 },
  ...figures,
  ...counts,
});
const MEMBERS = [{ __typename: 'MemberCount', status: 'ACTIVE', count: 12 }];
const answer = (months: readonly object[]) => ({
  data: { guildStatistics: { __typename: 'GuildStatistics', members: MEMBERS, months } },
});
const open = (viewer = officer) => renderScreen(<StatisticsPage />, { viewer });
const monthly = () => screen.findByRole('table', { name: '每月統計，最新的月份在前' });

describe('the statistics of the guild', () => {
  it('stand in a table, the newest month first, and say why a figure is hidden', async () => {
    const open12 = { isOpen: true, workOrders: hidden('OPEN_MONTH'), emissionsKgCo2e: hidden('OPEN_MONTH') };
    playServer({
      GuildStatistics: () =>
        answer([
          month('2026-10', { emissionsKgCo2e: hidden('ONE_PREVAILS') }),
          month('2026-11', open12, { sealed: 0 }),
        ]),
    });
    open();
    const rows = within(await monthly()).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent('2026-11（未結束）月底後顯示月底後顯示');
    expect(rows[2]).toHaveTextContent('2026-10120一家占大部分');
    expect(screen.getByText('12 家')).toBeVisible();
    expect(screen.getByRole('heading', { name: '為什麼有些數字不顯示' })).toBeVisible();
  });

  it('of a platform that nobody uses yet are hidden and empty, without a chart', async () => {
    const few = hidden('TOO_FEW');
    const none = { submitted: 0, sealed: 0, returned: 0, otherLetters: 0 };
    const figures = { workOrders: few, emissionsKgCo2e: few, statementsIssued: few };
    playServer({
      GuildStatistics: () =>
        answer([month('2026-10', { ...figures, statementLetters: few, receivedEntries: few }, none)]),
    });
    open();
    expect(within(await monthly()).getAllByText('資料太少')).toHaveLength(5);
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('are not for members', () => {
    const sent = playServer({});
    open(officeViewer);
    expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
    expect(sent).toEqual([]);
  });

  it.each([
    ['NO_NETWORK' as const, '連不到伺服器'],
    [{ code: 'INTERNAL' }, '伺服器發生問題'],
  ])('without an answer (%o) say why, and are asked for again with the keyboard', async (failure, words) => {
    let isBack = false;
    playServer({ GuildStatistics: () => (isBack ? answer([month('2026-10')]) : failure) });
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    isBack = true;
    const user = userEvent.setup();
    const again = screen.getByRole('button', { name: '再試一次' });
    for (let steps = 0; document.activeElement !== again && steps < 10; steps += 1) await user.tab();
    await user.keyboard('{Enter}');
    expect(await monthly()).toBeVisible();
  });

  it('leave as a file that hides what the page hides', async () => {
    playServer({ GuildStatistics: () => answer([month('2026-10', { workOrders: hidden('TOO_FEW') })]) });
    open();
    await userEvent.click(await screen.findByRole('button', { name: '匯出 CSV' }));
    expect(await screen.findByText(/已存成 statistics-.*\.csv/u)).toBeVisible();
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toContain('資料太少');
    expect(text).toContain('45678');
    expect(text).not.toContain('120');
  });
});
