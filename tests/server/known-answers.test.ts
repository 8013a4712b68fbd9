import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KNOWN_DOCUMENTS } from '../../server/known-documents/known-documents.ts';
import { filledOperation, OPERATION_NAMES } from '../support/filled-operations.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { everyRole, type Person } from './people.ts';
import { samplerOf } from './sample-inputs.ts';
import { plant, unknownIds, type Planted } from './world.ts';

const WIDE = { GRAPHQL_MAX_DEPTH: '20', GRAPHQL_MAX_COST: '100000', GRAPHQL_MAX_TOKENS: '10000' };
/** Apollo answers whoever asks for JSON in so many words; both get the same. */
const BY_APOLLO = { accept: 'application/json;q=1' };
const BY_CLIENT = { accept: 'application/graphql-response+json,application/json;q=0.9' };

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let testApp: TestApp;
let own: Planted;
let people: readonly Person[];
let compiled = 0;

beforeAll(async () => {
  const knownDocuments = { has: () => (compiled += 1) > 0 };
  testApp = await startTestApp({
    environment: WIDE,
    knownDocuments,
    drawer: { draw: () => Promise.resolve(Buffer.from('%PDF')), close: () => Promise.resolve() },
  });
  own = await plant(testApp, 'a', { open: 'open-a', secret: 'secret-a' });
  people = await everyRole(testApp, own);
});
afterAll(() => testApp.close());

async function ask(
  { browser }: Pick<Person, 'browser'>,
  body: object,
  headers: Readonly<Record<string, string>> = {},
) {
  const cookie = browser.cookie();
  const answer = await testApp.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers, ...(cookie === null ? {} : { cookie }) },
    payload: JSON.stringify(body),
  });
  const { 'content-type': contentType, 'retry-after': retryAfter } = answer.headers;
  const said = answer.body.replaceAll(DIFFERS_EACH_TIME, '"$1":"…"');
  return { status: answer.statusCode, contentType, retryAfter, said };
}

/** Ids of requests, and what the server measures of itself; null what a busy machine could not tell. */
const DIFFERS_EACH_TIME =
  /"(requestId|answerMs|clockOffsetMs|freeBytes|memoryBytes|sizeBytes|startedAt)":(?:"[^"]*"|-?[\d.]+(?:e-?\d+)?|null)/gu;

const queries = OPERATION_NAMES.map((name) => filledOperation(name, sampleOf(unknownIds()))).filter(
  ({ kind }) => kind === 'query',
);

function sampleOf(ids: Planted['ids']) {
  return samplerOf({ ids, makes: 'NEW_IDS', text: 'words' });
}

describe('a known document is answered as Apollo answers it', () => {
  it.each(queries.map(({ name }) => name))('%s, for everybody', async (name) => {
    const before = compiled;
    const { text, variables } = filledOperation(name, sampleOf(own.ids));
    for (const person of people) {
      const known = await ask(person, { query: text, variables });
      const usual = await ask(person, { query: text, variables }, BY_APOLLO);
      expect(known, person.name).toEqual(usual);
    }
    expect(compiled).toBeGreaterThan(before);
  });

  it('also in what the client accepts, and under its name', async () => {
    const owner = people.find(({ name }) => name === 'OWNER')!;
    const body = { query: 'query Me { viewer { displayName } }', operationName: 'Me' };
    const apart = { query: 'query Me {\n viewer { displayName } }', operationName: 'Me' };
    const known = await ask(owner, body, BY_CLIENT);
    const usual = await ask(owner, apart, { accept: `${BY_CLIENT.accept}0` });
    expect(known).toEqual(usual);
    expect(known.contentType).toBe('application/graphql-response+json; charset=utf-8');
  });

  it.each([
    ['without a variable that it needs', { variables: {} }],
    ['with a null that may not be', { variables: { id: null } }],
    ['with a value of another type', { variables: { id: { a: 1 } } }],
    ['with variables that are a list', { variables: [] }],
    ['with variables as text', { variables: '{}' }],
    ['under a name that it does not have', { operationName: 'Other', variables: { id: 'x' } }],
    ['with extensions that are none', { extensions: 'x', variables: { id: 'x' } }],
  ])('%s', async (_what, body) => {
    const owner = people.find(({ name }) => name === 'OWNER')!;
    const query = 'query One($id: ID!) { workOrder(id: $id) { id } }';
    const known = await ask(owner, { query, ...body });
    const usual = await ask(owner, { query, ...body }, BY_APOLLO);
    expect(known).toEqual(usual);
    expect(known.said).toContain('errors');
  });

  it('with the default of a variable that may not be null', async () => {
    const owner = people.find(({ name }) => name === 'OWNER')!;
    const query =
      'query Page($page: PageInput! = { first: 1 }) { workOrders(page: $page) { items { number } } }';
    const known = await ask(owner, { query, variables: {} });
    expect(known).toEqual(await ask(owner, { query, variables: {} }, BY_APOLLO));
    expect(known.said).toContain('"number"');
  });
});

describe('where only known documents are answered', () => {
  let strict: TestApp;
  beforeAll(async () => {
    strict = await startTestApp({
      environment: { GRAPHQL_DOCUMENTS: 'known' },
      knownDocuments: KNOWN_DOCUMENTS,
    });
  });
  afterAll(() => strict.close());

  it('another one is refused and nothing of it is done', async () => {
    const { status, errors } = await strict.browser().execute('{ publicSite { guildName } }');
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      parameters: { reason: 'UNKNOWN_DOCUMENT' },
    });
  });

  it('those that docs/integration.md publishes are, however they are spaced', async () => {
    const query = `mutation SignIn($input: SignInInput!) {
      # spaced otherwise than on the page
      signIn(input: $input) { viewer { accountId role company { id plants { id } } } }
    }`;
    const { errors } = await strict.browser().execute(query, {
      input: { commandId: '00000000-0000-4000-8000-000000000000', account: 'x', password: 'x' },
    });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
