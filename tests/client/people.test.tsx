import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MembersPage } from '../../client/features/guild-members/members-page.tsx';
import { PeoplePage } from '../../client/features/people/people-page.tsx';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const ownerViewer: Viewer = {
  ...officeViewer,
  role: 'OWNER',
  accountId: '11111111-1111-4111-8111-000000000003',
  displayName: '陳建宏',
};
const adminViewer: Viewer = { ...officeViewer, role: 'GUILD_ADMIN', company: null };

const OWNER_ID = '11111111-1111-4111-8111-000000000003';
const AUDITOR_ID = '11111111-1111-4111-8111-000000000004';
const person = (account: string, displayName: string, stated: object) => ({
  ...{ __typename: 'Person', account, displayName, status: 'ACTIVE', validUntil: null, email: null },
  ...{ lastSignInAt: null, hasSecondFactor: false, sessionCount: 0 },
  ...stated,
});
const PEOPLE = {
  people: [
    person('owner', '陳建宏', { id: OWNER_ID, role: 'OWNER', hasSecondFactor: true, sessionCount: 2 }),
    person('auditor', '蔡佩珊', { id: AUDITOR_ID, role: 'AUDITOR', validUntil: '2020-01-31' }),
  ],
  invitations: [
    {
      ...{ __typename: 'Invitation', id: 'i1', role: 'OPERATOR', validUntil: null, note: '夜班新人' },
      ...{ email: null, expiresAt: '2026-11-23T08:00:00.000Z', invitedBy: '許國華', isFromGuild: true },
    },
  ],
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const cardOf = async (account: string): Promise<HTMLElement> => {
  await screen.findByRole('heading', { name: /蔡佩珊/u });
  const card = document.querySelector<HTMLElement>(`[data-person="${account}"]`);
  if (card === null) throw new Error(`no card of ${account}`);
  return card;
};
const answered = (field: string, data: unknown) => () => ({ data: { [field]: data } });

describe('the people of a company', () => {
  it('are shown with role, standing and how the account is kept; who made a link, too', async () => {
    playServer({ People: () => ({ data: PEOPLE }) });
    renderScreen(<PeoplePage />, { viewer: ownerViewer });
    const auditor = within(await cardOf('auditor'));
    expect(auditor.getByText('期限已過')).toBeVisible();
    expect(auditor.getByText('到 2020/01/31（含當天）')).toBeVisible();
    const own = within(await cardOf('owner'));
    expect(own.getByText('（您）')).toBeVisible();
    expect(own.getByText('2 台')).toBeVisible();
    expect(own.queryByRole('button', { name: /移除/u })).toBeNull();
    expect(screen.getByText(/公會（許國華）為無法登入的負責人產生/u)).toBeVisible();
  });

  it('are read by the office, which changes nothing; others are refused', async () => {
    playServer({ People: () => ({ data: PEOPLE }) });
    const { unmount } = renderScreen(<PeoplePage />, { viewer: officeViewer });
    await cardOf('auditor');
    expect(screen.queryAllByRole('button')).toEqual([]);
    unmount();
    renderScreen(<PeoplePage />, { viewer: { ...officeViewer, role: 'OPERATOR' } });
    expect(await screen.findByText(/您的帳號沒有這項權限/u)).toBeVisible();
  });

  it('get another role; an auditor a last day, which is read in either calendar', async () => {
    const sent = playServer({
      People: () => ({ data: PEOPLE }),
      ChangeRole: answered('changeRole', []),
    });
    renderScreen(<PeoplePage />, { viewer: ownerViewer });
    await cardOf('auditor');
    await press('變更角色或期限：蔡佩珊');
    await press('變更角色');
    expect(await screen.findByText(/日期須在/u)).toBeVisible();
    expect(sent.some(({ name }) => name === 'ChangeRole')).toBe(false);
    await userEvent.click(screen.getByRole('radio', { name: '辦公室人員' }));
    expect(screen.queryByLabelText(/可使用到/u)).toBeNull();
    await press('變更角色');
    expect(await screen.findByText('已變更 蔡佩珊 的角色，登入已結束。')).toBeVisible();
    const change = sent.find(({ name }) => name === 'ChangeRole');
    expect(change?.variables['input']).toMatchObject({
      ...{ personId: AUDITOR_ID, newRole: 'OFFICE', validUntil: null },
    });
  });

  it('the last owner stays, and the screen says why', async () => {
    playServer({ People: () => ({ data: PEOPLE }), MovePerson: () => ({ code: 'LAST_OWNER' }) });
    renderScreen(<PeoplePage />, { viewer: ownerViewer });
    await cardOf('owner');
    await press('停用：陳建宏');
    await press('停用');
    expect(await screen.findByText(/公司至少要有一位可以登入的負責人/u)).toBeVisible();
  });
});

describe('inviting', () => {
  it('by letter needs an address; on the screen it shows the link once, as text and QR code', async () => {
    const link = 'https://carbon.example/join/0123456789abcdef';
    const invitation = { __typename: 'Invitation', id: 'i2', expiresAt: '2026-11-23T08:00:00.000Z' };
    const sent = playServer({
      People: () => ({ data: PEOPLE }),
      InvitePerson: ({ input }) => {
        const isLetter = (input as { email: string | null }).email !== null;
        return { data: { invitePerson: { __typename: 'X', link: isLetter ? null : link, invitation } } };
      },
    });
    renderScreen(<PeoplePage />, { viewer: ownerViewer });
    await cardOf('owner');
    await press('邀請人員');
    await press('寄出邀請');
    expect(await screen.findByText('請填寫這一欄')).toBeVisible();
    await press('現場掃 QR 碼');
    await press('產生 QR 碼');
    expect(await screen.findByRole('img', { name: '加入公司的 QR 碼' })).toBeVisible();
    expect(screen.getByText(link)).toBeVisible();
    const inputs = sent
      .filter(({ name }) => name === 'InvitePerson')
      .map(({ variables }) => variables['input']);
    expect(inputs).toMatchObject([{ newRole: 'OPERATOR', email: null }]);
  });
});

describe('an owner who cannot sign in', () => {
  const member = {
    ...{
      __typename: 'Company',
      id: 'c1',
      name: '永續電鍍',
      account: 'yongxu',
      taxId: null,
      status: 'ACTIVE',
    },
    ...{ statusReason: null, statusChangedAt: null, createdAt: '2026-11-22T00:00:00.000Z', phone: null },
    ...{ contactPerson: null, email: null, address: null, region: null, website: null, speciality: null },
    ...{ businessHours: null, isEmailConfirmed: true, lookAlikes: [] },
  };
  const companies = { items: [member], total: 1, pageInfo: { hasNextPage: false } };
  const owner = (maskedEmail: string | null) => ({
    ...{ __typename: 'MemberOwner', id: 'o1', displayName: '陳建宏', account: 'owner-a', maskedEmail },
    ...{ lastSignInAt: null, hasSecondFactor: true },
  });

  it('gets a letter, for a reason that is stated', async () => {
    const sent = playServer({
      GuildMembers: () => ({ data: { companies } }),
      MemberOwners: answered('memberOwners', [owner('o…a@b.example')]),
      ResetOwnerAccess: answered('resetOwnerAccess', {
        ...{ __typename: 'OwnerAccess', maskedEmail: 'o…a@b.example', link: null, linkExpiresAt: null },
      }),
    });
    renderScreen(<MembersPage />, { viewer: adminViewer });
    await userEvent.click(await screen.findByRole('button', { name: '負責人無法登入：永續電鍍' }));
    await userEvent.click(await screen.findByRole('button', { name: '寄出重設信' }));
    expect(screen.getByText('請填寫這一欄')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/說明/u), '本人親自到場');
    await userEvent.click(screen.getByLabelText(/也遺失了兩步驟驗證/u));
    await press('寄出重設信');
    expect(await screen.findByText(/已寄往 o…a@b.example/u)).toBeVisible();
    const [reset] = sent.filter(({ name }) => name === 'ResetOwnerAccess');
    expect(reset?.variables['input']).toMatchObject({
      ...{ ownerId: 'o1', reason: '本人親自到場', liftsSecondFactor: true },
    });
  });

  it('without a confirmed address gets a link, which is shown once', async () => {
    playServer({
      GuildMembers: () => ({ data: { companies } }),
      MemberOwners: answered('memberOwners', [owner(null)]),
      ResetOwnerAccess: answered('resetOwnerAccess', {
        ...{ __typename: 'OwnerAccess', maskedEmail: null, link: 'https://carbon.example/join/abc' },
        linkExpiresAt: '2026-11-23T08:00:00.000Z',
      }),
    });
    renderScreen(<MembersPage />, { viewer: adminViewer });
    await userEvent.click(await screen.findByRole('button', { name: '負責人無法登入：永續電鍍' }));
    await userEvent.type(await screen.findByLabelText(/說明/u), '本人親自到場');
    await press('產生連結');
    expect(await screen.findByText('https://carbon.example/join/abc')).toBeVisible();
    await waitFor(() => expect(screen.getByText(/持有連結的人會成為這家公司的負責人/u)).toBeVisible());
  });
});
