import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayCall, OPERATION_ACCESS, type OperationAccess } from '#domain/access/operation-access.ts';
import { filledOperation, OPERATION_NAMES } from '../support/filled-operations.ts';
import { startTestApp, type Answer, type TestApp } from '../support/test-app.ts';
import { textsWithout } from './company-texts.ts';
import { everyRole, type Person } from './people.ts';
import { samplerOf } from './sample-inputs.ts';
import { plant, unknownIds, type Planted, type WorldIds } from './world.ts';

// The rules of who may do what are the same for every database: server-mariadb leaves this file out.

/** Room to ask for every field at once. */
const WIDE = { GRAPHQL_MAX_DEPTH: '20', GRAPHQL_MAX_COST: '100000', GRAPHQL_MAX_TOKENS: '10000' };

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let testApp: TestApp;
let own: Planted;
let foreign: Planted;
let people: readonly Person[];

beforeAll(async () => {
  testApp = await startTestApp({
    environment: WIDE,
    drawer: { draw: () => Promise.resolve(Buffer.from('%PDF')), close: () => Promise.resolve() },
  });
  own = await plant(testApp, 'a', { open: 'canary-open-a', secret: 'canary-secret-a' });
  foreign = await plant(testApp, 'b', { open: 'canary-open-b', secret: 'canary-secret-b' });
  people = await everyRole(testApp, own);
});
afterAll(() => testApp.close());

/** Signing out would end the session that everything else is called in. */
const operations = OPERATION_NAMES.filter((name) => name !== 'signOut');

it('every operation of the API says in operation-access.ts whose it is, and nothing else stands there', () => {
  const unnamed = OPERATION_NAMES.filter((name) => !(name in OPERATION_ACCESS));
  expect(
    unnamed,
    'add these operations to OPERATION_ACCESS of core/domain/access/operation-access.ts',
  ).toEqual([]);
  expect(Object.keys(OPERATION_ACCESS).filter((name) => !OPERATION_NAMES.includes(name))).toEqual([]);
});

