import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { AccountPage } from '../../client/features/account/account-page.tsx';
import { UnsubscribePage } from '../../client/features/account-access/unsubscribe-page.tsx';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';

const notice = (kind: string, isWanted: boolean, afterDays: number | null = null) => ({
  ...{ __typename: 'Notice', kind, isWanted, afterDays },
});
const QUIET = {
  OwnSessions: () => ({ data: { sessions: [] } }),
  LineLink: () => ({ data: { lineLink: { __typename: 'LineLink', isOffered: false, linkedAt: null } } }),
  Passkeys: () => ({ data: { passkeys: [] } }),
  OwnEmail: () => ({ data: { ownEmail: { __typename: 'OwnEmail', email: null, pendingEmail: null } } }),
  Notices: () => ({ data: { notices: [notice('STATEMENT_DECIDED', true), notice('NEW_FACTORS', false)] } }),
};

describe('the letters that one wants', () => {
  it('are chosen one by one; who has no address is told', async () => {
    const sent = playServer({
      ...QUIET,
      ChooseNotices: () => ({
        data: { chooseNotices: [notice('STATEMENT_DECIDED', false), notice('NEW_FACTORS', false)] },
      }),
    });
    renderScreen(<AccountPage />);
    const statements = await screen.findByRole('switch', { name: /計算書的結果/u });
    expect(statements).toBeChecked();
    expect(await screen.findByText(/還沒有確認過的電子郵件地址/u)).toBeVisible();
    await userEvent.click(statements);
    await waitFor(() => expect(statements).not.toBeChecked());
    expect(sent.find(({ name }) => name === 'ChooseNotices')?.variables['input']).toMatchObject({
      choices: [{ kind: 'STATEMENT_DECIDED', isWanted: false }],
    });
  });

  it('about silent tablets come after as many days as one likes', async () => {
    const sent = playServer({
      ...QUIET,
      Notices: () => ({ data: { notices: [notice('TABLET_SILENT', true, 3)] } }),
      ChooseNotices: () => ({ data: { chooseNotices: [notice('TABLET_SILENT', true, 7)] } }),
    });
    renderScreen(<AccountPage />);
    const days = await screen.findByLabelText('失聯幾天後通知');
    expect(days).toHaveValue('3');
    await userEvent.selectOptions(days, '7 天');
    await waitFor(() => expect(days).toHaveValue('7'));
    expect(sent.find(({ name }) => name === 'ChooseNotices')?.variables['input']).toMatchObject({
      choices: [{ kind: 'TABLET_SILENT', isWanted: true, afterDays: 7 }],
    });
  });

  it('stay as they are when the choice was not kept, which is said', async () => {
    playServer({ ...QUIET, ChooseNotices: () => 'NO_NETWORK' });
    renderScreen(<AccountPage />);
    const factors = await screen.findByRole('switch', { name: /公告係數更新/u });
    await userEvent.click(factors);
    expect(await screen.findByText('連不到伺服器')).toBeVisible();
    expect(factors).not.toBeChecked();
  });

  it('are no matter of operators', async () => {
    playServer(QUIET);
    renderScreen(<AccountPage />, { viewer: { ...officeViewer, role: 'OPERATOR' } });
    expect(await screen.findByRole('heading', { name: '變更密碼' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: '通知信' })).toBeNull();
  });
});

describe('the link of a letter', () => {
  const show = (script: Readonly<Record<string, () => ScriptedAnswer>>) => {
    const sent = playServer(script);
    renderScreen(
      <Routes>
        <Route path="/unsubscribe/:token" element={<UnsubscribePage />} />
      </Routes>,
      { at: '/unsubscribe/abc' },
    );
    return sent;
  };
  const known = () => ({ data: { unsubscription: { kind: 'NEW_FACTORS' } } });

  it('ends letters by a press, not by being opened', async () => {
    const sent = show({
      Unsubscription: known,
      Unsubscribe: () => ({ data: { unsubscribe: { kind: 'NEW_FACTORS' } } }),
    });
    expect(await screen.findByText(/不再收到「公告係數更新」的通知信/u)).toBeVisible();
    expect(sent.some(({ name }) => name === 'Unsubscribe')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: '停收這類通知信' }));
    const heading = await screen.findByRole('heading', { name: /不再寄送「公告係數更新」/u });
    await waitFor(() => expect(heading).toHaveFocus());
  });

  it('that is not known says so', async () => {
    show({ Unsubscription: () => ({ code: 'NOT_FOUND' }) });
    expect(await screen.findByRole('alert')).toHaveTextContent('這個連結不能用了');
  });

  it('can be pressed again after the network failed', async () => {
    show({ Unsubscription: known, Unsubscribe: () => 'NO_NETWORK' });
    await userEvent.click(await screen.findByRole('button', { name: '停收這類通知信' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    expect(screen.getByRole('button', { name: '停收這類通知信' })).toBeEnabled();
  });
});
