import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { HealthPage } from '../../client/features/guild-health/health-page.tsx';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const admin: Viewer = { ...officeViewer, account: 'guild-admin', role: 'GUILD_ADMIN', company: null };

const health = () => {
  const now = new Date().toISOString();
  return {
    __typename: 'ServiceHealth',
    ...{ buildId: 'abc', startedAt: now, now, nodeVersion: 'v22.0.0', memoryBytes: 200 * 1024 ** 2 },
    database: {
      __typename: 'DatabaseHealth',
      ...{ engine: 'MariaDB 10.11', answerMs: 1.5, isSchemaAsExpected: true, newestMigration: 'X' },
      ...{ sizeBytes: 1024 ** 2, clockOffsetMs: 3 },
    },
    disk: { __typename: 'DiskHealth', freeBytes: 50 * 1024 ** 3, totalBytes: 100 * 1024 ** 3 },
    mail: {
      __typename: 'MailHealth',
      ...{ hasServer: true, waiting: 0, oldestWaitingAt: null, failing: 0, retriable: 0 },
      ...{ givenUpInWeek: 0, sentInDay: 4, lastError: null },
    },
    ...{ openCases: 0, quarantined: 0, tablets: [], restoredAt: null },
    audit: { __typename: 'AuditHealth', checkedAt: now, isWhole: true, entryCount: 9 },
    ...{ signingKeyId: 'k1', signingKeyMadeAt: now, signingKeyCount: 1, sealUploadedAt: now },
  };
};
const answer = (serviceHealth: object) => ({ data: { serviceHealth } });
const failing = () => {
  const fine = health();
  return { ...fine, mail: { ...fine.mail, failing: 2, retriable: 2, lastError: 'ECONNREFUSED' } };
};
const open = (viewer = admin) => renderScreen(<HealthPage />, { viewer });

describe('how the service fares', () => {
  it('is said to be fine where nothing is to be done, and which parts nobody has', async () => {
    playServer({ ServiceHealth: () => answer(health()) });
    open();
    expect(await screen.findByText('沒有需要處理的事。')).toBeVisible();
    expect(screen.getByText('還沒有登錄的平板。')).toBeVisible();
    expect(screen.getByRole('link', { name: '到稽核紀錄檢查' })).toHaveAttribute('href', '/guild/audit');
    expect(screen.queryByRole('button', { name: /立即重寄/u })).toBeNull();
  });

  it('is for administrators of the guild alone', () => {
    const sent = playServer({});
    open({ ...admin, role: 'GUILD_OFFICER' });
    expect(screen.getByRole('alert')).toHaveTextContent('這一頁由公會管理員使用');
    cleanup();
    open(officeViewer);
    expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
    expect(sent).toEqual([]);
  });

  it('says what needs a person, in words and not by colour alone', async () => {
    const fine = health();
    playServer({
      ServiceHealth: () =>
        answer({
          ...fine,
          database: { ...fine.database, isSchemaAsExpected: false },
          audit: { ...fine.audit, isWhole: false },
          tablets: [{ __typename: 'SilentTablets', companyName: '永續電鍍', silent: 1, enrolled: 3 }],
        }),
    });
    open();
    expect(await screen.findByText('有 2 項需要處理或留意。')).toBeVisible();
    const database = screen.getByRole('region', { name: '資料庫' });
    expect(within(database).getByText('需要處理')).toBeVisible();
    expect(screen.getByRole('row', { name: /永續電鍍 1 3/u })).toBeVisible();
  });

  it('that cannot be read says so; a later failure leaves what was read', async () => {
    let isOnline = false;
    playServer({ ServiceHealth: () => (isOnline ? answer(health()) : 'NO_NETWORK') });
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    isOnline = true;
    await userEvent.click(screen.getByRole('button', { name: '再試一次' }));
    expect(await screen.findByText('沒有需要處理的事。')).toBeVisible();
    isOnline = false;
    await userEvent.click(screen.getByRole('button', { name: '重新讀取' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    expect(screen.getByText('沒有需要處理的事。')).toBeVisible();
  });

  it('has letters tried again with the keyboard; a lost answer does not make it two acts', async () => {
    let tries = 0;
    const sent = playServer({
      ServiceHealth: () => answer(tries > 1 ? health() : failing()),
      RetryLetters: () => {
        tries += 1;
        if (tries === 1) return 'NO_NETWORK';
        return { data: { retryLetters: { __typename: 'RetriedLetters', waiting: 2, retriable: 0 } } };
      },
    });
    open();
    const button = await screen.findByRole('button', { name: '立即重寄（2 封）' });
    expect(screen.getByText('ECONNREFUSED')).toBeVisible();
    const user = userEvent.setup();
    for (let steps = 0; document.activeElement !== button && steps < 10; steps += 1) await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    await user.click(await screen.findByRole('button', { name: '立即重寄（2 封）' }));
    expect(await screen.findByText('已排入立即寄送。')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: /立即重寄/u })).toBeNull());
    const ids = sent.filter(({ name }) => name === 'RetryLetters').map(({ variables }) => variables['input']);
    expect(ids[0]).toEqual(ids[1]);
  });
});
