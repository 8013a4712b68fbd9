import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { zhTw } from './acts.ts';
import type { Outside } from './outside.ts';

/** A code for a new tablet, from an office that is signed in elsewhere. */
export async function enrolmentCode(office: Outside, tabletName: string): Promise<string> {
  const { createEnrolmentCode } = await office.ask<{ createEnrolmentCode: { readonly code: string } }>(
    'mutation Code($input: CreateEnrolmentCodeInput!) { createEnrolmentCode(input: $input) { code } }',
    { input: { commandId: randomUUID(), tabletName } },
  );
  return createEnrolmentCode.code;
}

/** Types the code where the page asks for it: on the page of enrolment, or over a session that has ended. */
export async function enrol(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: zhTw('tablets.enrol.code') }).fill(code);
  await page.getByRole('button', { name: zhTw('tablets.enrol.submit'), exact: true }).click();
}

/** Chooses a name on the locked tablet. */
export async function choosePerson(page: Page, name: string): Promise<void> {
  await page
    .getByRole('list', { name: zhTw('tablets.unlock.choose') })
    .getByRole('button', { name, exact: true })
    .click();
}

/** Types a PIN by the keys of the pad. */
export async function typePin(page: Page, pin: string): Promise<void> {
  const pad = page.locator('[data-unlock]');
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await pad.getByRole('button', { name: zhTw('tablets.unlock.submit'), exact: true }).click();
}

/** Waits until the tablet is open for this person. */
export async function untilUnlockedBy(page: Page, name: string): Promise<void> {
  await switchButton(page, name).waitFor();
}

export async function unlock(page: Page, name: string, pin: string): Promise<void> {
  await choosePerson(page, name);
  await typePin(page, pin);
  await untilUnlockedBy(page, name);
}

/** Hands the tablet to the next person. */
export async function handOver(page: Page, from: string): Promise<void> {
  await switchButton(page, from).click();
  await page.getByRole('heading', { name: zhTw('tablets.unlock.title') }).waitFor();
}

const switchButton = (page: Page, name: string) =>
  page.getByRole('button', { name: zhTw('tablets.unlock.switchFrom', { name }) });
