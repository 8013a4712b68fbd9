import type { Page } from 'playwright-core';
import { afterAll, it } from 'vitest';
import { signIn, zhTw } from './acts.ts';
import { LetterBox } from './letter-box.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const letters = new LetterBox();
const stage = useStage({ MAIL_FOLDER: letters.folder });
afterAll(() => letters.empty());

const COMPANY = '新加入電鍍有限公司';
const OWNER = { account: 'newcomer', email: 'owner@newcomer.example', password: '三月的雨 落在 鍍槽 旁邊' };
const NEW_PASSWORD = '四月的風 吹過 整流機 上面';
const OPERATOR = { account: 'new-operator', name: '周小芸', password: '五月的光 照在 掛具 中間' };

const open = (path: string) => stage.open(path, WITHOUT_WORKER);
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Follows a link of a letter to this platform, wherever the letter says that it is. */
const follow = (page: Page, link: string) => page.goto(`${stage.app.url}${new URL(link).pathname}`);

async function signInAs(page: Page, account: string, password: string): Promise<void> {
  await page.goto(`${stage.app.url}/sign-in`);
  await page.getByRole('textbox', { name: zhTw('signIn.account') }).fill(account);
  await page.getByRole('textbox', { name: zhTw('signIn.password') }).fill(password);
  await button(page, zhTw('signIn.submit')).click();
}

async function typePassword(page: Page, password: string, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(password);
  await page.getByLabel(zhTw('access.reset.again'), { exact: true }).fill(password);
}

async function register(page: Page): Promise<void> {
  await page.getByLabel(zhTw('access.register.name')).fill(COMPANY);
  await page.getByLabel(zhTw('access.register.taxId')).fill('04595257');
  await page.getByText(zhTw('access.register.taxIdRight')).waitFor();
  await page.getByLabel(zhTw('access.register.account')).first().fill(OWNER.account);
  await page.getByLabel(zhTw('access.register.email')).fill(OWNER.email);
  await typePassword(page, OWNER.password, zhTw('access.register.password'));
  await button(page, zhTw('access.register.submit')).click();
  await page.getByText(zhTw('access.register.sentTitle')).waitFor();
}

it('a company registers, is approved, invites its operator, and gets in again without its password', async () => {
  const visitor = await open('/register');
  await register(visitor);
  await signInAs(visitor, OWNER.account, OWNER.password);
  await visitor.getByText(zhTw('access.status.CONFIRM')).waitFor();
  await follow(visitor, await letters.linkTo(OWNER.email, '/confirm'));
  await button(visitor, zhTw('access.confirm.submit')).click();
  await visitor.getByText(zhTw('access.confirm.doneTitle', { email: OWNER.email })).waitFor();

  const guild = await open('/');
  await signIn(guild, 'guild-admin');
  await guild.goto(`${stage.app.url}/guild/members`);
  await button(guild, `${zhTw('members.move.APPROVE')} ${COMPANY}`).click();
  await guild
    .getByRole('dialog')
    .getByRole('button', { name: zhTw('members.move.APPROVE') })
    .click();
  await guild.getByText(zhTw('members.done.APPROVE', { name: COMPANY })).waitFor();

  await visitor.goto(`${stage.app.url}/people`);
  await button(visitor, zhTw('people.invite.open')).click();
  const dialog = visitor.getByRole('dialog');
  await dialog.getByText(zhTw('people.invite.ways.SCREEN')).click();
  await dialog.getByRole('button', { name: zhTw('people.invite.show') }).click();
  const shown = dialog.getByText(/\/join\//u);
  await shown.waitFor();
  const link = /https?:\/\/\S+\/join\/[\w-]+/u.exec(await shown.innerText())?.[0] ?? '';

  const operator = await open(new URL(link).pathname);
  await operator.getByText(zhTw('access.join.invited', { company: COMPANY })).waitFor();
  await textbox(operator, zhTw('access.join.displayName')).fill(OPERATOR.name);
  await operator.getByLabel(zhTw('access.register.account')).first().fill(OPERATOR.account);
  await typePassword(operator, OPERATOR.password, zhTw('access.join.password'));
  await button(operator, zhTw('access.join.submit', { company: COMPANY })).click();
  await operator.getByText(zhTw('access.join.doneTitle', { company: COMPANY })).waitFor();
  await signInAs(operator, OPERATOR.account, OPERATOR.password);
  await operator.getByRole('button', { name: zhTw('app.accountMenu', { name: OPERATOR.name }) }).waitFor();

  const forgetful = await open('/forgot');
  await forgetful.getByLabel(zhTw('access.forgot.name')).fill(OWNER.account);
  await button(forgetful, zhTw('access.forgot.submit')).click();
  await forgetful.getByText(zhTw('access.forgot.sentTitle')).waitFor();
  await follow(forgetful, await letters.linkTo(OWNER.email, '/reset'));
  await typePassword(forgetful, NEW_PASSWORD, zhTw('access.reset.newPassword'));
  await button(forgetful, zhTw('access.reset.submit')).click();
  await forgetful.getByText(zhTw('access.reset.doneTitle')).waitFor();
  await signInAs(forgetful, OWNER.account, NEW_PASSWORD);
  await forgetful
    .getByRole('link', { name: zhTw('app.newWorkOrder') })
    .first()
    .waitFor();
});
