import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadMeter } from '#domain/meters/meter.ts';
import type { RecordWorkOrderInput } from '../../client/graphql/generated/graphql.ts';
import { storeMirror } from '../../client/offline/storage/mirror.ts';
import { anId } from '../support/builders.ts';
import { officialCatalogue } from '../support/official-catalogue.ts';
import { aMeter, anOrderRead, meterAnswer, PLANT_ID, recordingOf } from './meters-samples.ts';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  owner,
  queue,
  referenceAnswer,
  save,
  type,
  typeOrder,
} from './work-order-entry-screen.tsx';

beforeEach(anotherPerson);

const SECOND: Partial<ReadMeter> = {
  id: anId(51),
  name: '烘箱電表',
  multiplier: 1,
  digits: 6,
  lastReading: null,
};

function openWith(meters: readonly object[], options: Parameters<typeof openEntry>[1] = {}) {
  return openEntry({ EntryReference: () => referenceAnswer({ meters }) }, options);
}

async function toReadings({ user }: ReturnType<typeof openEntry>): Promise<void> {
  await typeOrder(user);
  await goTo(user, /^電鍍/);
  await user.click(screen.getByRole('button', { name: /以讀數計算：電力/ }));
}

const recorded = (sync: ReturnType<typeof queue>) =>
  (sync.enqueued[0]?.kind.record as RecordWorkOrderInput | undefined)?.content.activityData[0];

describe('readings of a defined meter', () => {
  it('take the meter that stands alone, offer its last end as the start, and compute with its ratio', async () => {
    const opened = openWith([meterAnswer()]);
    await toReadings(opened);
    const { user, sync } = opened;
    expect(screen.getByRole('button', { name: '整流器電表' })).toHaveAttribute('aria-pressed', 'true');
    const offer = screen.getByRole('button', {
      name: /填入上次的迄讀數 12,905（工單 WO-0610，2023\/06\/05）/,
    });
    expect(offer).toHaveTextContent('上次迄 12,905 · WO-0610 · 2023/06/05');
    await user.click(offer);
    expect(screen.getByText('上次迄 12,905 · WO-0610 · 2023/06/05')).toBeInTheDocument();
    type(/電力 迄$/, '12919');
    expect(screen.getByText('（12,919 − 12,905）× 40 = 560 kWh')).toBeInTheDocument();
    await user.click(save());
    await screen.findByText('opened');
    expect(recorded(sync)).toMatchObject({
      quantity: 560,
      origin: 'METERED',
      meter: { startReading: 12_905, endReading: 12_919, multiplier: 40, meterId: anId(50), digits: 5 },
    });
  });

  it('are of the meter that is chosen, among those of this plant, source and stage', async () => {
    const opened = openWith([
      meterAnswer(),
      meterAnswer(SECOND),
      meterAnswer({ id: anId(52), name: '前處理電表', stage: 'PRE_TREATMENT' }),
      meterAnswer({ id: anId(53), name: '別廠電表', plantId: anId(9) }),
      meterAnswer({ id: anId(54), name: '舊電表', archivedAt: '2023-01-01T00:00:00.000Z' }),
    ]);
    await toReadings(opened);
    const group = screen.getByRole('group', { name: '哪一只表' });
    expect([...group.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
      '整流器電表',
      '烘箱電表',
      '其他表',
    ]);
    await opened.user.click(screen.getByRole('button', { name: '烘箱電表' }));
    await opened.user.click(screen.getByRole('button', { name: /填入初始讀數 12,000/ }));
    type(/電力 迄$/, '12000');
    expect(screen.getByText('12,000 − 12,000 = 0 kWh')).toBeInTheDocument();
  });

  it('tell how far the start is from the last end', async () => {
    const opened = openWith([meterAnswer()]);
    await toReadings(opened);
    type(/電力 起$/, '12907.5');
    expect(screen.getByText('比上次的迄多 2.5，這一段不屬於任何工單。')).toBeInTheDocument();
    type(/電力 起$/, '12900');
    expect(screen.getByText('比上次的迄少 5，這一段會重複計算。')).toBeInTheDocument();
  });

  it('answer the question which gas it was', async () => {
    const gas = { sourceId: 'natural_gas_ng2', category: 'SCOPE1_STATIONARY', unit: 'm3' } as const;
    const opened = openWith([meterAnswer({ ...gas, name: '瓦斯表', multiplier: 1 })]);
    const { user } = opened;
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    await user.click(screen.getByRole('button', { name: /以讀數計算：天然氣/ }));
    type(/天然氣 NG2 起$/, '12905');
    type(/天然氣 NG2 迄$/, '12910');
    expect(screen.getByText('12,910 − 12,905 = 5 m³')).toBeInTheDocument();
  });
});

