import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { ConfirmEmailPage } from '../../client/features/account-access/confirm-email-page.tsx';
import { ForgotPage } from '../../client/features/account-access/forgot-page.tsx';
import { ResetPage } from '../../client/features/account-access/reset-page.tsx';
import { playServer, renderScreen } from './client-setup.tsx';

const TOKEN = 'a'.repeat(64);
const GOOD = '幾個不相干的詞 一句話';
const open = (at: string): void => {
  renderScreen(
    <Routes>
      <Route path="/forgot" element={<ForgotPage />} />
      <Route path="/reset/:token" element={<ResetPage />} />
      <Route path="/confirm-email/:token" element={<ConfirmEmailPage />} />
    </Routes>,
    { at },
  );
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('a forgotten password', () => {
  it('is asked for by account or address; the answer promises nothing', async () => {
    const sent = playServer({
      RequestPasswordReset: () => ({ data: { requestPasswordReset: { isReceived: true } } }),
    });
    open('/forgot');
    await press('寄出連結');
    expect(screen.getByLabelText('帳號或電子郵件地址')).toHaveAccessibleDescription('請填寫這一欄');
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('帳號或電子郵件地址'), 'office-a');
    await press('寄出連結');
    const heading = await screen.findByRole('heading', { name: '要求已收到' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText(/如果有這個帳號/u)).toBeVisible();
    expect(sent[0]?.variables['input']).toMatchObject({ name: 'office-a' });
  });

  it('that is asked for too often, or without network, says when and what to do', async () => {
    let answer: 'LIMIT' | 'NO_NETWORK' = 'NO_NETWORK';
    playServer({
      RequestPasswordReset: () =>
        answer === 'LIMIT'
          ? { code: 'RATE_LIMITED', extensions: { parameters: { retryAfterSeconds: 600 } } }
          : answer,
    });
    open('/forgot');
    await userEvent.type(screen.getByLabelText('帳號或電子郵件地址'), 'office-a');
    await press('寄出連結');
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到');
    answer = 'LIMIT';
    await press('寄出連結');
    expect(await screen.findByText(/10 分鐘後再試/u)).toBeVisible();
  });
});

describe('the link of a letter', () => {
  it('sets a new password that was typed twice', async () => {
    const sent = playServer({ ResetPassword: () => ({ data: { resetPassword: { isReset: true } } }) });
    open(`/reset/${TOKEN}`);
    await userEvent.type(screen.getByLabelText('新密碼'), GOOD);
    await userEvent.type(screen.getByLabelText('再輸入一次密碼'), `${GOOD}.`);
    await press('設定新密碼');
    expect(screen.getByLabelText('再輸入一次密碼')).toHaveAccessibleDescription(/不同/u);
    await userEvent.clear(screen.getByLabelText('再輸入一次密碼'));
    await userEvent.type(screen.getByLabelText('再輸入一次密碼'), GOOD);
    await press('設定新密碼');
    expect(await screen.findByRole('heading', { name: '新密碼已設定' })).toBeVisible();
    expect(screen.getByRole('link', { name: '登入' })).toHaveAttribute('href', '/sign-in');
    expect(sent.map(({ variables }) => variables['input'])).toMatchObject([
      { token: TOKEN, newPassword: GOOD },
    ]);
  });

  it('that is used up leads to another letter', async () => {
    playServer({ ResetPassword: () => ({ code: 'NOT_FOUND' }) });
    open(`/reset/${TOKEN}`);
    for (const label of ['新密碼', '再輸入一次密碼'])
      await userEvent.type(screen.getByLabelText(label), GOOD);
    await press('設定新密碼');
    expect(await screen.findByRole('link', { name: '再要求一次' })).toHaveAttribute('href', '/forgot');
  });

  it('confirms an address by a press, not by being opened', async () => {
    const sent = playServer({ ConfirmEmail: () => ({ data: { confirmEmail: { email: 'a@b.tw' } } }) });
    open(`/confirm-email/${TOKEN}`);
    expect(sent).toEqual([]);
    await press('確認這個地址');
    expect(await screen.findByRole('heading', { name: '已確認 a@b.tw' })).toBeVisible();
  });
});
