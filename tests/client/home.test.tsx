import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { HomePage } from '../../client/features/home/home-page.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';
import { sampleSync, WithSync } from './queue-samples.tsx';

const today = taipeiDateOf(new Date().toISOString());

function figures(total: number, items: readonly (readonly [string, number])[]) {
  return {
    HomeFigures: () => ({
      data: {
        workOrders: {
          __typename: 'WorkOrderPage',
          total,
          totalIsExact: true,
          items: items.map(([processingDate, attributedEmissionsKgCo2e], index) => ({
            __typename: 'WorkOrder',
            id: `w${index}`,
            processingDate,
            attributedEmissionsKgCo2e,
          })),
        },
      },
    }),
  };
}

describe('home', () => {
  it('offers the office its four acts', async () => {
    playServer(figures(0, []));
    renderScreen(<HomePage />);
    const menu = screen.getByRole('navigation', { name: '主要選單' });
    expect(
      within(menu)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/work-orders/new', '/work-orders', '/company', '/emission-factors']);
    expect(await screen.findByRole('region', { name: '今日' })).toBeVisible();
  });

  it('counts the work orders of today and of the month and sums what is attributed to them', async () => {
    playServer(
      figures(2, [
        [today, 524.37],
        [`${today.slice(0, 8)}00`, 1000],
      ]),
    );
    renderScreen(<HomePage />);
    const month = await screen.findByRole('region', { name: '本月' });
    expect(month).toHaveTextContent('2張工單');
    expect(month).toHaveTextContent('1,524.370kg CO2e');
    expect(screen.getByRole('region', { name: '今日' })).toHaveTextContent('524.370kg CO2e');
  });

  it('says so when only the first orders were summed', async () => {
    playServer(figures(250, [[today, 1]]));
    renderScreen(<HomePage />);
    expect(await screen.findByRole('region', { name: '本月' })).toHaveTextContent('前 1 張合計');
    expect(screen.getByRole('region', { name: '今日' })).toHaveTextContent('至少 1');
  });

  it('shows a guild officer the members and no work orders', async () => {
    playServer({
      Members: () => ({
        data: {
          companies: {
            __typename: 'CompanyPage',
            total: 1,
            items: [
              {
                __typename: 'Company',
                id: 'c1',
                name: '永續電鍍股份有限公司',
                taxId: '04595257',
                region: null,
                contactPerson: null,
                phone: null,
                status: 'ACTIVE',
              },
            ],
          },
        },
      }),
    });
    renderScreen(<HomePage />, {
      viewer: { ...officeViewer, role: 'GUILD_OFFICER', company: null, displayName: '張承辦' },
      locale: 'en',
    });
    expect(
      await screen.findByRole('row', { name: /永續電鍍股份有限公司 04595257 .* active/u }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /New work order/u })).not.toBeInTheDocument();
  });
});

describe('what waits for me', () => {
  const openCases = (total: number) => () => ({
    data: { openCases: { __typename: 'OpenCasePage', total, totalIsExact: true } },
  });
  const show = (attention: number, role: 'OFFICE' | 'OPERATOR' = 'OFFICE'): void => {
    renderScreen(
      <WithSync sync={sampleSync({ status: { attention } })}>
        <HomePage />
      </WithSync>,
      { viewer: { ...officeViewer, role } },
    );
  };

  it('leads the office to its open cases and to what was refused on this device', async () => {
    playServer({ ...figures(0, []), HomeOpenCases: openCases(3) });
    show(2);
    expect(await screen.findByRole('link', { name: /3 件待確認事項/u })).toHaveAttribute('href', '/cases');
    expect(screen.getByRole('link', { name: /2 筆資料需處理/u })).toHaveAttribute('href', '/queue');
  });

  it('does not ask for cases where nobody may decide them', async () => {
    const sent = playServer(figures(0, []));
    show(1, 'OPERATOR');
    expect(await screen.findByRole('link', { name: /1 筆資料需處理/u })).toBeVisible();
    await screen.findByRole('region', { name: '今日' });
    expect(sent.map(({ name }) => name)).not.toContain('HomeOpenCases');
  });

  it('leads the office to statements that came back, and the guild to those that wait for its seal', async () => {
    const statements = (variables: Readonly<Record<string, unknown>>) => ({
      data: { statements: { __typename: 'StatementPage', total: variables['state'] === 'RETURNED' ? 2 : 4 } },
    });
    playServer({ ...figures(0, []), HomeOpenCases: openCases(0), HomeStatements: statements });
    show(0);
    expect(await screen.findByRole('link', { name: /2 份計算書被公會退件/u })).toHaveAttribute(
      'href',
      '/statements?state=RETURNED',
    );
    renderScreen(<HomePage />, { viewer: { ...officeViewer, role: 'GUILD_OFFICER', company: null } });
    expect(await screen.findByRole('link', { name: /4 份計算書等候用印/u })).toHaveAttribute(
      'href',
      '/guild/statements',
    );
  });

  it('leads the guild to applicants, to factors that another officer proposed, and to messages', async () => {
    const proposal = (id: string, isOwn: boolean) => ({ __typename: 'FactorProposal', id, isOwn });
    const sent = playServer({
      HomeApplicants: () => ({ data: { companies: { __typename: 'CompanyPage', total: 2 } } }),
      HomeProposals: () => ({
        data: {
          factorProposals: {
            __typename: 'FactorProposalPage',
            items: [proposal('a', false), proposal('b', true)],
          },
        },
      }),
      UnreadMessages: () => ({ data: { unreadContactMessages: 3 } }),
      HomeStatements: () => ({ data: { statements: { __typename: 'StatementPage', total: 0 } } }),
    });
    const guild = { ...officeViewer, company: null };
    const { unmount } = renderScreen(<HomePage />, { viewer: { ...guild, role: 'GUILD_ADMIN' } });
    const leadsTo = async (name: RegExp, address: string) =>
      expect(await screen.findByRole('link', { name })).toHaveAttribute('href', address);
    await leadsTo(/2 家公司等候審核/u, '/guild/members');
    await leadsTo(/1 筆係數提案等您發布/u, '/guild/factors');
    await leadsTo(/3 則訊息還沒有人讀/u, '/guild/inbox');
    expect(screen.queryByRole('link', { name: /等候用印/u })).toBeNull();
    unmount();
    sent.length = 0;
    renderScreen(<HomePage />, { viewer: { ...guild, role: 'GUILD_OFFICER' } });
    await leadsTo(/1 筆係數提案等您發布/u, '/guild/factors');
    expect(sent.map(({ name }) => name)).not.toContain('HomeApplicants');
  });

  it('says nothing when nothing waits', async () => {
    playServer({ ...figures(0, []), HomeOpenCases: openCases(0) });
    show(0);
    await screen.findByRole('region', { name: '今日' });
    expect(screen.queryByText('等您處理')).not.toBeInTheDocument();
  });
});