describe('an end below the start', () => {
  async function openLower() {
    const opened = openWith([meterAnswer({ lastReading: null, initialReading: 99_980 })]);
    await toReadings(opened);
    type(/電力 起$/, '99980');
    type(/電力 迄$/, '40');
    return opened;
  }

  it('is taken as it is once the counter passed its zero: 99,980 to 00,040 on five digits is 60 steps', async () => {
    const { user, sync } = await openLower();
    expect(screen.getByRole('group', { name: '「迄」40 小於「起」99,980，是哪一種情況？' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^表歸零了/ }));
    expect(screen.getByRole('button', { name: '5 位' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('（40 − 99,980 + 100,000）× 40 = 2,400 kWh')).toBeInTheDocument();
    await user.click(save());
    await screen.findByText('opened');
    expect(recorded(sync)).toMatchObject({
      quantity: 2400,
      meter: { lowerEndReason: 'ROLL_OVER', digits: 5 },
    });
  });

  it('of a replaced meter needs what both counters showed', async () => {
    const { user, sync } = await openLower();
    await user.click(screen.getByRole('button', { name: /^換過表/ }));
    await user.click(save());
    await waitFor(() => expect(field(/電力 舊表拆下時讀數/)).toHaveAccessibleDescription('請填寫這一欄'));
    type(/電力 舊表拆下時讀數/, '99990');
    type(/電力 新表裝上時讀數/, '5');
    await user.click(save());
    await screen.findByText('opened');
    expect(recorded(sync)).toMatchObject({
      quantity: 1800,
      meter: { lowerEndReason: 'REPLACED', oldMeterEndReading: 99_990, newMeterStartReading: 5 },
    });
  });

  it('that corrects readings needs the amount itself and a note', async () => {
    const { user, sync } = await openLower();
    await user.click(screen.getByRole('button', { name: /^更正讀數/ }));
    type(/電力 用量$/, '480');
    await user.click(save());
    await waitFor(() => expect(field(/電力 備註/)).toHaveAccessibleDescription('請填寫這一欄'));
    expect(sync.enqueued).toHaveLength(0);
    type(/電力 備註/, '前一張抄錯');
    await user.click(save());
    await screen.findByText('opened');
    expect(recorded(sync)).toMatchObject({
      quantity: 480,
      note: '前一張抄錯',
      meter: { startReading: 99_980, endReading: 40, lowerEndReason: 'CORRECTION' },
    });
  });

  it('is refused without a reason', async () => {
    const { user, sync } = await openLower();
    await user.click(save());
    await waitFor(() => expect(field(/電力 迄$/)).toHaveAccessibleDescription(/迄讀數 40 小於起讀數 99980/));
    expect(sync.enqueued).toHaveLength(0);
  });
});

describe('meters without network', () => {
  it('come from the copy on this device, with what waits here as the last end', async () => {
    const { sources, factors, gwpValues } = officialCatalogue;
    const fetchedAt = '2023-06-05T08:00:00.000Z';
    const mirror = { sources, factors, gwpValues, referenceValues: [], fetchedAt };
    await storeMirror(owner().companyId, { ...mirror, productionLines: [], meters: [aMeter()] });
    const sync = queue({ answer: () => null });
    const unsent = { processingDate: '2023-06-06', workOrderNumber: 'WO-0611', plantId: PLANT_ID };
    await sync.put(recordingOf(anOrderRead({ endReading: 12_950 }, unsent)));
    const opened = openEntry(
      { EntryReference: () => 'NO_NETWORK', RecentWorkOrders: () => 'NO_NETWORK' },
      { sync },
    );
    await toReadings(opened);
    expect(
      screen.getByRole('button', { name: /填入上次的迄讀數 12,950（工單 WO-0611，2023\/06\/06）/ }),
    ).toBeInTheDocument();
  });
});
