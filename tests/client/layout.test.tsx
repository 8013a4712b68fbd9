import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Layout } from '../../client/app/layout.tsx';
import type { SyncStatus } from '../../client/offline/sync/sync-status.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';
import { sampleSync, WithSync } from './queue-samples.tsx';

const HOUR_MS = 60 * 60 * 1000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();
const operator: Viewer = { ...officeViewer, role: 'OPERATOR', displayName: '陳大文' };

function render(status: Partial<SyncStatus>, viewer: Viewer, locale: 'zh-TW' | 'en' = 'zh-TW'): void {
  const sync = sampleSync({ status });
  renderScreen(
    <WithSync sync={sync}>
      <Layout>
        <p>內容</p>
      </Layout>
    </WithSync>,
    { viewer, locale },
  );
}

function show(status: Partial<SyncStatus>, locale: 'zh-TW' | 'en' = 'zh-TW'): HTMLElement {
  render(status, operator, locale);
  const region = document.querySelector<HTMLElement>('[data-sync-status]');
  if (region === null) throw new Error('there is no status region');
  return region;
}

function setOnline(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the status of the queue on every page', () => {
  it('shows the four numbers and the last contact, as text and as data', () => {
    const at = new Date();
    at.setMinutes(at.getMinutes() - 1);
    const region = show({
      drafts: 2,
      waiting: 13,
      sentToday: 1200,
      lastContactAt: '2026-06-05T01:41:00.000Z',
      oldestQueuedAt: at.toISOString(),
    });
    expect(region).toHaveAttribute('role', 'status');
    expect(region.dataset).toMatchObject({
      drafts: '2',
      waiting: '13',
      attention: '0',
      sentToday: '1200',
      lastContact: '2026-06-05T01:41:00.000Z',
      connection: 'REACHABLE',
      gate: 'OPEN',
      urgency: 'CALM',
    });
    expect(region).toHaveTextContent('2草稿');
    expect(region).toHaveTextContent('13待上傳');
    expect(region).toHaveTextContent('0需處理');
    expect(region).toHaveTextContent('1,200今日已上傳');
    expect(region).toHaveTextContent('最近與平台聯絡 2026/06/05 09:41');
    expect(within(region).getByRole('link')).toHaveAttribute('href', '/queue');
  });

  it('says that the platform was never reached instead of inventing a time', () => {
    expect(show({})).toHaveTextContent('尚未與平台聯絡');
  });

  it.each([
    [{ waiting: 1, oldestQueuedAt: ago(23) }, 'CALM'],
    [{ waiting: 1, oldestQueuedAt: ago(25) }, 'WAIT'],
    [{ waiting: 1, oldestQueuedAt: ago(73) }, 'ACT'],
    [{ attention: 1, oldestQueuedAt: ago(1) }, 'ACT'],
    [{ waiting: 1, oldestQueuedAt: ago(1), connection: 'UNREACHABLE' }, 'CALM'],
    [{ waiting: 1, oldestQueuedAt: ago(1), gate: { kind: 'AUTH_WAIT' } }, 'WAIT'],
    [{ drafts: 5, sentToday: 9 }, 'CALM'],
  ] as const)('asks as much of a person as %o deserves: %s', (status, urgency) => {
    expect(show(status).dataset['urgency']).toBe(urgency);
  });

  it.each([
    [{ gate: { kind: 'AUTH_WAIT' }, waiting: 20 }, '請重新登入以上傳（20 筆）'],
    [{ gate: { kind: 'UPGRADE_WAIT' }, waiting: 3 }, '請更新程式以上傳（3 筆）'],
    [{ gate: { kind: 'PAUSED', code: 'COMPANY_SUSPENDED' }, waiting: 3 }, '暫停上傳：公司帳號已停用'],
    [{ gate: { kind: 'PAUSED', code: 'COMPANY_LEFT' }, waiting: 3 }, '暫停上傳：公司已退出平台'],
    [{ connection: 'UNREACHABLE', waiting: 1 }, '無法連到平台'],
    [{ isClockSuspect: true }, '裝置時鐘可能不準'],
    [{ ofOthers: { sameCompany: 4, otherCompanies: 0 } }, '本機另有 4 筆其他帳號未上傳'],
    [{ isFlushing: true, waiting: 4 }, '上傳中'],
  ] as const)('names the state of %o: %s', (status, words) => {
    expect(show(status)).toHaveTextContent(words);
  });

  it('R26: of another company it tells only that something is there, no number', () => {
    const region = show({ ofOthers: { sameCompany: 0, otherCompanies: 37 } });
    expect(region).toHaveTextContent('本機另有其他公司帳號未上傳的資料');
    expect(region.outerHTML).not.toContain('37');
  });

  it('R08: tells a device without network from a platform that does not answer', () => {
    setOnline(false);
    const region = show({ connection: 'UNREACHABLE' });
    expect(region).toHaveTextContent('離線');
    expect(region).not.toHaveTextContent('無法連到平台');
  });

  it('speaks only of what changes what a person does, not of every number', () => {
    const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent;
    const one = show({ waiting: 5, sentToday: 10 });
    expect(one).toHaveAttribute('aria-live', 'off');
    const before = spoken();
    cleanup();
    show({ waiting: 4, sentToday: 11 });
    expect(spoken()).toBe(before);
    cleanup();
    show({ waiting: 4, sentToday: 11, attention: 1 });
    expect(spoken()).toContain('1 筆需處理');
  });

  it('is absent for an officer of the guild, who has no queue', () => {
    playServer({ UnreadMessages: () => ({ data: { unreadContactMessages: 0 } }) });
    render({}, { ...officeViewer, role: 'GUILD_OFFICER', company: null });
    expect(document.querySelector('[data-sync-status]')).toBeNull();
  });

  it('speaks English', () => {
    expect(show({ waiting: 2 }, 'en')).toHaveTextContent('2To upload');
  });
});

