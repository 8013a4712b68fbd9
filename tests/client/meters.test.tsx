import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ReadMeter } from '#domain/meters/meter.ts';
import { MetersPage } from '../../client/features/meters/meters-page.tsx';
import { anId } from '../support/builders.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import { officialSources } from '../support/official-catalogue.ts';
import { meterAnswer, PLANT_ID } from './meters-samples.ts';

const LINE = {
  __typename: 'ProductionLine',
  id: anId(40),
  plantId: PLANT_ID,
  name: '滾鍍 1 線',
  archivedAt: null,
};

function metersAnswer(
  meters: readonly Partial<ReadMeter>[],
  lines: readonly object[] = [LINE],
): ScriptedAnswer {
  return {
    data: {
      productionLines: lines,
      meters: meters.map(meterAnswer),
      emissionSources: officialSources.map((source) => ({ __typename: 'EmissionSource', ...source })),
    },
  };
}

const person = () => userEvent.setup({ delay: null, pointerEventsCheck: 0 });

describe('the page of lines and meters', () => {
  it('lists what is in use by line, with the last end and the order it is from', async () => {
    playServer({ Meters: () => metersAnswer([{ lineId: anId(40) }, { id: anId(51), name: '公用電表' }]) });
    renderScreen(<MetersPage />);
    const line = await screen.findByRole('region', { name: '滾鍍 1 線' });
    expect(within(line).getByRole('row', { name: /整流器電表/ })).toHaveTextContent('405');
    expect(within(line).getByRole('link', { name: '12,905 · WO-0610 · 2023/06/05' })).toHaveAttribute(
      'href',
      `/work-orders/${anId(610)}`,
    );
    const plant = screen.getByRole('region', { name: '全廠共用' });
    expect(within(plant).getByRole('rowheader', { name: '公用電表' })).toBeInTheDocument();
  });

  it('tells the office how to begin, and others that nothing is there', async () => {
    playServer({ Meters: () => metersAnswer([], []) });
    const { unmount } = renderScreen(<MetersPage />);
    expect(await screen.findByText('還沒有計量表')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '新增計量表' })).toBeInTheDocument();
    unmount();
    renderScreen(<MetersPage />, { viewer: { ...officeViewer, role: 'OPERATOR' } });
    expect(await screen.findByText(/辦公室還沒有登記計量表/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '新增計量表' })).not.toBeInTheDocument();
  });

  it('explains a lost network', async () => {
    playServer({ Meters: () => 'NO_NETWORK' });
    renderScreen(<MetersPage />);
    expect(await screen.findByRole('alert')).toHaveTextContent('連不到伺服器');
  });

  it('adds a meter once all of it can be read', async () => {
    const sent = playServer({
      Meters: () => metersAnswer([]),
      DefineMeter: () => ({ data: { defineMeter: { __typename: 'Meter', id: anId(60), name: '主電表' } } }),
    });
    const user = person();
    renderScreen(<MetersPage />);
    await user.click(await screen.findByRole('button', { name: '新增計量表到產線 滾鍍 1 線' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '儲存計量表' }));
    expect(await dialog.findByText('請填寫這一欄')).toBeInTheDocument();
    await user.type(dialog.getByLabelText(/表的名稱/), '主電表');
    const multiplier = dialog.getByLabelText(/倍率/);
    await user.clear(multiplier);
    await user.type(multiplier, '12,5');
    await user.click(dialog.getByRole('button', { name: '儲存計量表' }));
    expect(dialog.getByText(/「12,5」看不出逗點的意思/)).toBeInTheDocument();
    await user.clear(multiplier);
    await user.type(multiplier, '60');
    await user.selectOptions(dialog.getByLabelText('通常用在哪個階段'), 'ELECTROPLATING');
    await user.click(dialog.getByRole('button', { name: '儲存計量表' }));
    expect(await screen.findByText('已儲存計量表「主電表」')).toBeInTheDocument();
    const input = sent.find(({ name }) => name === 'DefineMeter')?.variables['input'];
    expect(input).toMatchObject({
      name: '主電表',
      lineId: anId(40),
      sourceId: 'electricity',
      category: 'SCOPE2',
      unit: 'kWh',
      stage: 'ELECTROPLATING',
      multiplier: 60,
      digits: null,
    });
  });

  it('says at the name that it is taken', async () => {
    const issues = [{ path: 'name', code: 'NAME_TAKEN', parameters: {} }];
    playServer({
      Meters: () => metersAnswer([]),
      DefineProductionLine: () => ({ code: 'VALIDATION_FAILED', extensions: { issues } }),
    });
    const user = person();
    renderScreen(<MetersPage />);
    await user.click(await screen.findByRole('button', { name: '新增產線' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/產線名稱/), '滾鍍 1 線');
    await user.click(dialog.getByRole('button', { name: '儲存產線' }));
    expect(await dialog.findByText('這個名稱已經在用，請取另一個名稱')).toBeInTheDocument();
  });

  it('archives a meter at once and takes it back on wish', async () => {
    let archivedAt: string | null = null;
    const sent = playServer({
      Meters: () => metersAnswer([{ archivedAt }]),
      ArchiveMeter: ({ input }) => {
        archivedAt = (input as { isArchived: boolean }).isArchived ? '2026-11-22T08:00:00.000Z' : null;
        return { data: { archiveMeter: { __typename: 'Meter', id: anId(50), archivedAt } } };
      },
    });
    const user = person();
    renderScreen(<MetersPage />);
    await user.click(await screen.findByRole('button', { name: '停用計量表 整流器電表' }));
    expect(await screen.findByText(/已停用計量表「整流器電表」/)).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: '恢復使用計量表 整流器電表' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '復原' }));
    expect(await screen.findByRole('button', { name: '停用計量表 整流器電表' })).toBeInTheDocument();
    expect(sent.filter(({ name }) => name === 'ArchiveMeter')).toHaveLength(2);
  });
});

