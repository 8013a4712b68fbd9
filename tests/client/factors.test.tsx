import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { FactorsPage } from '../../client/features/emission-factors/factors-page.tsx';
import { storeMirror } from '../../client/offline/storage/mirror.ts';
import { aFactor, aSource } from '../support/builders.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const electricity = {
  __typename: 'EmissionFactor',
  id: 'electricity-2025',
  ownerId: 'OFFICIAL',
  sourceId: 'electricity',
  category: 'SCOPE2',
  unit: 'kWh',
  nameZhTw: '電力',
  nameEn: 'Electricity',
  kgCo2ePerUnit: 0.466,
  gwpSet: null,
  validFrom: '2025-01-01',
  validTo: null,
  publishedOn: '2026-04-14',
  publisher: '經濟部能源署',
  document: '114年度電力排碳係數',
  publisherEn: 'Energy Administration',
  documentEn: '2025 Electricity Carbon Emission Factor',
  year: 2025,
  url: 'https://example.org/factor.pdf',
  isVerified: true,
  isAnnual: true,
  countsInTotal: true,
  supersedesId: null,
};
const diesel = {
  ...electricity,
  id: 'diesel-2024',
  sourceId: 'diesel',
  category: 'SCOPE1_STATIONARY',
  unit: 'L',
  nameZhTw: '柴油',
  nameEn: 'Diesel',
  publisher: '環境部',
  document: '溫室氣體排放係數管理表',
  publisherEn: null,
  documentEn: null,
  kgCo2ePerUnit: 2.606031792,
  isAnnual: false,
  isVerified: false,
  url: null,
};
const register = {
  Factors: () => ({
    data: {
      emissionFactors: [diesel, electricity],
      emissionSources: [
        { __typename: 'EmissionSource', id: 'electricity', ownerId: 'OFFICIAL', sortOrder: 1 },
        { __typename: 'EmissionSource', id: 'diesel', ownerId: 'OFFICIAL', sortOrder: 2 },
      ],
    },
  }),
};

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

describe('the register of factors', () => {
  it('prints value, unit, publisher and marks of each factor for the day of the address', async () => {
    const sent = playServer(register);
    renderScreen(<FactorsPage />, { at: '/emission-factors?on=115/11/22' });
    const row = await screen.findByRole('row', { name: /電力/u });
    expect(row).toHaveTextContent('0.466kg CO2e / kWh');
    expect(within(row).getByText('暫用')).toBeVisible();
    expect(row.nextElementSibling).toHaveTextContent('柴油');
    expect(screen.getByRole('row', { name: /柴油/u })).toHaveTextContent('來源待核');
    expect(sent[0]?.variables).toEqual({ inForceOn: '2026-11-22' });
  });

  it('marks nothing as provisional in the year of the factor itself', async () => {
    playServer(register);
    renderScreen(<FactorsPage />, { at: '/emission-factors?on=2025-06-01' });
    await screen.findByRole('row', { name: /電力/u });
    expect(screen.queryByText('暫用')).not.toBeInTheDocument();
  });

  it('keeps the search in the address and offers a way out of an empty result', async () => {
    playServer(register);
    renderScreen(
      <>
        <FactorsPage />
        <Address />
      </>,
    );
    await userEvent.type(await screen.findByLabelText('搜尋來源、機關或文件'), 'ｄｉｅｓｅｌ');
    await waitFor(() => expect(screen.queryByRole('row', { name: /電力/u })).not.toBeInTheDocument());
    expect(screen.getByRole('row', { name: /柴油/u })).toBeVisible();
    await userEvent.type(screen.getByLabelText('搜尋來源、機關或文件'), ' 沒有的');
    await userEvent.click(await screen.findByRole('button', { name: '清除篩選' }));
    expect(await screen.findByRole('row', { name: /電力/u })).toBeVisible();
    expect(screen.getByLabelText('address')).toHaveTextContent('');
  });

  it('says when a date cannot be read, and shows today meanwhile', async () => {
    playServer(register);
    renderScreen(<FactorsPage />, { at: '/emission-factors?on=2026-13-45' });
    expect(await screen.findByText('日期看不懂，先顯示今天適用的係數。')).toBeVisible();
  });

  it('answers whose factor it is in one tap', async () => {
    playServer(register);
    renderScreen(<FactorsPage />);
    await userEvent.click(await screen.findByRole('button', { name: '查看係數：電力' }));
    const drawer = await screen.findByRole('dialog', { name: '這個數字怎麼來' });
    expect(drawer).toHaveTextContent('114年度電力排碳係數');
    expect(within(drawer).getByRole('link')).toHaveAttribute('href', 'https://example.org/factor.pdf');
  });

  it('names publisher and document in English to who reads English, as far as they have such names', async () => {
    playServer(register);
    renderScreen(<FactorsPage />, { locale: 'en' });
    const row = await screen.findByRole('row', { name: /Electricity/u });
    expect(row).toHaveTextContent('Energy Administration2025 Electricity Carbon Emission Factor');
    expect(screen.getByRole('row', { name: /Diesel/u })).toHaveTextContent('環境部');
    await userEvent.click(within(row).getByRole('button'));
    const drawer = await screen.findByRole('dialog');
    expect(drawer).toHaveTextContent('Energy Administration');
    expect(drawer).not.toHaveTextContent('經濟部能源署');
  });
});