describe('the main menu', () => {
  const names = (container: HTMLElement) =>
    within(container)
      .getAllByRole('link', { hidden: true })
      .map((link) => link.getAttribute('href'));

  it('holds five places and the rest in a menu, by role', async () => {
    render({}, { ...officeViewer, role: 'OWNER' });
    const bar = screen.getByRole('navigation', { name: '主要選單' });
    expect(names(bar)).toEqual(['/', '/work-orders/new', '/work-orders', '/statements', '/cases']);
    await userEvent.click(within(bar).getByRole('button', { name: '更多選單' }));
    const menu = await screen.findByRole('dialog', { hidden: true });
    expect(names(menu)).toEqual([
      '/emission-factors',
      '/company',
      '/queue',
      '/scan',
      '/meters',
      '/tablets',
      '/people',
      '/audit',
    ]);
  });

  it('shows the line what the line uses and nothing of the office', async () => {
    show({});
    const bar = screen.getByRole('navigation', { name: '主要選單' });
    expect(names(bar)).toEqual(['/', '/work-orders/new', '/work-orders', '/scan', '/emission-factors']);
    await userEvent.click(within(bar).getByRole('button', { name: '更多選單' }));
    const menu = await screen.findByRole('dialog', { hidden: true });
    expect(names(menu)).toEqual(['/company', '/queue', '/statements']);
  });

  it('shows an auditor what is read, and no queue', () => {
    render({}, { ...officeViewer, role: 'AUDITOR' });
    const bar = screen.getByRole('navigation', { name: '主要選單' });
    expect(names(bar)).toEqual(['/', '/work-orders', '/emission-factors', '/company', '/statements']);
    expect(document.querySelector('[data-sync-status]')).toBeNull();
  });

  it('groups what the guild does beside its daily work', async () => {
    playServer({ UnreadMessages: () => ({ data: { unreadContactMessages: 0 } }) });
    render({}, { ...officeViewer, role: 'GUILD_ADMIN', company: null });
    const bar = screen.getByRole('navigation', { name: '主要選單' });
    expect(names(bar)).toEqual([
      '/',
      '/guild/statements',
      '/guild/members',
      '/guild/factors',
      '/guild/inbox',
    ]);
    await userEvent.click(within(bar).getByRole('button', { name: '更多選單' }));
    const site = await screen.findByRole('list', { name: '公開網站', hidden: true });
    expect(names(site)).toEqual(['/guild/announcements', '/guild/events', '/guild/site-texts']);
    const statements = screen.getByRole('list', { name: '計算書', hidden: true });
    expect(names(statements)).toEqual(['/guild/seal', '/guild/disclaimer']);
  });
});
