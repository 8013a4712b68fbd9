import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuditPage } from '../../client/features/audit-log/audit-page.tsx';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';

const owner: Viewer = { ...officeViewer, account: 'owner-a', role: 'OWNER' };
const PERSON_ID = 'aaaaaaaa-0000-4000-8000-000000000003';

const saved: Blob[] = [];
vi.stubGlobal(
  'URL',
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${String(saved.push(file))}` }),
);
afterEach(() => {
  vi.useRealTimers();
  saved.length = 0;
});

const entry = (sequence: number) => ({
  __typename: 'AuditEntry',
  id: `entry-${String(sequence)}`,
  recordedAt: '2026-11-22T08:00:00.000Z',
  action: 'signIn',
  personKind: 'ACCOUNT',
  personName: '林怡君',
  deviceName: null,
  companyName: null,
  entity: 'account',
  objectId: officeViewer.accountId,
  objectName: 'office-a',
  reason: null,
  changes: [],
  moreChanges: 0,
  sequence,
  chain: 'c',
  previousHash: 'p',
  hash: `h${String(sequence)}`,
  record: '{"a":1}',
});

const page = (
  items: readonly object[],
  next: string | null = null,
  counted: object = {},
): ScriptedAnswer => ({
  data: {
    auditEntries: {
      __typename: 'AuditEntryPage',
      ...{ total: items.length, totalIsExact: true, searched: null, items },
      pageInfo: {
        __typename: 'PageInfo',
        ...{ startCursor: null, endCursor: next, hasNextPage: next !== null, hasPreviousPage: false },
      },
      ...counted,
    },
  },
});
const PEOPLE = {
  AuditPeople: () => ({
    data: { auditPeople: [{ __typename: 'AuditPerson', id: PERSON_ID, name: '陳建宏', isTablet: false }] },
  }),
};

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

const open = (at = '/audit', viewer = owner) =>
  renderScreen(
    <>
      <AuditPage />
      <Address />
    </>,
    { at, viewer },
  );
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the audit log', () => {
  it('shows who did what, and is closed to those who may not read it', async () => {
    playServer({ ...PEOPLE, AuditEntries: () => page([entry(1)]) });
    open();
    const list = await screen.findByRole('list', { name: '紀錄' });
    expect(within(list).getByText('林怡君')).toBeVisible();
    expect(within(list).getByText('#1')).toBeVisible();
    cleanup();
    const sent = playServer({});
    open('/audit', officeViewer);
    expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
    expect(sent).toEqual([]);
  });

  it('says that nothing matches, and what to do then', async () => {
    playServer({ ...PEOPLE, AuditEntries: () => page([]) });
    open('/audit?text=鍍金');
    expect(await screen.findByText('沒有符合的紀錄')).toBeVisible();
    expect(screen.getByText(/請放寬期間/u)).toBeVisible();
  });

  it.each([
    ['NO_NETWORK' as const, '連不到伺服器'],
    [{ code: 'INTERNAL' }, '伺服器發生問題'],
  ])('without an answer (%o) says why, and asks again', async (failure, words) => {
    let isBack = false;
    playServer({ ...PEOPLE, AuditEntries: () => (isBack ? page([entry(1)]) : failure) });
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    isBack = true;
    await press('再試一次');
    expect(await screen.findByText('#1')).toBeVisible();
  });

  it('is narrowed with the keyboard alone; the address says how, and days are those of Taipei', async () => {
    const sent = playServer({ ...PEOPLE, AuditEntries: () => page([entry(1)]) });
    open();
    await screen.findByText('#1');
    await screen.findByRole('option', { name: '陳建宏' });
    const user = userEvent.setup();
    const until = async (wanted: HTMLElement) => {
      for (let steps = 0; document.activeElement !== wanted && steps < 20; steps += 1) await user.tab();
      expect(wanted).toHaveFocus();
    };
    await until(screen.getByRole('searchbox', { name: '搜尋畫面上的文字' }));
    await user.keyboard('登入');
    await waitFor(() => expect(screen.getByLabelText('address')).toHaveTextContent('text='));
    await until(screen.getByRole('combobox', { name: '種類' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '種類' }), 'SIGN_IN');
    await until(screen.getByRole('combobox', { name: '誰做的' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '誰做的' }), PERSON_ID);
    await until(screen.getByRole('textbox', { name: '從（含）' }));
    await user.keyboard('2026-11-01');
    await until(screen.getByRole('textbox', { name: '到（含）' }));
    await user.keyboard('2026-11-20');
    await waitFor(() =>
      expect(sent.findLast(({ name }) => name === 'AuditEntries')?.variables['filter']).toEqual({
        since: '2026-10-31T16:00:00.000Z',
        until: '2026-11-20T16:00:00.000Z',
        personId: PERSON_ID,
        group: 'SIGN_IN',
        text: '登入',
      }),
    );
    await until(screen.getByRole('button', { name: '清除條件' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByLabelText('address')).toBeEmptyDOMElement());
  });

  it('asks for nothing while the period ends before it begins', async () => {
    const sent = playServer({ ...PEOPLE });
    open('/audit?from=2026-11-20&to=2026-11-01');
    expect(await screen.findByText('結束日在開始日之前，請更正其中一個。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '匯出 CSV' })).toBeNull();
    expect(sent.some(({ name }) => name === 'AuditEntries')).toBe(false);
  });

  it('says where a search stopped', async () => {
    const partly = { total: 1, totalIsExact: false, searched: 2_000 };
    playServer({ ...PEOPLE, AuditEntries: () => page([entry(1)], 'older', partly) });
    open('/audit?text=登入');
    expect(await screen.findByText(/已找過較新的 2,000 筆，其中 1 筆符合/u)).toBeVisible();
    expect(screen.getByRole('button', { name: '較早的' })).toBeEnabled();
  });
});

describe('the file of the audit log', () => {
  const twoPages = (variables: Readonly<Record<string, unknown>>): ScriptedAnswer =>
    (variables['page'] as { after: string | null }).after === null
      ? page([entry(2)], 'older')
      : page([entry(1)]);

  it('holds every page, and the log is told first that it leaves', async () => {
    const sent = playServer({
      ...PEOPLE,
      AuditEntries: () => page([entry(2)]),
      AuditExport: twoPages,
      ExportAudit: () => {
        expect(saved).toEqual([]);
        return { data: { exportAudit: { __typename: 'ExportedAudit', entryCount: 2 } } };
      },
    });
    open('/audit?group=SIGN_IN');
    // In Taipei it is the next day already.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T20:00:00.000Z') });
    await press('匯出 CSV');
    expect(await screen.findByText('已存成 audit-2026-11-23.csv，共 2 筆。')).toBeVisible();
    const told = sent.filter(({ name }) => name === 'ExportAudit');
    expect(told).toHaveLength(1);
    expect(told[0]?.variables['input']).toMatchObject({ entryCount: 2, filter: { group: 'SIGN_IN' } });
    const text = await saved[0]?.text();
    expect(text).toContain('h1');
    expect(text).toContain('h2');
  });

  it('is not made when the log cannot be told', async () => {
    playServer({
      ...PEOPLE,
      AuditEntries: () => page([entry(2)]),
      AuditExport: () => page([entry(2)]),
      ExportAudit: () => 'NO_NETWORK',
    });
    open();
    await press('匯出 CSV');
    expect(await screen.findByText('匯出沒有完成，沒有存檔。')).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('is not made of nothing, and nothing is noted then', async () => {
    const sent = playServer({ ...PEOPLE, AuditEntries: () => page([]), AuditExport: () => page([]) });
    open();
    await press('匯出 CSV');
    expect(await screen.findByText('沒有符合的紀錄，沒有檔案可存。')).toBeVisible();
    expect(sent.some(({ name }) => name === 'ExportAudit')).toBe(false);
  });
});
