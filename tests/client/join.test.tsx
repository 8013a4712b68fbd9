import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { JoinPage } from '../../client/features/account-access/join-page.tsx';
import { playServer, renderScreen } from './client-setup.tsx';

const GOOD = '幾個不相干的詞 一句話';
const invitation = {
  ...{ __typename: 'ShownInvitation', company: '永續電鍍', role: 'AUDITOR', validUntil: '2027-01-31' },
  email: 'tsai@b.tw',
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text);
const open = () =>
  renderScreen(
    <Routes>
      <Route path="/join/:token" element={<JoinPage />} />
    </Routes>,
    { at: '/join/abc' },
  );

describe('joining a company', () => {
  it('says who invites as what and until when, and makes the account that the person chooses', async () => {
    const sent = playServer({
      Invitation: () => ({ data: { invitation } }),
      JoinCompany: () => ({ data: { joinCompany: { account: 'tsai' } } }),
    });
    open();
    expect(await screen.findByRole('heading', { name: '永續電鍍 邀請您加入' })).toBeVisible();
    expect(screen.getByText('稽核人員')).toBeVisible();
    expect(screen.getByText(/可使用到 2027\/01\/31/u)).toBeVisible();
    expect(screen.getByLabelText(/電子郵件地址/u)).toHaveValue('tsai@b.tw');
    await press('加入 永續電鍍');
    expect(screen.getByLabelText('姓名')).toHaveAccessibleDescription(/請填寫這一欄/u);
    await waitFor(() => expect(screen.getByLabelText('姓名')).toHaveFocus());
    await type('姓名', '蔡佩珊');
    await type('帳號', 'tsai');
    await type('密碼', GOOD);
    await type('再輸入一次密碼', GOOD);
    await press('加入 永續電鍍');
    const heading = await screen.findByRole('heading', { name: '已加入 永續電鍍' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText(/請用帳號 tsai/u)).toBeVisible();
    expect(screen.queryByText(/確認信已寄往/u)).toBeNull();
    const joins = sent.filter(({ name }) => name === 'JoinCompany');
    expect(joins.map(({ variables }) => variables['input'])).toMatchObject([
      { token: 'abc', account: 'tsai', displayName: '蔡佩珊', password: GOOD, email: 'tsai@b.tw' },
    ]);
  });

  it('says of every link that is no good the same, and what to do', async () => {
    playServer({ Invitation: () => ({ code: 'NOT_FOUND' }) });
    open();
    const heading = await screen.findByRole('heading', { name: '這個邀請不能用了' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText(/請向公司負責人再要一份/u)).toBeVisible();
  });

  it('without network asks again when told to', async () => {
    let isThere = false;
    playServer({ Invitation: () => (isThere ? { data: { invitation } } : 'NO_NETWORK') });
    open();
    isThere = true;
    await userEvent.click(await screen.findByRole('button', { name: '再試一次' }));
    expect(await screen.findByRole('heading', { name: '永續電鍍 邀請您加入' })).toBeVisible();
  });
});
