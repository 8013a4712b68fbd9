import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
  await server.app.database.write(async (manager) => {
    for (let number = 0; number < 45; number += 1)
      await manager.insert(CompanyEntity, {
        id: `member-${number}`,
        status: number % 3 === 0 ? 'PENDING' : 'ACTIVE',
        // names repeat, so that the order must not depend on them alone
        name: `會員 ${number % 7}`,
        account: `member-${number}`,
        createdAt: '2026-11-22T08:00:00.000Z',
      });
  });
});
afterAll(async () => {
  await server.close();
});

const A = '11111111-1111-4111-8111-111111111111';
const B = '22222222-2222-4222-8222-222222222222';
const COMPANY = 'query Company($id: ID!) { company(id: $id) { id name taxId plants { id name } } }';
const COMPANIES = `query Companies($filter: CompanyFilter, $page: PageInput) {
  companies(filter: $filter, page: $page) {
    items { id name status }
    total
    totalIsExact
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

interface CompaniesData {
  readonly companies: {
    readonly items: readonly { readonly id: string; readonly name: string }[];
    readonly total: number;
    readonly totalIsExact: boolean;
    readonly pageInfo: {
      startCursor: string;
      endCursor: string;
      hasNextPage: boolean;
      hasPreviousPage: boolean;
    };
  };
}

const pageOf = async (browser: TestBrowser, page: object, filter: object = {}) =>
  (await browser.dataOf<CompaniesData, object>(COMPANIES, { page, filter })).companies;

test('a member reads its own company', async () => {
  const data = await (await server.signedIn('operator-a')).dataOf(COMPANY, { id: A });
  expect(data).toMatchObject({
    company: { name: '永續電鍍股份有限公司', taxId: '04595257', plants: [{ name: '彰化廠' }] },
  });
});

test("another member's company is answered exactly as one that does not exist", async () => {
  const browser = await server.signedIn('owner-a');
  const answers = [];
  for (const id of [B, '99999999-9999-4999-8999-999999999999', '', "' OR '1'='1", `${A} `]) {
    const { status, data, errors } = await browser.execute(COMPANY, { id });
    answers.push({
      status,
      data,
      errors: errors.map(({ extensions, ...rest }) => ({
        ...rest,
        extensions: { ...extensions, requestId: '' },
      })),
    });
  }
  expect(answers[0]?.errors[0]?.extensions.code).toBe('NOT_FOUND');
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('whoever has not signed in learns nothing', async () => {
  for (const [document, variables] of [
    [COMPANY, { id: A }],
    [COMPANIES, {}],
  ] as const) {
    const { data, errors } = await server.browser().execute(document, variables);
    expect({ data, code: errors[0]?.extensions.code }).toEqual({ data: null, code: 'UNAUTHENTICATED' });
  }
});

test('the guild reads every company, members do not list them', async () => {
  const officer = await server.signedIn('guild-officer');
  expect(await officer.dataOf(COMPANY, { id: B })).toMatchObject({
    company: { name: '宏亮金屬表面處理有限公司' },
  });
  const member = await (await server.signedIn('owner-a')).execute(COMPANIES, {});
  expect(member.errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('pages forward and backward hold every company once, in one order', async () => {
  const officer = await server.signedIn('guild-officer');
  const forward: string[] = [];
  let page = await pageOf(officer, { first: 10 });
  expect(page).toMatchObject({ total: 47, totalIsExact: true, pageInfo: { hasPreviousPage: false } });
  for (;;) {
    forward.push(...page.items.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    page = await pageOf(officer, { first: 10, after: page.pageInfo.endCursor });
    expect(page.pageInfo.hasPreviousPage).toBe(true);
  }
  expect(new Set(forward).size).toBe(47);
  const backward: string[] = [];
  page = await pageOf(officer, { first: 10, before: 'END' });
  expect(page.pageInfo.hasNextPage).toBe(false);
  for (;;) {
    backward.unshift(...page.items.map(({ id }) => id));
    if (!page.pageInfo.hasPreviousPage) break;
    page = await pageOf(officer, { first: 10, before: page.pageInfo.startCursor });
  }
  expect(backward).toEqual(forward);
});

test('companies are found by status and by a part of name, account or tax id', async () => {
  const officer = await server.signedIn('guild-officer');
  expect((await pageOf(officer, {}, { status: 'PENDING' })).total).toBe(15);
  expect((await pageOf(officer, {}, { text: '永續' })).items).toMatchObject([{ id: A }]);
  expect((await pageOf(officer, {}, { text: '22099' })).items).toMatchObject([{ id: B }]);
  expect((await pageOf(officer, {}, { text: 'YONGXU' })).items).toMatchObject([{ id: A }]);
  await server.app.database.write((manager) =>
    manager.update(CompanyEntity, { id: 'member-6' }, { name: '會員 6 Ørsted ÉCLAT' }),
  );
  for (const text of ['Ørsted', 'ÉCLAT', 'éclat', 'ø'])
    expect((await pageOf(officer, {}, { text })).items).toMatchObject([{ id: 'member-6' }]);
  for (const wildcard of ['%', '_', '!', '\\'])
    expect((await pageOf(officer, {}, { text: wildcard })).total).toBe(0);
});

test.each([
  [{ first: 0 }, 'page/first'],
  [{ first: 101 }, 'page/first'],
  [{ after: 'abc' }, 'page/cursor'],
  [{ after: 'WzFd' }, 'page/cursor'],
  [{ after: 'WyJhIiwiYiJd', before: 'END' }, 'page/before'],
])('the page %j is refused and says where', async (page, path) => {
  const officer = await server.signedIn('guild-officer');
  const { errors } = await officer.execute(COMPANIES, { page });
  expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path }] });
});