describe('the ledger of a meter', () => {
  it('shows orders and what no order used, and that both together are the difference', async () => {
    const entry = (kind: string, more: object) => ({
      __typename: 'MeterLedgerEntry',
      ...{ kind, at: '2026-06-05T03:40:00.000Z', workOrderId: anId(610), workOrderNumber: 'WO-0610' },
      ...more,
    });
    const sent = playServer({
      Meters: () => metersAnswer([{}]),
      MeterLedger: () => ({
        data: {
          meterLedger: {
            __typename: 'MeterLedger',
            ...{ openingReading: 100, closingReading: 115, isComplete: true },
            ...{ assignedQuantity: 500, remainderQuantity: 100, differenceQuantity: 600 },
            entries: [
              entry('GAP', { startReading: 100, endReading: 102.5, quantity: 100 }),
              entry('ORDER', { startReading: 102.5, endReading: 115, quantity: 500 }),
            ],
          },
        },
      }),
    });
    renderScreen(<MetersPage />, { at: `/meters?meter=${anId(50)}&from=2026-06-01` });
    expect(await screen.findByText('工單 500 ＋ 其餘 100 ＝ 表的差額 600 kWh')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /未分配（WO-0610 之前）/ })).toHaveTextContent('102.5');
    expect(screen.getByRole('link', { name: '工單 WO-0610' })).toBeInTheDocument();
    expect(sent.find(({ name }) => name === 'MeterLedger')?.variables).toEqual({
      meterId: anId(50),
      from: '2026-06-01',
      to: null,
    });
  });

  it('says so when there is nothing in these days, and looks at others', async () => {
    const empty = {
      __typename: 'MeterLedger',
      ...{ openingReading: null, closingReading: null, isComplete: true, entries: [] },
      ...{ assignedQuantity: 0, remainderQuantity: 0, differenceQuantity: 0 },
    };
    const sent = playServer({
      Meters: () => metersAnswer([{}]),
      MeterLedger: () => ({ data: { meterLedger: empty } }),
    });
    const user = person();
    renderScreen(<MetersPage />, { at: `/meters?meter=${anId(50)}` });
    expect(await screen.findByText('這段期間沒有讀數')).toBeInTheDocument();
    await user.type(screen.getByLabelText('到'), '115/6/30');
    await waitFor(() => expect(sent.at(-1)?.variables['to']).toBe('2026-06-30'));
  });
});
