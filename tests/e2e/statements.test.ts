import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn, zhTw } from './acts.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage({}, [], WITHOUT_WORKER);
const COMPANY_ID = '11111111-1111-4111-8111-111111111111';
const PLANT_ID = '11111111-1111-4111-8111-aaaaaaaaaaaa';
const CUSTOMER_ORDER = 'PO-E2E-堃-7';
const orders = [
  { id: randomUUID(), workOrderNumber: 'WO-STATED-1', kilowattHours: 1000 },
  { id: randomUUID(), workOrderNumber: 'WO-STATED-2', kilowattHours: 500 },
] as const;

describe('a statement', () => {
  it('is issued for two orders, sealed, checked by anybody, superseded by an amendment, and revoked', async () => {
    const office = await stage.open();
    await signIn(office, 'office-a');
    await record(office);

    await office.goto(`${stage.app.url}/work-orders/${orders[0].id}`);
    await office.getByRole('link', { name: zhTw('statements.order.issue') }).click();
    await office.getByRole('checkbox', { name: orders[1].workOrderNumber }).check();
    await office.getByRole('article').getByText(orders[1].workOrderNumber).first().waitFor();
    await office.getByRole('button', { name: zhTw('statements.issue.confirm') }).click();
    await office.locator('[data-statement="ISSUED"]').waitFor();
    const { pathname } = new URL(office.url());
    const code =
      (await office.locator('[data-verification-code]').getAttribute('data-verification-code')) ?? '';
    const text = await downloadedText(office);
    for (const stated of [orders[0].workOrderNumber, orders[1].workOrderNumber, CUSTOMER_ORDER, '466.000'])
      expect(text).toContain(stated);
    await press(office, 'submit');
    await office.locator('[data-statement="SUBMITTED"]').waitFor();

    const guild = await stage.open();
    await signIn(guild, 'guild-officer');
    await guild.goto(`${stage.app.url}/guild/statements`);
    await guild.getByRole('row').filter({ hasText: CUSTOMER_ORDER }).getByRole('link').first().click();
    await guild.locator('[data-statement="SUBMITTED"]').waitFor();
    await press(guild, 'seal');
    await guild.locator('[data-statement="SEALED"]').waitFor();

    expect(await checked(code)).toMatchObject({ outcome: 'GENUINE', isSealed: true });

    await amend(office, orders[1].id);
    await office.goto(`${stage.app.url}${pathname}`);
    await office.locator('[data-statement="SUPERSEDED"]').waitFor();
    await office.getByRole('link', { name: zhTw('statements.view.reissue') }).waitFor();
    expect(await checked(code)).toMatchObject({ outcome: 'SUPERSEDED' });

    const owner = await stage.open();
    await signIn(owner, 'owner-a');
    await owner.goto(`${stage.app.url}${pathname}`);
    await owner.getByRole('button', { name: zhTw('statements.acts.revoke') }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('textbox').fill('訂單取消');
    await dialog.getByRole('button', { name: zhTw('statements.revokeDialog.confirm') }).click();
    await owner.locator('[data-statement="REVOKED"]').waitFor();
    expect(await checked(code)).toMatchObject({ outcome: 'REVOKED', revokeReason: '訂單取消' });
  });

  it('of every order that was ticked comes in one archive, and the list of them as a spreadsheet', async () => {
    const page = await stage.open();
    await signIn(page, 'office-a');
    await page.goto(`${stage.app.url}/work-orders?text=W26`);
    await page.locator('tbody').getByRole('checkbox').nth(0).check();
    await page.locator('tbody').getByRole('checkbox').nth(1).check();
    await page.getByRole('link', { name: zhTw('export.openSelected', { count: 2 }) }).click();
    for (const choice of ['export.what.statements', 'export.what.history'] as const) {
      await page.getByRole('button', { name: zhTw(choice) }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /匯出/u }).click(),
      ]);
      const file = await readFile(await download.path());
      // Both are archives: a spreadsheet is one of XML files.
      expect(file.subarray(0, 2).toString('latin1')).toBe('PK');
      await page.getByText(zhTw('export.again')).waitFor();
    }
  });
});

/** Submits or seals, confirming. */
async function press(page: Page, act: 'submit' | 'seal'): Promise<void> {
  await page.getByRole('button', { name: zhTw(`statements.acts.${act}`), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: zhTw(`statements.${act}Dialog.confirm`), exact: true })
    .click();
}

async function downloadedText(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: zhTw('statements.file.download') }).click(),
  ]);
  return execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });
}

/** What the public check answers, without any session. */
async function checked(code: string): Promise<unknown> {
  return (await fetch(`${stage.app.url}/v/${code}.json`)).json();
}

/** Both orders as another program would hand them in, on the session of the page. */
async function record(page: Page): Promise<void> {
  const commands = orders.map(({ id, workOrderNumber, kilowattHours }, index) => ({
    id: randomUUID(),
    workOrderId: id,
    sequence: index + 1,
    deviceTime: new Date().toISOString(),
    record: { content: contentOf(workOrderNumber, kilowattHours) },
  }));
  await page.evaluate(
    async ({ submitted, companyId }) => {
      const ask = async (query: string, variables: object): Promise<Record<string, unknown>> => {
        const answer = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
          body: JSON.stringify({ query, variables }),
        });
        return (await answer.json()) as Record<string, unknown>;
      };
      const { data } = (await ask('{ viewer { accountId } }', {})) as {
        data: { viewer: { accountId: string } };
      };
      const answer = await ask(
        'mutation Record($input: SubmitCommandsInput!) { submitCommands(input: $input) { results { status code } } }',
        {
          input: {
            protocolVersion: 1,
            installId: crypto.randomUUID(),
            expectedCompanyId: companyId,
            expectedAccountId: data.viewer.accountId,
            commands: submitted,
          },
        },
      );
      if (JSON.stringify(answer).split('APPLIED').length !== submitted.length + 1)
        throw new Error(JSON.stringify(answer));
    },
    { submitted: commands, companyId: COMPANY_ID },
  );
}

function contentOf(workOrderNumber: string, kilowattHours: number): object {
  return {
    plantId: PLANT_ID,
    workOrderNumber,
    customerOrderNumber: CUSTOMER_ORDER,
    customerName: '大展扣件',
    processingDate: '2026-11-20',
    startTime: '08:10',
    endTime: '11:40',
    endsNextDay: false,
    productName: '六角螺栓 M8',
    quantity: 500,
    quantityUnit: 'PIECE',
    coatings: [{ metal: 'ZINC' }],
    activityData: [
      {
        id: randomUUID(),
        stage: 'ELECTROPLATING',
        sourceId: 'electricity',
        category: 'SCOPE2',
        quantity: kilowattHours,
        unit: 'kWh',
      },
    ],
  };
}

async function amend(page: Page, workOrderId: string): Promise<void> {
  await page.goto(`${stage.app.url}/work-orders/${workOrderId}/edit`);
  await page
    .getByRole('textbox', { name: new RegExp(`^${zhTw('entry.fields.productName')}`) })
    .fill('六角螺帽 M8');
  await page.getByRole('button', { name: zhTw('entry.save.amend'), exact: true }).click();
  await page.getByRole('heading', { name: zhTw('detail.revisions.heading') }).waitFor();
}
