import { pbkdf2Sync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { OperatorPinEntity } from '../../server/accounts/operator-pin.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { ReceivedCommandEntity } from '../../server/sync/received-command.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { codeOf, enrolledTablet, OPERATORS, SET_PIN } from './tablet-operations.ts';
import { demoOf } from './work-order-operations.ts';

interface Verifier {
  readonly hash: string;
  readonly salt: string;
  readonly iterations: number;
}
interface OperatorAnswer {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
  readonly hasPin: boolean;
  readonly pinVerifier: Verifier | null;
}

let server: TestApp;
let office: TestBrowser;
let operator: TestBrowser;
let tablet: TestBrowser;
beforeAll(async () => {
  server = await startTestApp();
  office = await server.signedIn('office-a');
  operator = await server.signedIn('operator-a');
  tablet = (await enrolledTablet(server, office)).browser;
});
afterAll(() => server.close());

const OPERATOR_ID = demoOf('a').accountId;
const OFFICE_ID = demoOf('a', 'OFFICE').accountId;
const operatorsOf = async (browser: TestBrowser) =>
  (await browser.dataOf<{ operators: readonly OperatorAnswer[] }, never>(OPERATORS)).operators;
const operatorOf = async (browser: TestBrowser, accountId: string) =>
  (await operatorsOf(browser)).find((one) => one.accountId === accountId);
const setPin = (
  browser: TestBrowser,
  accountId: string,
  pin: string | null,
  commandId: string = randomUUID(),
) =>
  browser.execute<{ setOperatorPin: { hasPin: boolean } }, unknown>(SET_PIN, {
    input: { commandId, accountId, pin },
  });
const unlocks = (pin: string, verifier: Verifier | null | undefined): boolean =>
  verifier?.hash ===
  pbkdf2Sync(
    pin,
    Buffer.from(verifier?.salt ?? '', 'base64'),
    verifier?.iterations ?? 1,
    32,
    'sha256',
  ).toString('base64');

describe('the operators of a company', () => {
  it('are its active members; the demo operator unlocks with 2580', async () => {
    const names = (await operatorsOf(office)).map(({ displayName, role, hasPin }) => [
      displayName,
      role,
      hasPin,
    ]);
    expect(names.toSorted()).toEqual(
      [
        ['王小明', 'OPERATOR', true],
        ['林怡君', 'OFFICE', false],
        ['陳建宏', 'OWNER', false],
      ].toSorted(),
    );
    const onTablet = await operatorOf(tablet, OPERATOR_ID);
    expect(unlocks('2580', onTablet?.pinVerifier)).toBe(true);
    expect(unlocks('2581', onTablet?.pinVerifier)).toBe(false);
  });

  it('give their verifiers to tablets of the company and to nobody else', async () => {
    expect((await operatorOf(tablet, OPERATOR_ID))?.pinVerifier?.iterations).toBeGreaterThanOrEqual(310_000);
    for (const browser of [office, await server.signedIn('owner-a'), operator])
      for (const { pinVerifier } of await operatorsOf(browser)) expect(pinVerifier).toBeNull();
    const changed = await setPin(office, OPERATOR_ID, '2580');
    expect(JSON.stringify(changed.data)).not.toContain('hash');
  });

  it('R57: are those of the own company, for its tablets too; an operator sees oneself', async () => {
    const stranger = await server.signedIn('office-b');
    const strangersTablet = (await enrolledTablet(server, stranger)).browser;
    for (const browser of [stranger, strangersTablet]) {
      const seen = JSON.stringify(await operatorsOf(browser));
      expect(seen).not.toContain('王小明');
      expect(seen).not.toContain(OPERATOR_ID);
      expect(seen).toContain('李志豪');
    }
    expect((await operatorsOf(operator)).map(({ accountId }) => accountId)).toEqual([OPERATOR_ID]);
  });

  it('are told to no guild, no auditor and nobody who is not signed in', async () => {
    expect(codeOf(await (await server.signedIn('guild-admin')).execute(OPERATORS))).toBe('FORBIDDEN');
    expect(codeOf(await server.browser().execute(OPERATORS))).toBe('UNAUTHENTICATED');
    await setOwner({ role: 'AUDITOR' });
    const auditor = await server.signedIn('owner-a');
    const answers = [await auditor.execute(OPERATORS), await setPin(auditor, OPERATOR_ID, '9173')];
    await setOwner({ role: 'OWNER' });
    expect(answers.map(codeOf)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('leave out who is suspended', async () => {
    await setOwner({ status: 'SUSPENDED' });
    const seen = await operatorsOf(tablet);
    await setOwner({ status: 'ACTIVE' });
    expect(seen.map(({ displayName }) => displayName)).not.toContain('陳建宏');
  });
});

const setOwner = (change: Partial<AccountEntity>) =>
  server.app.database.write((manager) => manager.update(AccountEntity, { account: 'owner-a' }, change));

describe('a PIN', () => {
  it('is set by the office for a member, changed and removed again', async () => {
    expect((await setPin(office, OFFICE_ID, '7391')).data?.setOperatorPin.hasPin).toBe(true);
    expect(unlocks('7391', (await operatorOf(tablet, OFFICE_ID))?.pinVerifier)).toBe(true);
    await setPin(office, OFFICE_ID, '90210');
    const changed = (await operatorOf(tablet, OFFICE_ID))?.pinVerifier;
    expect([unlocks('7391', changed), unlocks('90210', changed)]).toEqual([false, true]);
    expect((await setPin(office, OFFICE_ID, null)).data?.setOperatorPin.hasPin).toBe(false);
    expect(await operatorOf(tablet, OFFICE_ID)).toMatchObject({ hasPin: false, pinVerifier: null });
  });

  it('is set by an operator for oneself and for nobody else', async () => {
    expect(codeOf(await setPin(operator, OPERATOR_ID, '4826'))).toBe(undefined);
    expect(unlocks('4826', (await operatorOf(tablet, OPERATOR_ID))?.pinVerifier)).toBe(true);
    expect(codeOf(await setPin(operator, OFFICE_ID, '4826'))).toBe('FORBIDDEN');
    expect(codeOf(await setPin(tablet, OPERATOR_ID, '4826'))).toBe('FORBIDDEN');
  });

  it('R57: of another company, of a tablet and of nobody is answered alike', async () => {
    const { id: tabletId } = await enrolledTablet(server, office);
    for (const accountId of [demoOf('b').accountId, tabletId, randomUUID()])
      expect(codeOf(await setPin(office, accountId, '4826'))).toBe('NOT_FOUND');
    const rows = await server.app.database.read.find(OperatorPinEntity);
    expect(rows.every(({ companyId, accountId }) => accountId.startsWith(companyId.slice(0, 8)))).toBe(true);
  });

  it.each([
    ['123', 'NOT_A_PIN'],
    ['123456789', 'NOT_A_PIN'],
    ['12a4', 'NOT_A_PIN'],
    ['１２５８', 'NOT_A_PIN'],
    ['', 'NOT_A_PIN'],
    ['0000', 'PIN_TOO_SIMPLE'],
    ['12345678', 'PIN_TOO_SIMPLE'],
    ['7890', 'PIN_TOO_SIMPLE'],
    ['3210', 'PIN_TOO_SIMPLE'],
  ])('%j is refused as %s', async (pin, code) => {
    const { errors } = await setPin(office, OFFICE_ID, pin);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'pin', code }],
    });
  });

  it('repeated has one effect, and under the same command no other PIN', async () => {
    const commandId = randomUUID();
    await setPin(office, OFFICE_ID, '6194', commandId);
    const stored = await operatorOf(tablet, OFFICE_ID);
    expect((await setPin(office, OFFICE_ID, '6194', commandId)).errors).toEqual([]);
    expect(await operatorOf(tablet, OFFICE_ID)).toEqual(stored);
    expect(codeOf(await setPin(office, OFFICE_ID, '6195', commandId))).toBe('ID_REUSED');
    expect(await operatorOf(tablet, OFFICE_ID)).toEqual(stored);
  });

  it('stands nowhere: not in a receipt, the audit log or the log', async () => {
    await setPin(office, OFFICE_ID, '83746152');
    const { read } = server.app.database;
    const kept = [await read.find(ReceivedCommandEntity), await read.find(AuditEntryEntity), server.log];
    expect(JSON.stringify(kept)).not.toContain('83746152');
    expect(
      await read.countBy(AuditEntryEntity, { action: 'setOperatorPin', entityId: OFFICE_ID }),
    ).toBeGreaterThan(0);
  });
});
