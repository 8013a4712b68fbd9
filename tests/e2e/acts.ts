import type { Locator, Page } from 'playwright-core';
import { createI18n, type Translate } from '#i18n/translator.ts';

/** The words that stand on the screen; journeys look for them as a person does. */
export const zhTw: Translate = createI18n('zh-TW').getFixedT('zh-TW');
export const english: Translate = createI18n('en').getFixedT('en');

export const DEMO_PASSWORD = 'plate-carbon-demo';

/** Signs in on the page that asks for it, or from the public site by way of it, and waits for the menu. */
export async function signIn(page: Page, account: string, words: Translate = zhTw): Promise<void> {
  const field = page.getByRole('textbox', { name: words('signIn.account') });
  const wayIn = page.getByRole('banner').getByRole('link', { name: words('site.memberSignIn') });
  await field.or(wayIn).first().waitFor();
  if (await wayIn.isVisible()) await wayIn.click();
  await field.fill(account);
  await page.getByRole('textbox', { name: words('signIn.password') }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: words('signIn.submit'), exact: true }).click();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasNotText: words('signIn.title') })
    .waitFor();
}

export type Stage = 'PRE_TREATMENT' | 'ELECTROPLATING' | 'POST_TREATMENT';

/** Litres of fuel oil, kilowatt hours of electricity, cubic metres of natural gas of one stage, as somebody types them. */
export interface StageAmounts {
  readonly fuelOil: string;
  readonly electricity: string;
  readonly naturalGas: string;
}

/** The worked example of the guild's slides. */
export const slidesExample: Readonly<Record<Stage, StageAmounts>> = {
  PRE_TREATMENT: { fuelOil: '3000', electricity: '400', naturalGas: '600' },
  ELECTROPLATING: { fuelOil: '100', electricity: '200', naturalGas: '6000' },
  POST_TREATMENT: { fuelOil: '0', electricity: '5000', naturalGas: '100' },
};

export interface OrderHeading {
  readonly workOrderNumber: string;
  readonly processingDate: string;
}

/** Fills the first step of the form. */
export async function fillOrder(page: Page, heading: OrderHeading): Promise<void> {
  await metal(page, zhTw('terms.metal.ZINC')).click();
  await field(page, zhTw('entry.fields.workOrderNumber')).fill(heading.workOrderNumber);
  await field(page, zhTw('entry.fields.customerOrderNumber')).fill(`PO-${heading.workOrderNumber}`);
  await field(page, zhTw('entry.fields.processingDate')).fill(heading.processingDate);
  await field(page, zhTw('entry.fields.startTime')).fill('08:10');
  await field(page, zhTw('entry.fields.endTime')).fill('11:40');
  await field(page, zhTw('entry.fields.productName')).fill('六角螺栓 M8');
  await field(page, zhTw('entry.fields.quantity')).fill('500');
}

/** Goes to a stage and fills its three everyday sources. Which oil and which gas is asked once, then remembered. */
export async function fillStage(page: Page, stage: Stage, amounts: StageAmounts): Promise<void> {
  await step(page, zhTw(`entry.steps.${stage}`)).click();
  const fuel = zhTw('entry.row.families.FUEL');
  const fuelOil = zhTw('entry.row.answers.fuel_oil');
  const gas = zhTw('entry.row.families.NATURAL_GAS');
  const anyGas = zhTw('entry.row.answers.natural_gas');
  await amount(page, `(${fuel}|${fuelOil})`).fill(amounts.fuelOil);
  await answer(page, zhTw('entry.row.choose.FUEL'), fuelOil);
  await amount(page, `${gas}( ${anyGas})?`).fill(amounts.naturalGas);
  await answer(page, zhTw('entry.row.choose.NATURAL_GAS'), anyGas);
  await amount(page, '電力').fill(amounts.electricity);
}

async function answer(page: Page, question: string, choice: string): Promise<void> {
  const asked = page.getByRole('group', { name: question });
  if (await asked.isVisible()) await asked.getByRole('button', { name: choice, exact: true }).click();
}

export function step(page: Page, name: string): Locator {
  return page.getByRole('tablist', { name: zhTw('entry.steps.label') }).getByRole('tab', { name });
}

function metal(page: Page, name: string): Locator {
  return page.getByRole('group', { name: zhTw('entry.metals.label') }).getByRole('button', { name });
}

function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^${label}`) });
}

function amount(page: Page, source: string): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^${source} ${zhTw('entry.fields.amount')}$`) });
}
