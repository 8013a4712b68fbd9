import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, beforeEach } from 'vitest';
import { aWorkOrder, anActivity, anId } from '../support/builders.ts';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  row,
  save,
  saveWithoutAmounts,
  totalShown,
  type,
  typeOrder,
  typeStage,
} from './work-order-entry-screen.tsx';
import { historyAnswer, orderAnswer } from './work-order-answers.tsx';

beforeEach(anotherPerson);

async function typeTheSlidesExample(date: string) {
  const opened = openEntry();
  const { user } = opened;
  await typeOrder(user, date);
  await typeStage(user, /前處理/, ['400', '600', '3000']);
  await user.click(screen.getByRole('button', { name: '不確定' }));
  await user.click(screen.getByRole('button', { name: '重油' }));
  await typeStage(user, /^電鍍/, ['200', '6000', '100']);
  await typeStage(user, /後處理/, ['5000', '100', '0']);
  return opened;
}

describe('the entry of a work order', () => {
  it('shows rows, subtotals and the total of the slides’ example while typing', async () => {
    await typeTheSlidesExample('112/6/5');
    expect(totalShown()).toBe('25,042.424');
    expect(row(/電力/).getByText('2,470.000')).toBeInTheDocument();
    expect(screen.getAllByText('11,696.041').length).toBeGreaterThan(0);
    expect(screen.getByRole('tab', { name: /前處理/ })).toHaveTextContent('10,688 kg');
    expect(screen.getByRole('tab', { name: /^電鍍/ })).toHaveTextContent('11,696 kg');
  });

  it('marks the electricity of a later year as provisional and says so beside the total', async () => {
    await typeTheSlidesExample('2026-11-22');
    expect(totalShown()).toBe('24,885.624');
    expect(row(/電力/).getByText('暫用')).toBeInTheDocument();
    expect(screen.getByText('含暫用係數')).toBeInTheDocument();
  });

  it('answers for all stages which gas it was, and asks again in none', async () => {
    await typeTheSlidesExample('2023-06-05');
    expect(row(/天然氣 不確定/).queryByText('哪一種天然氣？')).not.toBeInTheDocument();
  });

  it('takes full-width digits, thousands separators and days of the ROC calendar', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user, '112/6/5');
    type(/^加工數量/, '１２３');
    type(/^產品面積/, '1,234.5');
    expect(screen.getByText('2023/06/05（民國 112 年 6 月 5 日）')).toBeInTheDocument();
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    expect(sync.enqueued[0]?.kind.record?.content).toMatchObject({
      processingDate: '2023-06-05',
      quantity: 123,
      areaCm2: 1234.5,
      startTime: '08:10',
    });
  });

  it.each([
    ['-5', '不可小於 0'],
    ['1e309', '數字太大，無法計算'],
    ['1e3', '不讀「1e3」這種指數寫法，請寫出完整的數字，例如 1000'],
    ['123456789012345678901234567890', '最多 15 位有效數字'],
    ['12,5', '「12,5」看不出逗點的意思，小數請用句點，例如 12.5'],
  ])('says at the field what is wrong with %s kWh', async (text, sentence) => {
    const { user } = openEntry();
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, text);
    await user.tab();
    await waitFor(() => expect(field(/^電力 用量/)).toHaveAccessibleDescription(sentence));
    expect(field(/^電力 用量/)).toHaveValue(text);
    expect(totalShown()).toBe('0.000');
  });

  it('leaves an amount that is refused out of the total', async () => {
    const { user } = openEntry();
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '9999999999');
    expect(totalShown()).toBe('0.000');
    type(/^電力 用量/, '100');
    expect(totalShown()).toBe('49.400');
  });

  it('asks whether a run that ends before its start went into the next day, and decides nothing itself', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user);
    type(/^開始時間/, '22:00');
    type(/^結束時間/, '06:00');
    await user.click(save());
    expect(field(/^結束時間/)).toBeInvalid();
    expect(sync.enqueued).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: /是，隔日 06:00 結束/ }));
    expect(screen.getByText('共 8 小時 0 分')).toBeInTheDocument();
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    expect(sync.enqueued[0]?.kind.record?.content).toMatchObject({ endsNextDay: true });
  });

  it('goes to the first field that needs attention and counts them on the tabs', async () => {
    const { user } = openEntry();
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, 'abc');
    await user.click(save());
    expect(screen.getByRole('tab', { name: /^工單/ })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tab', { name: /^電鍍/ })).toHaveTextContent('1 項要處理');
    expect(screen.getByRole('alert')).toHaveTextContent('項要處理');
  });

  it('computes an amount from two readings, offers the last end reading and refuses an end below the start', async () => {
    const meter = { startReading: 12000, endReading: 12345, multiplier: 1 };
    const earlier = aWorkOrder({ activityData: [anActivity({ quantity: 345, origin: 'METERED', meter })] });
    const { user } = openEntry({
      RecentWorkOrders: () => ({ data: historyAnswer([orderAnswer(earlier, { id: anId(7) })]) }),
    });
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    await user.click(screen.getByRole('button', { name: /以讀數計算：電力|以讀數計算：.*電力/ }));
    await user.click(await screen.findByRole('button', { name: /填入上次的值 12345/ }));
    type(/電力 迄$/, '12905');
    expect(screen.getByText('12,905 − 12,345 = 560 kWh')).toBeInTheDocument();
    type(/電力 迄$/, '12000');
    await user.tab();
    // Words wait until the click before them is surely over.
    await waitFor(() => expect(field(/電力 迄$/)).toHaveAccessibleDescription(/12000.*12345/));
  });

  it('names source and day when there is no factor, and does not save', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user, '2010-03-01');
    await typeStage(user, /^電鍍/, ['100', '50', '']);
    await user.click(screen.getByRole('button', { name: 'NG1' }));
    expect(screen.getByText(/2010\/03\/01 沒有「天然氣 NG1」的排放係數/)).toBeInTheDocument();
    expect(totalShown()).toBe('53.400');
    await user.click(save());
    expect(field(/^天然氣 NG1 用量/)).toHaveAccessibleDescription('加工日期當天沒有這個排放源的係數');
    expect(sync.enqueued).toHaveLength(0);
  });

  it('multiplies an area per piece by the pieces', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user);
    type(/^產品面積/, '12.3');
    await user.click(screen.getByRole('button', { name: '每件' }));
    await saveWithoutAmounts(user);
    await waitFor(() => expect(sync.enqueued[0]?.kind.record?.content).toMatchObject({ areaCm2: 12300 }));
  });

  it('is not saved by the Enter that confirms a candidate of an input method', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user);
    const product = field(/^產品品名/);
    product.focus();
    const press = (more: KeyboardEventInit = {}) =>
      fireEvent.keyDown(product, { key: 'Enter', ctrlKey: true, ...more });
    press({ isComposing: true });
    // WebKit reports the end of the composition before the key that ended it.
    fireEvent.compositionEnd(product);
    press();
    fireEvent.keyUp(product, { key: 'Enter' });
    expect(product).toHaveFocus();
    expect(sync.enqueued).toHaveLength(0);
    press({ ctrlKey: false });
    expect(field(/^加工數量/)).toHaveFocus();
  });
});
