import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoSeal } from '../../server/database/seeds/demo-seal.ts';
import type { StatementDrawer } from '../../server/statements/statement-drawer.ts';
import {
  StatementEntity,
  StatementFileEntity,
  type StatementRow,
} from '../../server/statements/statement.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { codeOf, issue, MOVES } from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const SEND = graphql(`
  mutation TestSendAltered($input: SendStatementInput!) {
    sendStatement(input: $input) {
      id
    }
  }
`);
const IS_INTACT = graphql(`
  query TestIsIntact($id: ID!) {
    statement(id: $id) {
      isIntact
    }
  }
`);

const drawer: StatementDrawer = {
  draw: ({ payload }) => Promise.resolve(Buffer.from(`%PDF- ${payload}`)),
  close: () => Promise.resolve(),
};

let testApp: TestApp;
let office: Submitter;
let guild: TestBrowser;
beforeAll(async () => {
  testApp = await startTestApp({ hasAllRights: true, drawer });
  const { app, clock, config } = testApp;
  await seedDemoSeal(app.database, { config, now: clock.now, newId: randomUUID });
  office = await submitterOf(testApp, 'a', 'OFFICE');
  guild = await testApp.signedIn('guild-officer');
});
afterAll(() => testApp.close());

async function issued(): Promise<string> {
  const id = await office.record({ activityData: [anActivity()], workOrderNumber: randomUUID().slice(0, 8) });
  return (await issue(office.browser, [[id, 1]])).id;
}

/** What somebody does who reaches the database and not the key. */
async function alter(id: string, change: (row: StatementRow) => Partial<StatementRow>): Promise<void> {
  await testApp.app.database.write(async (manager) => {
    await manager.update(
      StatementEntity,
      { id },
      change(await manager.findOneByOrFail(StatementEntity, { id })),
    );
  });
}
const aDigit = ({ payload }: StatementRow) => ({
  payload: payload.replace(/"quantity":\d/u, '"quantity":9'),
});

async function download(browser: TestBrowser, id: string): Promise<string> {
  const answer = await testApp.app.http.inject({
    url: `/statements/${id}.pdf`,
    headers: { cookie: browser.cookie() ?? '' },
  });
  if (answer.statusCode === 200) return 'OK';
  const { errors } = answer.json<{ errors: { extensions: { code: string } }[] }>();
  return `${String(answer.statusCode)} ${errors[0]?.extensions.code ?? ''}`;
}
const send = (statementId: string) =>
  office.browser.execute(SEND, {
    input: { commandId: randomUUID(), statementId, to: 'buyer@example.com', message: null },
  });

describe('an altered statement', () => {
  it('is neither downloaded, sent nor submitted, and its page says what it is', async () => {
    const id = await issued();
    expect(await download(office.browser, id)).toBe('OK');
    expect((await office.browser.dataOf(IS_INTACT, { id })).statement.isIntact).toBe(true);
    await alter(id, aDigit);
    expect((await office.browser.dataOf(IS_INTACT, { id })).statement.isIntact).toBe(false);
    expect(await download(office.browser, id)).toBe('409 STATEMENT_ALTERED');
    expect(codeOf(await send(id))).toBe('STATEMENT_ALTERED');
    expect(codeOf(await MOVES.submit(office.browser, id))).toBe('STATEMENT_ALTERED');
  });

  it('is not sealed, but can be returned and revoked', async () => {
    const id = await issued();
    await MOVES.submit(office.browser, id);
    await alter(id, aDigit);
    expect(await download(guild, id)).toBe('409 STATEMENT_ALTERED');
    expect(codeOf(await MOVES.seal(guild, id))).toBe('STATEMENT_ALTERED');
    expect(codeOf(await MOVES.return(guild, id))).toBeNull();
  });

  it('is also one that carries the signed text of another', async () => {
    const [id, other] = [await issued(), await issued()];
    await MOVES.submit(office.browser, id);
    const { payload, payloadSha256, signature, keyId } = await testApp.app.database.read.findOneByOrFail(
      StatementEntity,
      { id: other },
    );
    await alter(id, () => ({ payload, payloadSha256, signature, keyId }));
    expect(codeOf(await MOVES.seal(guild, id))).toBe('STATEMENT_ALTERED');
  });

  it('is also one whose seal nobody gave', async () => {
    const [sealed, forged] = [await issued(), await issued()];
    await MOVES.submit(office.browser, sealed);
    expect(codeOf(await MOVES.seal(guild, sealed))).toBeNull();
    const { sealedAt, sealedBy, sealId, sealRecord, sealSignature, sealKeyId } =
      await testApp.app.database.read.findOneByOrFail(StatementEntity, { id: sealed });
    expect(await download(office.browser, sealed)).toBe('OK');
    await alter(forged, () => ({
      ...{ state: 'SEALED', sealedAt, sealedBy, sealId, sealRecord, sealSignature, sealKeyId },
    }));
    expect(await download(office.browser, forged)).toBe('409 STATEMENT_ALTERED');
  });

  it('or one whose kept file was altered is not handed out', async () => {
    const id = await issued();
    expect(await download(office.browser, id)).toBe('OK');
    await testApp.app.database.write((manager) =>
      manager.update(StatementFileEntity, { statementId: id }, { bytes: Buffer.from('%PDF- of another') }),
    );
    expect(await download(office.browser, id)).toBe('409 STATEMENT_ALTERED');
    expect(codeOf(await send(id))).toBe('STATEMENT_ALTERED');
  });
});
