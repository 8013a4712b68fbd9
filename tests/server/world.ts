import { randomUUID } from 'node:crypto';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { PlantEntity } from '../../server/companies/company.entity.ts';
import { anActivity, anId, aWorkOrder } from '../support/builders.ts';
import { filledOperation } from '../support/filled-operations.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';
import { casesOf } from './case-operations.ts';
import { samplerOf } from './sample-inputs.ts';
import { addPasskey, passkeysOf } from './passkey-operations.ts';
import { issue } from './statement-operations.ts';
import { enrol, issueCode } from './tablet-operations.ts';
import {
  amendCommand,
  contentInput,
  demoOf,
  recordCommand,
  submitterOf,
  voidCommand,
  type Submitter,
} from './work-order-operations.ts';

/** The things of one company that operations name by their ids. */
export type WorldIds = Readonly<Record<(typeof NAMES)[number], string>>;

const NAMES = [
  ...['companyId', 'plantId', 'accountId', 'sessionId', 'sourceId', 'lineId', 'meterId', 'workOrderId'],
  ...['statementId', 'caseId', 'tabletId', 'commandId', 'proposalId', 'postId', 'messageId', 'imageId'],
  'passkeyId',
] as const;

export interface World {
  readonly ids: WorldIds;
  /** Whether what is to be made gets a new id, or one that somebody may have. */
  readonly makes: 'NEW_IDS' | 'NAMED_IDS';
  readonly text: string;
  /** Who calls, where a call must say so itself. */
  readonly caller?: { readonly companyId: string; readonly accountId: string };
}

/** Ids that nobody has. */
export const unknownIds = (): WorldIds =>
  Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as WorldIds;

/** What the operation says when it is called in this world; throws when it is refused. */
export async function callIn(browser: TestBrowser, world: World, name: string): Promise<unknown> {
  const { text, variables } = filledOperation(name, samplerOf(world), 'LITTLE');
  const data = await browser.dataOf<Readonly<Record<string, unknown>>, unknown>(text, variables);
  return data[name];
}

export interface Planted {
  readonly ids: WorldIds;
  /** A browser that the company enrolled as its tablet. */
  readonly tablet: TestBrowser;
  readonly enrolledId: string;
}

/** Words that a company writes: `open` into what the guild may read, `secret` into everything else. */
export interface Words {
  readonly open: string;
  readonly secret: string;
}

/** Fills every text that a company can fill, through the API, and tells the ids of what it made. */
export async function plant(testApp: TestApp, company: 'a' | 'b', words: Words): Promise<Planted> {
  await nameEverything(testApp, demoOf(company).companyId, words.open);
  const office = await submitterOf(testApp, company, 'OFFICE');
  const operator = await submitterOf(testApp, company, 'OPERATOR');
  const owner = await testApp.signedIn(demoOf(company, 'OWNER').account);
  const { companyId, accountId, plantId } = operator;
  let ids: WorldIds = { ...unknownIds(), companyId, accountId, plantId };
  const inWorld = (text: string): World => ({ ids, makes: 'NEW_IDS', text });
  const made = async (name: string, text = words.secret) =>
    (await callIn(office.browser, inWorld(text), name)) as { readonly id: string };

  await callIn(owner, inWorld(words.open), 'changeCompany');
  await callIn(owner, inWorld(words.secret), 'invitePerson');
  ids = { ...ids, sourceId: (await made('defineEmissionSource')).id };
  ids = { ...ids, lineId: (await made('defineProductionLine')).id };
  ids = { ...ids, meterId: (await made('defineMeter')).id };
  ids = { ...ids, ...(await plantOrders(office, operator, ids, words.secret)) };
  const handedIn = await office.record({ ...orderOf(words.open, ids, '交件'), activityData: [anActivity()] });
  const submitted = await issue(office.browser, [[handedIn, 1]]);
  await callIn(
    office.browser,
    { ...inWorld(words.open), ids: { ...ids, statementId: submitted.id } },
    'submitStatement',
  );
  ids = { ...ids, statementId: (await issue(office.browser, [[ids.workOrderId, 2]])).id };
  await callIn(office.browser, inWorld(words.secret), 'sendStatement');
  const toRevoke = await issue(office.browser, [[await office.record(orderOf(words.secret, ids, '四')), 1]]);
  await callIn(
    owner,
    { ...inWorld(words.secret), ids: { ...ids, statementId: toRevoke.id } },
    'revokeStatement',
  );
  await addPasskey(owner, words.secret);
  ids = { ...ids, passkeyId: (await passkeysOf(owner))[0]?.id ?? '' };
  await callIn(office.browser, inWorld(words.secret), 'setOperatorPin');
  ids = { ...ids, tabletId: (await issueCode(office.browser, { tabletName: words.secret })).tablet.id };
  const tablet = testApp.browser();
  const enrolled = await issueCode(office.browser, { tabletName: words.secret });
  await enrol(tablet, enrolled.code);
  await callIn(tablet, inWorld(words.secret), 'reportDevice');
  return { ids, tablet, enrolledId: enrolled.tablet.id };
}

