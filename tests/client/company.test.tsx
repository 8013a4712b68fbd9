import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CompanyPage } from '../../client/features/company-profile/company-page.tsx';
import { KEPT_COMPANY } from '../../client/features/company-profile/keep-company-offline.ts';
import { keepAnswer } from '../../client/offline/mirror/kept-answer.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const company = {
  __typename: 'Company',
  id: officeViewer.company?.id,
  name: '永續電鍍股份有限公司',
  account: 'owner-a',
  taxId: '04595257',
  status: 'ACTIVE',
  contactPerson: '陳建宏',
  phone: '04-7812345',
  fax: null,
  email: 'office@yongxu.example',
  address: '彰化縣鹿港鎮鹿工路 1 號',
  region: '中部',
  website: 'javascript:alert(1)',
  businessHours: null,
  speciality: null,
  revision: 3,
  createdAt: '2024-02-29T17:00:00.000Z',
  plants: [{ __typename: 'Plant', id: 'p1', name: '彰化廠', address: null }],
};

describe('basic data', () => {
  it('prints what was stated and marks what was not', async () => {
    playServer({ CompanyProfile: () => ({ data: { company } }) });
    renderScreen(<CompanyPage />);
    expect(await screen.findByText('04595257')).toBeVisible();
    expect(screen.getByText('傳真').nextSibling).toHaveTextContent('未填');
    expect(screen.getByText('加入日期').nextSibling).toHaveTextContent('2024/03/01');
  });

  it('makes no link of a website that is no web address', async () => {
    playServer({ CompanyProfile: () => ({ data: { company } }) });
    renderScreen(<CompanyPage />);
    expect(await screen.findByText('javascript:alert(1)')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('explains a lost network and tries again', async () => {
    let isOnline = false;
    playServer({ CompanyProfile: () => (isOnline ? { data: { company } } : 'NO_NETWORK') });
    renderScreen(<CompanyPage />);
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
    isOnline = true;
    await userEvent.click(screen.getByRole('button', { name: '再試一次' }));
    expect(await screen.findByText('04595257')).toBeVisible();
  });

  it('quotes the reference of a fault', async () => {
    playServer({ CompanyProfile: () => ({ code: 'INTERNAL', extensions: { requestId: 'req-77' } }) });
    renderScreen(<CompanyPage />, { locale: 'en' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Reference req-77');
  });

  it('is read from this device while the platform cannot be reached, and says since when', async () => {
    const owner = { companyId: company.id ?? '', accountId: officeViewer.accountId };
    await keepAnswer(owner, KEPT_COMPANY, { company } as never);
    playServer({ CompanyProfile: () => 'NO_NETWORK' });
    renderScreen(<CompanyPage />);
    expect(await screen.findByText('04595257')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('目前連不到平台');
  });

  it('says that the platform cannot be reached where nothing was kept', async () => {
    const stranger = { ...officeViewer, accountId: 'aaaaaaaa-0000-4000-8000-000000000009' };
    playServer({ CompanyProfile: () => 'NO_NETWORK' });
    renderScreen(<CompanyPage />, { viewer: stranger });
    expect(await screen.findByRole('button', { name: '再試一次' })).toBeVisible();
    expect(screen.queryByText('04595257')).not.toBeInTheDocument();
  });
});

const owner: Viewer = { ...officeViewer, role: 'OWNER' };
const wellFormed = { ...company, website: null };
const open = () => userEvent.click(screen.getByRole('button', { name: '修改基本資料' }));
const retype = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  if (text !== '') await userEvent.type(screen.getByLabelText(label), text);
};
const save = () => userEvent.click(screen.getByRole('button', { name: '儲存基本資料' }));

describe('changing basic data', () => {
  it('an owner changes them, based on the revision that was read', async () => {
    const sent = playServer({
      CompanyProfile: () => ({ data: { company: wellFormed } }),
      ChangeCompany: () => ({ data: { changeCompany: { ...wellFormed, taxId: '22099131', revision: 4 } } }),
    });
    renderScreen(<CompanyPage />, { viewer: owner });
    await screen.findByText('04595257');
    await open();
    await retype('統一編號', '２２０９-9131');
    await retype('聯絡人', '');
    await save();
    expect((await screen.findAllByRole('status'))[0]).toHaveTextContent('基本資料已儲存');
    expect(screen.getByText('22099131')).toBeVisible();
    expect(sent.at(-1)?.variables['input']).toMatchObject({
      taxId: '22099131',
      contactPerson: null,
      basedOn: 3,
    });
  });

  it('a tax id whose check digit is wrong is named at its field, and nothing is sent', async () => {
    const sent = playServer({ CompanyProfile: () => ({ data: { company: wellFormed } }) });
    renderScreen(<CompanyPage />, { viewer: owner });
    await screen.findByText('04595257');
    await open();
    await retype('統一編號', '12345678');
    await save();
    expect(screen.getByLabelText('統一編號')).toHaveAccessibleDescription(/檢查碼不符/u);
    await waitFor(() => expect(screen.getByLabelText('統一編號')).toHaveFocus());
    expect(sent.map(({ name }) => name)).toEqual(['CompanyProfile']);
  });

  it('an office reads name and tax id, and may change the rest', async () => {
    playServer({ CompanyProfile: () => ({ data: { company: wellFormed } }) });
    renderScreen(<CompanyPage />);
    await screen.findByText('04595257');
    await open();
    expect(screen.getByLabelText('統一編號')).toHaveAttribute('readonly');
    expect(screen.getByLabelText('電話')).not.toHaveAttribute('readonly');
  });

  it('an operator only reads', async () => {
    playServer({ CompanyProfile: () => ({ data: { company: wellFormed } }) });
    renderScreen(<CompanyPage />, { viewer: { ...officeViewer, role: 'OPERATOR' } });
    await screen.findByText('04595257');
    expect(screen.queryByRole('button', { name: '修改基本資料' })).not.toBeInTheDocument();
  });

  it("somebody else's change meanwhile is brought together with what was typed, and nothing typed is lost", async () => {
    let stored = wellFormed;
    const sent = playServer({
      CompanyProfile: () => ({ data: { company: stored } }),
      ChangeCompany: ({ input }) =>
        (input as { basedOn: number }).basedOn === stored.revision
          ? { data: { changeCompany: { ...stored, ...(input as object), revision: 5 } } }
          : { code: 'REVISION_CONFLICT' },
    });
    renderScreen(<CompanyPage />);
    await screen.findByText('04595257');
    await open();
    await retype('電話', '02-1111-1111');
    stored = { ...wellFormed, phone: '02-2222-2222', contactPerson: '新人', revision: 4 };
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('其他人剛才改過基本資料');
    expect(screen.getByLabelText('電話')).toHaveValue('02-1111-1111');
    expect(screen.getByLabelText('電話')).toHaveAccessibleDescription('其他人改為：02-2222-2222');
    expect(screen.getByLabelText('聯絡人')).toHaveValue('新人');
    await save();
    expect(await screen.findByRole('status')).toHaveTextContent('基本資料已儲存');
    expect(sent.at(-1)?.variables['input']).toMatchObject({ phone: '02-1111-1111', basedOn: 4 });
  });
});
