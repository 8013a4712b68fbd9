import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});

const A = '11111111-1111-4111-8111-111111111111';
const B = '22222222-2222-4222-8222-222222222222';
const FIELDS =
  'name taxId contactPerson phone fax email address region website speciality businessHours revision';
const COMPANY = `query Company($id: ID!) { company(id: $id) { ${FIELDS} } }`;
const CHANGE = `mutation Change($input: ChangeCompanyInput!) { changeCompany(input: $input) { ${FIELDS} } }`;

type Details = Readonly<Record<string, unknown>> & { readonly revision: number };

const read = async (browser: TestBrowser, id = A): Promise<Details> =>
  (await browser.dataOf<{ company: Details }, object>(COMPANY, { id })).company;
const changeOf = async (browser: TestBrowser, change: object) => {
  const { revision, ...details } = await read(browser);
  return { commandId: randomUUID(), basedOn: revision, ...details, ...change };
};
const send = (browser: TestBrowser, input: object) =>
  browser.execute<{ changeCompany: Details }, object>(CHANGE, { input });
const audits = () => server.app.database.read.findBy(AuditEntryEntity, { action: 'changeCompany' });

test('an office changes how its company is reached, and the audit has what changed', async () => {
  const office = await server.signedIn('office-a');
  const input = await changeOf(office, { phone: ' 04-751-9999 ', fax: '', speciality: '鍍'.repeat(300) });
  const { data } = await send(office, input);
  expect(data?.changeCompany).toMatchObject({ phone: '04-751-9999', fax: null, revision: 1 });
  expect(await read(await server.signedIn('operator-a'))).toEqual(data?.changeCompany);
  expect(await audits()).toMatchObject([
    {
      companyId: A,
      entityId: A,
      before: { phone: '04-751-2345', fax: '04-751-2346', speciality: '鋅、鎳、鉻電鍍' },
      after: { phone: '04-751-9999', fax: null },
    },
  ]);
});

test('a change that is repeated happens once, and its id serves nothing else', async () => {
  const office = await server.signedIn('office-a');
  const input = await changeOf(office, { businessHours: '08:00–12:00' });
  const [first, second] = [await send(office, input), await send(office, input)];
  expect(second.data).toEqual(first.data);
  const other = await send(office, { ...input, businessHours: '09:00–12:00' });
  expect(other.errors[0]?.extensions.code).toBe('ID_REUSED');
});

test('of two changes at once one is applied, and the other is told that there is a newer revision', async () => {
  const office = await server.signedIn('office-a');
  const inputs = [
    await changeOf(office, { contactPerson: '甲' }),
    await changeOf(office, { contactPerson: '乙' }),
  ];
  const answers = await Promise.all(inputs.map((input) => send(office, input)));
  const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'APPLIED');
  expect(codes.toSorted()).toEqual(['APPLIED', 'REVISION_CONFLICT']);
});

test('name and tax id are changed by the owner alone', async () => {
  const office = await server.signedIn('office-a');
  for (const change of [{ name: '別的公司' }, { taxId: '53212539' }])
    expect((await send(office, await changeOf(office, change))).errors[0]?.extensions.code).toBe('FORBIDDEN');
  const owner = await server.signedIn('owner-a');
  const { data } = await send(owner, await changeOf(owner, { taxId: '５３２１-2539' }));
  expect(data?.changeCompany['taxId']).toBe('53212539');
});

test.each(['operator-a', 'guild-admin'])('%s changes no company', async (account) => {
  const input = await changeOf(await server.signedIn('office-a'), { phone: '0900-000-000' });
  const { errors } = await send(await server.signedIn(account), input);
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('nobody reaches the data of another company: the change is of the own one, whatever is stated', async () => {
  const office = await server.signedIn('office-a');
  const input = await changeOf(office, { phone: '02-0000-0000' });
  const { errors } = await send(office, { ...input, id: B, companyId: B, status: 'ACTIVE' });
  expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED');
  await send(office, input);
  const other = await server.app.database.read.findOneByOrFail(CompanyEntity, { id: B });
  expect(other).toMatchObject({ phone: '07-371-5678', revision: null });
});

test.each([
  [{ taxId: '12345678' }, 'taxId', 'NOT_A_TAX_ID'],
  [{ taxId: '00000000' }, 'taxId', 'NOT_A_TAX_ID'],
  [{ name: ' ' }, 'name', 'REQUIRED'],
  [{ email: 'office@' }, 'email', 'NOT_AN_EMAIL'],
  [{ website: 'javascript:alert(1)' }, 'website', 'NOT_A_WEB_ADDRESS'],
  [{ website: `https://example.com/${'a'.repeat(200)}` }, 'website', 'TOO_LONG'],
  [{ speciality: '鍍'.repeat(301) }, 'speciality', 'TOO_LONG'],
  [{ contactPerson: 'a\u202eb' }, 'contactPerson', 'INVALID_CHARACTERS'],
  [{ basedOn: -1 }, 'basedOn', 'NEGATIVE'],
])('%j is refused at its field', async (change, path, code) => {
  const owner = await server.signedIn('owner-a');
  const { errors } = await send(owner, await changeOf(owner, change));
  expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path, code }] });
});
