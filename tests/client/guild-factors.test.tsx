import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { GuildFactorsPage } from '../../client/features/guild-factors/guild-factors-page.tsx';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import { officialFactors, officialSources } from '../support/official-catalogue.ts';

const OFFICER = { ...officeViewer, role: 'GUILD_OFFICER', company: null } as const;
const FACTORS = officialFactors
  .filter(({ sourceId }) => ['electricity', 'diesel'].includes(sourceId))
  .map((factor) => ({
    ...{ __typename: 'EmissionFactor', ...factor },
    ...{
      releasedAt: '2026-11-22T00:00:00.000Z',
      releasedBy: 'register',
      proposedBy: null,
      changeReason: null,
    },
  }));
const SOURCES = officialSources
  .filter(({ id }) => ['electricity', 'diesel'].includes(id))
  .map((source) => ({
    ...{ __typename: 'EmissionSource', ...source },
    uses: source.uses.map((use) => ({ __typename: 'EmissionSourceUse', ...use })),
  }));

const PROPOSAL = {
  __typename: 'FactorProposal',
  id: 'p1',
  state: 'PROPOSED',
  reason: '能源署公告',
  proposedBy: '林怡君',
  proposedAt: '2026-11-23T01:00:00.000Z',
  isOwn: false,
  ...{ decidedBy: null, decidedAt: null, decisionReason: null },
  changes: [
    {
      __typename: 'FactorChange',
      ...{ kind: 'ADD_VERSION', factorId: 'f1', sourceId: 'electricity', supersedesId: null },
      ...{ sourceNameZhTw: null, sourceNameEn: null, category: 'SCOPE2', unit: 'kWh' },
      ...{ nameZhTw: '外購電力（115年度）', nameEn: 'Electricity 2026', kgCo2ePerUnit: 0.451 },
      ...{ validFrom: '2026-01-01', publishedOn: '2026-11-20', publisher: '能源署', document: '公告' },
      ...{ year: 2026, url: 'https://example.tw/115' },
      ...{ publisherEn: 'Energy Administration', documentEn: null },
    },
  ],
};

const script = (waiting: readonly object[], others: Record<string, () => ScriptedAnswer> = {}) => ({
  FactorRegister: () => ({ data: { emissionFactors: FACTORS, emissionSources: SOURCES } }),
  FactorProposals: () => ({
    data: {
      factorProposals: {
        __typename: 'FactorProposalPage',
        items: waiting,
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  }),
  ...others,
});

const PROPOSED = () => ({ data: { proposeFactorChanges: { __typename: 'FactorProposal', id: 'p2' } } });

describe('the register of the guild', () => {
  it('shows the factors of today, and every version when asked', async () => {
    playServer(script([]));
    renderScreen(<GuildFactorsPage />, { viewer: OFFICER });
    expect(await screen.findByText('等候發布的提案')).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader', { name: /電力/u })).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '排放源' }), 'electricity');
    await userEvent.click(screen.getByRole('button', { name: '看歷次版本' }));
    expect(screen.getAllByRole('rowheader', { name: /電力/u }).length).toBeGreaterThan(20);
    expect(screen.getByText('2024/01/01 至 2024/12/31')).toBeInTheDocument();
  });

  it('proposes a new version that begins with what stays, faults at their fields', async () => {
    const sent = playServer(script([], { ProposeFactorChanges: PROPOSED }));
    renderScreen(<GuildFactorsPage />, { viewer: OFFICER });
    await userEvent.click(await screen.findByRole('button', { name: /為「外購電力.*提出新版本/u }));
    const dialog = await screen.findByRole('dialog');
    const field = (name: RegExp) => within(dialog).getByRole('textbox', { name });
    await userEvent.type(field(/每單位排放量/u), '0.451');
    await userEvent.type(field(/適用起日/u), '115/1/1');
    await userEvent.click(within(dialog).getByRole('button', { name: '送出提案' }));
    expect(within(dialog).getAllByText('請填寫這一欄')).toHaveLength(6);
    expect(sent.map(({ name }) => name)).not.toContain('ProposeFactorChanges');
    await userEvent.type(field(/^係數名稱/u), '外購電力（115年度電力排碳係數）');
    await userEvent.type(field(/係數英文名稱/u), 'Electricity 2026');
    await userEvent.type(field(/文件名稱/u), '115年度電力排碳係數');
    expect(field(/公告機關英文/u)).toHaveValue('Energy Administration, Ministry of Economic Affairs, Taiwan');
    await userEvent.type(field(/文件英文名稱/u), 'Electricity Carbon Emission Factor');
    await userEvent.type(field(/公告日期/u), '2026-11-20');
    await userEvent.type(field(/文件網址/u), 'https://example.tw/115');
    await userEvent.type(field(/提案理由/u), '新年度公告');
    await userEvent.click(within(dialog).getByRole('button', { name: '送出提案' }));
    expect(await screen.findByText('已送出提案，等另一位承辦人員發布。')).toBeInTheDocument();
    const proposal = sent.find(({ name }) => name === 'ProposeFactorChanges');
    expect(proposal?.variables['input']).toMatchObject({
      reason: '新年度公告',
      changes: [
        {
          ...{ sourceId: 'electricity', kgCo2ePerUnit: 0.451, validFrom: '2026-01-01', isAnnual: true },
          publisherEn: 'Energy Administration, Ministry of Economic Affairs, Taiwan',
          documentEn: 'Electricity Carbon Emission Factor',
        },
      ],
    });
  }, 60_000);

  it('tells an own proposal from one that waits for this officer', async () => {
    playServer(script([{ ...PROPOSAL, isOwn: true }]));
    renderScreen(<GuildFactorsPage />, { viewer: OFFICER });
    expect(await screen.findByRole('button', { name: '撤回' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '發布' })).not.toBeInTheDocument();
  });

  it('says what no longer fits instead of an impact, and when a release is refused', async () => {
    const issues = [
      {
        path: 'changes/0/validFrom',
        code: 'FACTOR_EXISTS',
        parameters: { name: '電力', kgCo2ePerUnit: 0.45 },
      },
    ];
    const refused = () => ({ code: 'VALIDATION_FAILED', extensions: { issues } });
    playServer(script([PROPOSAL], { ReleaseFactorProposal: refused, FactorChangeImpact: refused }));
    renderScreen(<GuildFactorsPage />, { viewer: OFFICER });
    expect(await screen.findByText('英文：Energy Administration')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: '發布' }));
    expect(await screen.findByText(/這一天起已有「電力」/u)).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: '發布 1 筆變更' }));
    await waitFor(() => expect(screen.getAllByText(/這一天起已有「電力」/u)).toHaveLength(2));
  });

  it('is not for members', () => {
    playServer({});
    renderScreen(<GuildFactorsPage />);
    expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
  });
});

