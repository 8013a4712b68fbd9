import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillOrder, signIn, step, zhTw } from './acts.ts';
import { storesWith } from './device-database.ts';
import { expectCounts, save } from './queue-acts.ts';
import { openQueuePage } from './queue-page.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const LINE = '滾鍍 9 線';
const METER = '九線整流器電表';
const ELECTRICITY = '電力';

async function defineMeter(office: Page): Promise<void> {
  await office.getByRole('button', { name: zhTw('meters.line.add'), exact: true }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('textbox', { name: zhTw('meters.line.name') }).fill(LINE);
  await dialog.getByRole('button', { name: zhTw('meters.line.save') }).click();
  await office.getByText(zhTw('meters.line.saved', { name: LINE })).waitFor();
  await office.getByRole('button', { name: zhTw('meters.meter.addTo', { name: LINE }) }).click();
  await dialog.getByRole('textbox', { name: zhTw('meters.meter.name') }).fill(METER);
  await dialog.getByLabel(zhTw('meters.meter.source')).selectOption({ label: ELECTRICITY });
  await dialog
    .getByLabel(zhTw('meters.meter.stage'))
    .selectOption({ label: zhTw('terms.stage.ELECTROPLATING') });
  for (const [field, value] of [
    ['multiplier', '40'],
    ['digits', '5'],
    ['initialReading', '12000'],
  ] as const)
    await dialog.getByRole('textbox', { name: zhTw(`meters.meter.${field}`) }).fill(value);
  await dialog.getByRole('button', { name: zhTw('meters.meter.save') }).click();
  await office.getByText(zhTw('meters.meter.saved', { name: METER })).waitFor();
}

const reading = (page: Page, field: 'startReading' | 'endReading') =>
  page.getByRole('textbox', { name: `${ELECTRICITY} ${zhTw(`entry.fields.${field}`)}`, exact: true });

/** A new order whose electricity is read from the meter, up to the choice of it. */
async function orderByMeter(page: Page, workOrderNumber: string, processingDate: string): Promise<void> {
  await page
    .getByRole('link', { name: zhTw('app.newWorkOrder'), exact: true })
    .first()
    .click();
  await fillOrder(page, { workOrderNumber, processingDate });
  await step(page, zhTw('entry.steps.ELECTROPLATING')).click();
  await page.getByRole('button', { name: zhTw('entry.row.readingSwitch', { source: ELECTRICITY }) }).click();
  await page
    .getByRole('group', { name: zhTw('meters.entry.meter') })
    .getByRole('button', { name: METER })
    .click();
}

/** Takes the offered reading as the start. */
async function takeOffered(page: Page, offer: RegExp): Promise<void> {
  await page.getByRole('button', { name: offer }).click();
}

async function untilKept(page: Page, waiting: number): Promise<void> {
  await save(page);
  const doubt = page.getByRole('button', { name: zhTw('entry.save.saveAnyway') });
  await doubt
    .or(page.locator(`[data-sync-status][data-waiting="${waiting}"]`))
    .first()
    .waitFor();
  if (await doubt.isVisible()) await doubt.click();
  await expectCounts(page, { waiting, attention: 0 });
}

describe('a meter', () => {
  it('is defined by the office, read at the line without network, and its ledger shows every step', async () => {
    stage.expectFault(/Failed to load resource|Failed to fetch/u);
    const office = await stage.open('/');
    await signIn(office, 'office-a');
    await office.goto(`${stage.app.url}/meters`);
    await defineMeter(office);

    const page = await openQueuePage(stage, stage.app.url, { hasWorker: true });
    await expect.poll(() => storesWith(page, METER), { timeout: 30_000 }).toContain('mirror');
    await page.context().setOffline(true);
    await orderByMeter(page, 'METER-1', '2026-11-18');
    await takeOffered(page, /12,000/u);
    await reading(page, 'endReading').fill('12014');
    await page.getByText('（12,014 − 12,000）× 40 = 560 kWh').waitFor();
    await untilKept(page, 1);

    await orderByMeter(page, 'METER-2', '2026-11-19');
    await takeOffered(page, /12,014.*METER-1/u);
    await reading(page, 'endReading').fill('12014');
    await page.getByText('（12,014 − 12,014）× 40 = 0 kWh').waitFor();
    await untilKept(page, 2);

    await orderByMeter(page, 'METER-3', '2026-11-20');
    await takeOffered(page, /12,014.*METER-2/u);
    await reading(page, 'endReading').fill('12010');
    const question = page.getByRole('group', {
      name: zhTw('meters.entry.whyLower', { start: '12,014', end: '12,010' }),
    });
    await question.waitFor();
    await save(page);
    await page.getByText(zhTw('entry.save.issuesFound', { count: 1 })).waitFor();
    await question.getByRole('button', { name: zhTw('meters.entry.reasons.REPLACED') }).click();
    for (const [field, value] of [
      ['oldMeterEndReading', '12020'],
      ['newMeterStartReading', '12000'],
    ] as const)
      await page
        .getByRole('textbox', { name: `${ELECTRICITY} ${zhTw(`entry.fields.${field}`)}` })
        .fill(value);
    await page.getByText('舊表（12,020 − 12,014）＋ 新表（12,010 − 12,000），× 40 = 640 kWh').waitFor();
    await untilKept(page, 3);

    await page.context().setOffline(false);
    await expectCounts(page, { waiting: 0, attention: 0, 'sent-today': 3 });
    await office.reload();
    await office.getByRole('link', { name: zhTw('meters.meter.ledgerLabel', { name: METER }) }).click();
    const ledger = office.getByRole('table', { name: zhTw('meters.ledger.title', { name: METER }) });
    await ledger.waitFor();
    const shown = await ledger
      .locator('tr[data-kind]')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.innerText.trim())),
      );
    expect(shown.sort()).toEqual([
      ['工單 METER-1', '12,000', '12,014', '560'],
      ['工單 METER-2', '12,014', '12,014', '0'],
      ['工單 METER-3', '12,014', '12,010', '640'],
    ]);
    await office
      .getByText(
        zhTw('meters.ledger.sum', {
          assigned: '1,200',
          remainder: '0',
          difference: '1,200',
          unit: 'kWh',
        }),
      )
      .waitFor();
  });
});