describe('own emission sources', () => {
  it('names every missing field and sends nothing', async () => {
    const sent = playServer(register);
    renderScreen(<FactorsPage />);
    await userEvent.click(await screen.findByRole('button', { name: '新增自訂排放源' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(await within(dialog).findByLabelText(/每單位排放量/u), '12,5');
    await userEvent.click(within(dialog).getByRole('button', { name: '儲存排放源' }));
    expect(within(dialog).getByLabelText(/^名稱/u)).toHaveAccessibleDescription('請填寫這一欄');
    expect(within(dialog).getByLabelText(/每單位排放量/u)).toHaveAccessibleDescription(/看不出逗點的意思/u);
    expect(sent.some(({ name }) => name === 'DefineOwnSource')).toBe(false);
  });

  it('sends what was typed, full-width digits included, as one repeatable act', async () => {
    const sent = playServer({
      ...register,
      DefineOwnSource: ({ input }) => ({
        data: {
          defineEmissionSource: {
            __typename: 'EmissionSource',
            id: (input as { sourceId: string }).sourceId,
            ownerId: officeViewer.company?.id,
            nameZhTw: '自製蒸汽',
            nameEn: '',
            sortOrder: 1,
            fallbackSourceId: null,
            uses: [],
          },
        },
      }),
    });
    renderScreen(<FactorsPage />);
    await userEvent.click(await screen.findByRole('button', { name: '新增自訂排放源' }));
    const dialog = await screen.findByRole('dialog');
    const type = async (label: RegExp, text: string) =>
      userEvent.type(await within(dialog).findByLabelText(label), text);
    await type(/^名稱/u, '自製蒸汽');
    await type(/計量單位/u, 't');
    await type(/每單位排放量/u, '１８７．５');
    await type(/係數出自/u, '工研院');
    await type(/文件名稱/u, '蒸汽係數報告');
    await userEvent.click(within(dialog).getByRole('button', { name: '儲存排放源' }));
    expect(await screen.findByText(/已新增排放源「自製蒸汽」/u)).toBeVisible();
    expect(sent.find(({ name }) => name === 'DefineOwnSource')?.variables).toMatchObject({
      input: { nameZhTw: '自製蒸汽', unit: 't', kgCo2ePerUnit: 187.5 },
    });
  });

  it('is not offered to operators', async () => {
    playServer(register);
    renderScreen(<FactorsPage />, { viewer: { ...officeViewer, role: 'OPERATOR' } });
    await screen.findByRole('row', { name: /電力/u });
    expect(screen.queryByRole('button', { name: '新增自訂排放源' })).not.toBeInTheDocument();
  });
});

describe('the register without network', () => {
  it('shows the factors in force that this device keeps, and says since when', async () => {
    const electricityOf = (year: number) => ({
      ...aFactor({ id: `electricity-${year}`, validFrom: `${year}-01-01`, year, nameZhTw: `電力 ${year}` }),
    });
    await storeMirror(officeViewer.company?.id ?? '', {
      sources: [aSource()],
      factors: [electricityOf(2024), electricityOf(2025)],
      gwpValues: [],
      referenceValues: [],
      fetchedAt: '2026-11-22T01:30:00.000Z',
    });
    playServer({ Factors: () => 'NO_NETWORK', OwnSources: () => 'NO_NETWORK' });
    renderScreen(<FactorsPage />, { at: '/emission-factors?on=2026-06-05' });
    expect(await screen.findByText(/目前連不到平台，這是 2026\/11\/22 09:30/u)).toBeVisible();
    expect(screen.getByText(/電力 2025/u)).toBeVisible();
    expect(screen.queryByText(/電力 2024/u)).not.toBeInTheDocument();
  });
});
