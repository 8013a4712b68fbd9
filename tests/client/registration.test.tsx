import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RegisterPage } from '../../client/features/account-access/register-page.tsx';
import { StandingPage } from '../../client/features/account-access/standing-page.tsx';
import { MembersPage } from '../../client/features/guild-members/members-page.tsx';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';

const GOOD = '幾個不相干的詞 一句話';
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text);

describe('the registration', () => {
  it('names what is missing at its field, and sends nothing', async () => {
    const sent = playServer({});
    renderScreen(<RegisterPage />);
    await type(/統一編號/u, '12345678');
    await press('送出註冊');
    expect(screen.getByLabelText('公司名稱')).toHaveAccessibleDescription('請填寫這一欄');
    await waitFor(() => expect(screen.getByLabelText('公司名稱')).toHaveFocus());
    expect(screen.getByLabelText(/統一編號/u)).toHaveAccessibleDescription(/檢查碼不符/u);
    expect(screen.getByLabelText('密碼')).toHaveAccessibleDescription(/密碼至少 10 個字元/u);
    expect(sent).toEqual([]);
  });

  it('says of a tax id that it is well-formed, not that it was verified', async () => {
    playServer({});
    renderScreen(<RegisterPage />);
    await type(/統一編號/u, '０４５９－５２５７');
    expect(screen.getByLabelText(/統一編號/u)).toHaveAccessibleDescription(/格式正確/u);
  });

  it('is sent once with what was typed; a taken account is named, and the rest stays', async () => {
    let isTaken = true;
    const taken = { path: 'account', code: 'NAME_TAKEN', parameters: {} };
    const sent = playServer({
      RegisterCompany: () =>
        isTaken
          ? { code: 'VALIDATION_FAILED', extensions: { issues: [taken] } }
          : { data: { registerCompany: { isReceived: true } } },
    });
    renderScreen(<RegisterPage />);
    await type('公司名稱', '新光電鍍');
    await type('帳號', 'office-a');
    await type('電子郵件地址', 'wu@b.tw');
    await type('密碼', GOOD);
    await type('再輸入一次密碼', GOOD);
    await press('送出註冊');
    await waitFor(() => expect(screen.getByLabelText('帳號')).toHaveAccessibleDescription(/已經在用/u));
    isTaken = false;
    await type('帳號', '2');
    await press('送出註冊');
    const heading = await screen.findByRole('heading', { name: '註冊資料已收到' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText(/寄往 wu@b.tw 的信/u)).toBeVisible();
    const inputs = sent.map(({ variables }) => variables['input'] as Record<string, unknown>);
    expect(inputs.map(({ account }) => account)).toEqual(['office-a', 'office-a2']);
    expect(inputs[1]).toMatchObject({ name: '新光電鍍', password: GOOD, email: 'wu@b.tw', nickname: '' });
    expect(inputs[0]?.['registrationId']).toBe(inputs[1]?.['registrationId']);
  });
});

describe('how the registration stands', () => {
  const membership = (stated: object) => ({
    data: {
      membership: {
        ...{ status: 'PENDING', reason: null, changedAt: null, email: null, pendingEmail: null },
        ...{ registeredAt: '2026-11-22T01:00:00.000Z', statedEmail: 'wu@b.tw' },
        ...stated,
      },
    },
  });

  it('asks for the confirmation first, and sends the letter again', async () => {
    const sent = playServer({
      Membership: () => membership({ pendingEmail: 'wu@b.tw' }),
      SendConfirmation: () => ({ data: { sendConfirmation: { pendingEmail: 'wu@b.tw' } } }),
    });
    renderScreen(<StandingPage />);
    expect(await screen.findByText('請先確認電子郵件地址')).toBeVisible();
    await press('再寄一次確認信');
    expect(await screen.findByText('確認信已寄往 wu@b.tw。')).toBeVisible();
    expect(sent.find(({ name }) => name === 'SendConfirmation')?.variables['input']).toMatchObject({
      email: 'wu@b.tw',
    });
  });

  it.each([
    [{ email: 'wu@b.tw' }, '等待公會審核'],
    [{ email: 'wu@b.tw', status: 'REJECTED', reason: '<b>不是會員</b>' }, '公會沒有核准這次註冊'],
  ])('%j is told in words', async (stated, words) => {
    playServer({ Membership: () => membership(stated) });
    renderScreen(<StandingPage />);
    expect(await screen.findByText(words)).toBeVisible();
    if ('reason' in stated) expect(screen.getByText('<b>不是會員</b>')).toBeVisible();
    expect(screen.queryByRole('button', { name: '再寄一次確認信' })).toBeNull();
  });
});

describe('the members as the guild sees them', () => {
  const member = (stated: object) => ({
    __typename: 'Company',
    ...{ id: 'c1', name: '新光電鍍', account: 'new', taxId: null, status: 'PENDING', statusReason: null },
    ...{ statusChangedAt: null, createdAt: '2026-11-22T01:00:00.000Z', contactPerson: null, phone: null },
    ...{ email: 'wu@b.tw', address: null, region: null, website: 'javascript:a()', speciality: null },
    ...{ businessHours: null, isEmailConfirmed: true, lookAlikes: [] },
    ...stated,
  });
  const open = (
    stated: object,
    role: 'GUILD_ADMIN' | 'GUILD_OFFICER' = 'GUILD_ADMIN',
    decided: ScriptedAnswer = { data: { decideMembership: member({ status: 'REJECTED' }) } },
  ) => {
    const sent = playServer({
      GuildMembers: () => ({
        data: {
          companies: {
            ...{ __typename: 'CompanyPage', total: 1, items: [member(stated)] },
            pageInfo: { __typename: 'PageInfo', hasNextPage: false },
          },
        },
      }),
      DecideMembership: () => decided,
    });
    renderScreen(<MembersPage />, { viewer: { ...officeViewer, role, company: null } });
    return sent;
  };

  it('are rejected with a reason only', async () => {
    const sent = open({});
    await screen.findByRole('heading', { name: '新光電鍍' });
    await press('退回註冊 新光電鍍');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '退回註冊' }));
    expect(within(dialog).getByText('請填寫這一欄')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox'), '不是會員');
    await userEvent.click(within(dialog).getByRole('button', { name: '退回註冊' }));
    expect(await screen.findByText('已退回 新光電鍍 的註冊。')).toBeVisible();
    expect(sent.find(({ name }) => name === 'DecideMembership')?.variables['input']).toMatchObject({
      ...{ memberId: 'c1', move: 'REJECT', reason: '不是會員' },
    });
  });

  it('are looked at anew when somebody else decided meanwhile', async () => {
    const sent = open({}, 'GUILD_ADMIN', { code: 'MOVE_NOT_ALLOWED' });
    await screen.findByRole('heading', { name: '新光電鍍' });
    const before = sent.length;
    await press('核准 新光電鍍');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '核准' }));
    expect(await screen.findByText(/^新光電鍍 的狀態剛由別人改變了/u)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.slice(before).map(({ name }) => name)).toEqual(['DecideMembership', 'GuildMembers']);
    await userEvent.click(screen.getByRole('button', { name: '停用' }));
    await waitFor(() => expect(screen.queryByText(/剛由別人改變了/u)).toBeNull());
  });

  it('cannot be approved before the address is confirmed; likeness is shown; an address is no link', async () => {
    open({ isEmailConfirmed: false, lookAlikes: ['永續電鍍（yongxu）'] });
    await screen.findByRole('heading', { name: '新光電鍍' });
    expect(screen.getByRole('button', { name: '核准 新光電鍍' })).toBeDisabled();
    expect(screen.getByText(/名稱或統一編號相同：永續電鍍（yongxu）/u)).toBeVisible();
    expect(screen.getByText('javascript:a()').closest('a')).toBeNull();
  });

  it('are only read by officers', async () => {
    open({}, 'GUILD_OFFICER');
    await screen.findByRole('heading', { name: '新光電鍍' });
    expect(screen.queryByRole('button', { name: /新光電鍍/u })).toBeNull();
  });
});
