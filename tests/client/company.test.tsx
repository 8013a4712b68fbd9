import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CompanyPage } from '../../client/features/company-profile/company-page.tsx';
import { KEPT_COMPANY } from '../../client/features/company-profile/keep-company-offline.ts';
import { keepAnswer } from '../../client/offline/mirror/kept-answer.ts';
import { officeViewer, playServer, renderScreen } from '../support/client-setup.tsx';

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