describe('every operation for every role', () => {
  it('R57: is open to whom the table opens it, and to nobody else', async () => {
    const wrong: string[] = [];
    for (const name of operations)
      for (const person of people) {
        const code = codeOf(await call(name, person, own.ids, 'NEW_IDS'));
        const isOpen = !REFUSALS.has(code);
        const access = accessTo(name);
        const expected =
          access.for === 'EVERYBODY'
            ? isOpen || code === 'UNAUTHENTICATED'
            : mayCall(person.actor, access) === isOpen;
        if (!expected) wrong.push(`${name} as ${person.name}: ${code}`);
        if (person.actor === null && access.for !== 'EVERYBODY' && code !== 'UNAUTHENTICATED')
          wrong.push(`${name} signed out: ${code}`);
      }
    expect(wrong).toEqual([]);
  });

  it('R57: answers an id of another company as one that nobody has', async () => {
    const wrong: unknown[] = [];
    for (const name of operations) {
      const callers = people.filter((person) => isAboutCompanies(name, person));
      for (const person of callers) {
        const unknown = unknownIds();
        if (!namesAnId(name, unknown)) continue;
        // what the first one makes under a foreign id is there when the next one comes
        const makes = person === callers[0] ? 'NAMED_IDS' : 'NEW_IDS';
        const answers = [];
        for (const ids of [foreign.ids, unknown]) answers.push(told(await call(name, person, ids, makes)));
        if (answers[0] !== answers[1]) wrong.push([name, person.name, answers]);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what another company wrote', () => {
  it('stands in every text that a company can fill, so that it could be met', async () => {
    expect(await textsWithout(testApp, foreign.ids.companyId, FOREIGN_WORDS)).toEqual([]);
  });

  it('R57: is in no answer of any operation to anybody, and in no line of the log', async () => {
    for (const name of operations.filter((candidate) => filledOperation(candidate, nothing).kind === 'query'))
      for (const person of people)
        for (const ids of person.name === 'OWNER' ? [own.ids, foreign.ids] : [foreign.ids])
          for (const how of ['OWN_FIELDS', 'EVERY_FIELD'] as const) await call(name, person, ids, how);
    expect(whereSaid(heard, /GRAPHQL_VALIDATION_FAILED/u), 'every operation was understood').toEqual([]);
    expect(whereSaid(heard, FOREIGN_SECRET)).toEqual([]);
    const byMembers = heard.filter(({ person }) => person.actor === null || person.actor.companyId !== null);
    expect(whereSaid(byMembers, FOREIGN_WORDS)).toEqual([]);
    expect(testApp.log.filter((line) => FOREIGN_WORDS.test(line))).toEqual([]);
    const met = heard.filter(({ said }) => said.includes('canary-secret-a'));
    expect(new Set(met.map(({ name }) => name)).size, 'own words are met').toBeGreaterThan(10);
  });
});

const FOREIGN_SECRET = /canary-?secret-?b/u;
const FOREIGN_WORDS = /canary-?(?:secret|open)-?b/u;
const nothing = samplerOf({ ids: unknownIds(), makes: 'NEW_IDS', text: 'words' });

/** Every answer, by operation and caller. */
const heard: { readonly name: string; readonly person: Person; readonly said: string }[] = [];

const whereSaid = (answers: typeof heard, words: RegExp): readonly string[] =>
  answers.filter(({ said }) => words.test(said)).map(({ name, person }) => `${name} as ${person.name}`);

/** Actions of the guild about what a company may not have handed in to it. */
const ON_STATEMENTS: ReadonlySet<string> = new Set(['readStatements', 'sealStatement', 'revokeStatement']);

function isAboutCompanies(name: string, { actor }: Person): boolean {
  const access = accessTo(name);
  if (actor === null || access.for === 'EVERYBODY' || !mayCall(actor, access)) return false;
  return actor.companyId !== null || (access.for !== 'APPLICANTS' && ON_STATEMENTS.has(access.action));
}

/** Codes that say: this is not for you. Commands for another owner than the session's are refused as such. */
const REFUSALS: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'OWNER_MISMATCH']);

const accessTo = (name: string): OperationAccess => {
  const access = OPERATION_ACCESS[name];
  if (access === undefined) throw new Error(`${name} is not in OPERATION_ACCESS`);
  return access;
};

async function call(
  name: string,
  person: Person,
  ids: WorldIds,
  how: 'NEW_IDS' | 'NAMED_IDS' | 'OWN_FIELDS' | 'EVERY_FIELD',
) {
  const { browser, actor } = person;
  const caller = {
    accountId: actor?.accountId ?? ids.accountId,
    companyId: actor?.companyId ?? ids.companyId,
  };
  const sample = samplerOf({ ids, makes: how === 'NAMED_IDS' ? how : 'NEW_IDS', text: 'words', caller });
  const { text, variables } = filledOperation(
    name,
    sample,
    how === 'NEW_IDS' || how === 'NAMED_IDS' ? 'LITTLE' : how,
  );
  const answer = await browser.execute<Readonly<Record<string, unknown>>, unknown>(text, variables);
  heard.push({ name, person, said: JSON.stringify([answer.data, answer.errors]) });
  return answer;
}

/** The code of the refusal, also of a refused command. */
function codeOf({ data, errors }: Answer<Readonly<Record<string, unknown>>>): string {
  if (errors[0] !== undefined) return errors[0].extensions.code;
  const submitted = data?.['submitCommands'] as
    { readonly results: readonly { readonly code: string | null }[] } | undefined;
  return submitted?.results[0]?.code ?? 'ANSWERED';
}

/** What an answer says, without what tells one id from another. */
const told = ({ data, errors, status }: Answer<unknown>): string =>
  JSON.stringify({ status, data, errors }).replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gu, 'id');

function namesAnId(name: string, ids: WorldIds): boolean {
  const { variables } = filledOperation(
    name,
    samplerOf({ ids, makes: 'NAMED_IDS', text: 'words' }),
    'LITTLE',
  );
  const said = JSON.stringify(variables);
  return Object.values(ids).some((id) => said.includes(id));
}