/** What a company says at its registration and of its people. */
const nameEverything = (testApp: TestApp, companyId: string, text: string): Promise<void> =>
  testApp.app.database.write(async (manager) => {
    await manager.update(AccountEntity, { companyId }, { displayName: text });
    await manager.update(PlantEntity, { companyId }, { name: text, address: text });
    const people = await manager.findBy(AccountEntity, { companyId });
    for (const { id, role } of people)
      await manager.update(
        AccountEntity,
        { id },
        { email: `${role.toLowerCase()}.${asAscii(text)}@example.com` },
      );
  });

/** Orders with a history, an open and a settled case, and a refused command. */
async function plantOrders(office: Submitter, operator: Submitter, ids: WorldIds, text: string) {
  const workOrderId = await office.record(orderOf(text, ids, '一'));
  const reason = { reason: text, baseRevision: 1 };
  const note = [{ cell: 'note', base: text, new: `${text}改` }];
  await office.submit([{ ...amendCommand(workOrderId, 1, note), amend: { changes: note, ...reason } }]);
  const contested = await office.record(orderOf(text, ids, '二'));
  const change = (cell: string, base: string, value: string) =>
    amendCommand(contested, 1, [{ cell, base, new: value }]);
  await office.submit([change('note', text, `${text}甲`)]);
  await operator.submit([change('note', text, `${text}乙`)], { installId: anId(71) });
  const [settled] = await casesOf(office, contested);
  if (settled === undefined) throw new Error('there is no case');
  const world: World = { ids: { ...ids, caseId: settled.id }, makes: 'NEW_IDS', text };
  await callIn(office.browser, world, 'resolveCase');
  await office.submit([change('productName', text, `${text}甲`)]);
  await operator.submit([change('productName', text, `${text}乙`)], { installId: anId(71) });
  const open = (await casesOf(office, contested)).find(({ id }) => id !== settled.id);
  if (open === undefined) throw new Error('there is no open case');
  await office.submit([{ ...voidCommand(contested, 3), void: { baseRevision: 3, reason: text } }]);
  const late = [{ cell: 'note', base: text, new: `${text}晚` }];
  await operator.submit([
    { ...amendCommand(contested, 1, late), amend: { changes: late, baseRevision: 1, reason: text } },
  ]);
  const refused = recordCommand(orderOf(text, ids, '三'));
  const content = { ...contentInput(orderOf(text, ids, '三')), quantity: -1 };
  await operator.submit([{ ...refused, record: { content } }]);
  return { workOrderId, caseId: open.id, commandId: refused.id };
}

const orderOf = (text: string, { plantId, sourceId }: WorldIds, number: string): WorkOrderContent => {
  const lines = [
    anActivity({ id: anId(1), equipment: text, note: text }),
    anActivity({ id: anId(2), sourceId, category: 'SCOPE1_STATIONARY', unit: 'kg', note: text }),
  ];
  const equipment = { PRE_TREATMENT: text, ELECTROPLATING: text, POST_TREATMENT: text, PERIPHERAL: text };
  return aWorkOrder({
    plantId,
    customerOrderNumber: text,
    workOrderNumber: `${text}${number}`,
    customerName: text,
    customerEmail: `${asAscii(text)}@example.com`,
    productName: text,
    quantityUnit: 'OTHER',
    quantityUnitName: text.slice(0, TEXT_LIMITS.unitName),
    stageEquipment: equipment,
    activityData: lines,
    note: text,
  });
};

/** The part of the words that an e-mail address can hold. */
export const asAscii = (text: string): string => text.replaceAll(/[^a-z0-9]/gu, '');