const HEAD =
  '排放源代碼,類別,計量單位,係數名稱,係數英文名稱,每單位排放量,適用起日,公告日期,公告機關,文件名稱與文號,係數年度,文件網址';
const ROW =
  'electricity,用電,kWh,外購電力,Electricity,0.451,115/01/01,2026-11-20,能源署,"公告,附件",2026,https://example.tw';

describe('a spreadsheet', () => {
  const choose = async (name: string, lines: readonly string[]): Promise<void> => {
    renderScreen(<GuildFactorsPage />, { viewer: OFFICER });
    await userEvent.click(await screen.findByRole('button', { name: '匯入試算表' }));
    const input = await screen.findByLabelText('選擇 CSV 或 XLSX 檔', { selector: 'input' });
    await userEvent.upload(input, new File([`\uFEFF${lines.join('\r\n')}`], name, { type: 'text/csv' }));
  };

  it('with a fault imports nothing and names row and column', async () => {
    const sent = playServer(script([]));
    await choose('a.csv', [
      HEAD,
      ROW.replace('用電', 'SCOPE2'),
      ROW.replace('kWh', '度').replace('用電', 'SCOPE2'),
    ]);
    expect(await screen.findByText('有 1 處要修正，尚未匯入任何一筆。')).toBeInTheDocument();
    const [row] = within(screen.getByRole('table', { name: '要修正的地方' }))
      .getAllByRole('row')
      .slice(1);
    expect(row).toHaveTextContent(/^3計量單位「度」有不只一種意思/u);
    expect(screen.queryByRole('button', { name: /^提出 / })).not.toBeInTheDocument();
    expect(sent.map(({ name }) => name)).not.toContain('ProposeFactorChanges');
  });

  it('is proposed whole; what the register refuses is told at its row', async () => {
    const issues = [
      { path: 'changes/1/validFrom', code: 'FACTOR_EXISTS', parameters: { name: '電力', kgCo2ePerUnit: 1 } },
    ];
    const sent = playServer(
      script([], { ProposeFactorChanges: () => ({ code: 'VALIDATION_FAILED', extensions: { issues } }) }),
    );
    const good = ROW.replace('用電', 'SCOPE2');
    await choose('b.csv', [HEAD, good, '', good.replace('115/01/01', '115/07/01')]);
    await userEvent.type(await screen.findByRole('textbox', { name: /提案理由/u }), '年度更新');
    await userEvent.click(screen.getByRole('button', { name: '提出 2 筆變更' }));
    await waitFor(() => expect(screen.getByText(/這一天起已有「電力」/u)).toBeInTheDocument());
    expect(screen.getByText(/這一天起已有「電力」/u).closest('tr')).toHaveTextContent(/^4適用起日/u);
    const proposal = sent.find(({ name }) => name === 'ProposeFactorChanges');
    expect(proposal?.variables['input']).toMatchObject({
      changes: [{ document: '公告,附件', validFrom: '2026-01-01' }, { validFrom: '2026-07-01' }],
    });
  });
});
