import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { anActivity, anId, aWorkOrder } from '../support/builders.ts';
import type { Sampler } from '../support/filled-operations.ts';
import { demoSealImage } from '../../server/database/seeds/demo-seal-image.ts';
import { aChange } from './factor-operations.ts';
import { contentInput } from './work-order-operations.ts';
import { asAscii, type World } from './world.ts';

/** What stands for the id at these places of the API; other ids are found by their names. */
const IDS_OF_OPERATIONS: Readonly<Record<string, keyof World['ids']>> = {
  company: 'companyId',
  factorProposal: 'proposalId',
  post: 'postId',
  publishedPost: 'postId',
  statement: 'statementId',
  workOrder: 'workOrderId',
};

/** Ids that a device makes: of a world that names everything, an id that somebody has already. */
const MADE: ReadonlySet<string> = new Set([
  ...['DefineEmissionSourceInput.sourceId', 'DefineMeterInput.meterId', 'DefineProductionLineInput.lineId'],
  ...['IssueStatementInput.statementId', 'ProposeFactorChangesInput.proposalId', 'SavePostInput.postId'],
  ...['AddSiteImageInput.imageId', 'CreateEnrolmentCodeInput.tabletId', 'SavePostInput.coverImageId'],
]);
/** What may be left out is: a letter of this kind goes to nobody, a person types nothing into it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['ContactMessageInput.website', 'RegisterCompanyInput.nickname', 'SignInInput.code'],
  ...['InvitePersonInput.validUntil', 'ChangeRoleInput.validUntil'],
  ...['SavePostInput.coverImageId', 'SavePostInput.coverAltZhTw', 'SavePostInput.coverAltEn'],
  ...['ChangesSinceInput.cursor', 'PageInput.after', 'PageInput.before'],
]);

const WEB = 'https://example.com/';

/** Values that every place of the API takes, said in the words and ids of one world. */
export function samplerOf(world: World): Sampler {
  const objects = objectsIn(world);
  return ({ parent, name }) => {
    const place = `${parent}.${name}`;
    if (name === '*') return objects[parent]?.();
    if (name === 'page') return { first: 100 };
    if (LEFT_OUT.has(place)) return undefined;
    if (place in PLACES) return PLACES[place];
    if (place === 'SubmitCommandsInput.expectedCompanyId') return world.caller?.companyId;
    if (place === 'SubmitCommandsInput.expectedAccountId') return world.caller?.accountId;
    if (parent === 'String') return world.text;
    if (parent === 'ID') return randomUUID();
    return idAt(world, parent, name) ?? textAt(world, parent, name);
  };
}

function idAt(world: World, parent: string, name: string): string | readonly string[] | undefined {
  if (name === 'commandId' && parent !== 'knownCommands') return randomUUID();
  if (MADE.has(`${parent}.${name}`) && world.makes === 'NEW_IDS')
    return parent === 'CreateEnrolmentCodeInput' ? undefined : randomUUID();
  if (name === 'ids') return [world.ids.commandId];
  const key = name === 'id' ? IDS_OF_OPERATIONS[parent] : name === 'memberId' ? 'companyId' : name;
  if (key === undefined || !(key in world.ids)) return undefined;
  return world.ids[key as keyof World['ids']];
}

/** Texts that nothing checks but their length; optional ones are filled too. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['address', 'businessHours', 'contactPerson', 'fax', 'phone', 'region', 'speciality', 'serialNumber'],
  ...['reason', 'note', 'message', 'clientBuild', 'document', 'publisher', 'nameEn', 'tabletName'],
]);

/** What must not be there twice. */
const NAMES: ReadonlySet<string> = new Set(['name', 'nameZhTw']);

function textAt({ text }: World, parent: string, name: string): unknown {
  if (`${parent}.${name}` === 'SendStatementInput.to') return `${asAscii(text)}@example.com`;
  if (name === 'email') return `${asAscii(text)}@example.com`;
  if (name === 'website' || name === 'url') return `${WEB}${asAscii(text)}`;
  if (NAMES.has(name)) return `${text} ${randomUUID()}`.slice(0, 60);
  return TEXTS.has(name) ? text : undefined;
}

/** The picture of an ordinary upload. */
const PICTURE = demoSealImage().toString('base64');

const PLACES: Readonly<Record<string, unknown>> = {
  'ChangeCompanyInput.basedOn': 0,
  'ChangePasswordInput.currentPassword': 'not the password',
  'ChangeEmailInput.currentPassword': DEMO_PASSWORD,
  'ConfirmPasswordInput.password': DEMO_PASSWORD,
  'InvitePersonInput.newRole': 'OPERATOR',
  'ChangeRoleInput.newRole': 'OPERATOR',
  'DefineEmissionSourceInput.category': 'SCOPE1_STATIONARY',
  'DefineEmissionSourceInput.unit': 'kg',
  'DefineEmissionSourceInput.validFrom': '2024-01-01',
  'DefineEmissionSourceInput.year': 2024,
  'DefineMeterInput.sourceId': 'electricity',
  'DefineMeterInput.category': 'SCOPE2',
  'DefineMeterInput.unit': 'kWh',
  'DefineDisclaimerInput.version': 2,
  'DefineSiteTextInput.version': 2,
  'ChangePasswordInput.newPassword': 'another long password',
  'RegisterCompanyInput.password': 'another long password',
  'ResetPasswordInput.newPassword': 'another long password',
  'RegisterCompanyInput.taxId': '04595257',
  'SetOperatorPinInput.pin': '4826',
  'ResolveCaseInput.resolution': 'DEVICE_VALUE',
  'UploadGuildSealInput.imageBase64': PICTURE,
  'AddSiteImageInput.imageBase64': PICTURE,
  'SaveSiteProfileInput.basedOn': 1,
  'SavePostInput.basedOn': 0,
  'ContactMessageInput.filledInSeconds': 30,
  'RegisterCompanyInput.filledInSeconds': 30,
  'SubmitCommandsInput.protocolVersion': 1,
};

/** Inputs whose parts hang together. */
function objectsIn(world: World): Readonly<Record<string, () => unknown>> {
  const { ids, text } = world;
  return {
    StatedWorkOrderInput: () => ({ workOrderId: ids.workOrderId, revision: 2 }),
    RecalculatedOrderInput: () => ({ workOrderId: ids.workOrderId, basedOn: 2 }),
    FactorChangeInput: () => aChange({ factorId: randomUUID(), nameZhTw: text }),
    CommandInput: () => ({
      id: randomUUID(),
      workOrderId: world.makes === 'NEW_IDS' ? randomUUID() : ids.workOrderId,
      sequence: 1,
      deviceTime: '2026-11-22T07:59:00.000Z',
      record: {
        content: contentInput(
          aWorkOrder({
            plantId: ids.plantId,
            workOrderNumber: randomUUID(),
            activityData: [anActivity({ id: anId(3) })],
          }),
        ),
      },
    }),
    WorkOrderFilter: () => ({ text }),
    StatementFilter: () => ({ text }),
    CompanyFilter: () => ({ text }),
  };
}
