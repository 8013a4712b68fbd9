import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { EmissionFactorEntity } from '../../server/emission-factors/emission-factor.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  aChange,
  ACTS,
  everythingSaved,
  proposalInput,
  PROPOSAL,
  PROPOSALS,
  proposed,
} from './factor-operations.ts';
import { rowCounts } from './row-counts.ts';
import { codeOf, issue, issuesOf } from './statement-operations.ts';
import { submitterOf, WORK_ORDER, type Submitter } from './work-order-operations.ts';

const IN_FORCE = graphql(`
  query TestFactorsInForce($inForceOn: LocalDate) {
    emissionFactors(inForceOn: $inForceOn) {
      id
      sourceId
      unit
      category
      kgCo2ePerUnit
      supersedesId
      isVerified
      releasedBy
      proposedBy
      changeReason
      publisherEn
      documentEn
    }
  }
`);

let testApp: TestApp;
let officer: TestBrowser;
let admin: TestBrowser;
let member: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  officer = await testApp.signedIn('guild-officer');
  admin = await testApp.signedIn('guild-admin');
  member = await submitterOf(testApp, 'a', 'OFFICE');
});
afterAll(() => testApp.close());

async function electricityOn(date: string, browser = member.browser) {
  const { emissionFactors } = await browser.dataOf(IN_FORCE, { inForceOn: date });
  return emissionFactors.filter(({ sourceId, unit }) => sourceId === 'electricity' && unit === 'kWh');
}

async function emissionsOf(id: string): Promise<number> {
  return (await member.browser.dataOf(WORK_ORDER, { id })).workOrder.attributedEmissionsKgCo2e;
}

const order = { activityData: [anActivity({ quantity: 1000 })], processingDate: '2026-06-05' };

describe('a new factor', () => {
  const change = aChange({ publisherEn: ' Energy Administration ' });

  it('takes effect only when a second officer releases it; nothing that was saved has moved', async () => {
    const before = await member.record(order);
    await issue(member.browser, [[before, 1]]);
    const saved = await everythingSaved(testApp);
    const id = await proposed(officer, change);
    expect((await electricityOn('2026-06-05')).map(({ kgCo2ePerUnit }) => kgCo2ePerUnit)).toEqual([0.466]);
    expect(await emissionsOf(await member.record({ ...order, workOrderNumber: 'WO-2' }))).toBe(466);
    const stored = await everythingSaved(testApp);

    const { data } = await ACTS.release(admin, id);
    expect(data?.releaseFactorProposal).toMatchObject({ state: 'RELEASED' });
    expect(await everythingSaved(testApp)).toBe(stored);
    expect(stored.length).toBeGreaterThan(saved.length);
    expect(await electricityOn('2026-06-05')).toMatchObject([
      {
        id: change.factorId,
        kgCo2ePerUnit: 0.451,
        isVerified: true,
        proposedBy: '吳淑芬',
        releasedBy: '許國華',
        changeReason: '能源署公告新年度係數',
        publisherEn: 'Energy Administration',
        documentEn: null,
      },
    ]);
    expect((await electricityOn('2025-12-31')).map(({ kgCo2ePerUnit }) => kgCo2ePerUnit)).toEqual([0.466]);
    expect(await emissionsOf(await member.record({ ...order, workOrderNumber: 'WO-3' }))).toBe(451);
    const audit = { entityId: id, entity: 'factorProposal' };
    const entries = await testApp.app.database.read.findBy(AuditEntryEntity, audit);
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      'proposeFactorChanges',
      'releaseFactorProposal',
    ]);
  });

  it('that begins on the day of another one of its kind is refused', async () => {
    const answer = await ACTS.propose(officer, proposalInput([aChange({ kgCo2ePerUnit: 0.4 })]));
    expect(issuesOf(answer)).toEqual([['changes/0/validFrom', 'FACTOR_EXISTS']]);
  });

  it('is told every broken rule at its row and field, and nothing of it is kept', async () => {
    const before = await rowCounts(testApp);
    const answer = await ACTS.propose(
      officer,
      proposalInput([
        aChange({ validFrom: '2026-07-01', sourceId: 'coal' }),
        aChange({ validFrom: '2026-08-01', url: 'ftp://x', publishedOn: '2027-01-01', unit: '度' }),
      ]),
    );
    expect(issuesOf(answer)).toEqual([
      ['changes/1/unit', 'AMBIGUOUS_UNIT'],
      ['changes/1/url', 'NOT_A_WEB_ADDRESS'],
    ]);
    const later = await ACTS.propose(
      officer,
      proposalInput([
        aChange({ validFrom: '2026-07-01', sourceId: 'coal' }),
        aChange({ validFrom: '2026-08-01', publishedOn: '2027-01-01' }),
      ]),
    );
    expect(issuesOf(later)).toEqual([
      ['changes/0/sourceId', 'UNKNOWN_SOURCE'],
      ['changes/1/publishedOn', 'DATE_IN_FUTURE'],
    ]);
    expect(await rowCounts(testApp)).toEqual(before);
  });
});

describe('a correction', () => {
  it('takes the place of a row with a mistake, which stays readable; one row is superseded once', async () => {
    const [current] = await electricityOn('2025-06-05');
    const change = (kgCo2ePerUnit: number) =>
      aChange({
        ...{ kind: 'SUPERSEDE', supersedesId: current?.id ?? '', kgCo2ePerUnit },
        ...{ validFrom: '2025-01-01', year: 2025 },
      });
    const [first, second] = [
      await proposed(officer, change(0.4665)),
      await proposed(officer, change(0.4667)),
    ];
    expect(codeOf(await ACTS.release(admin, first))).toBeNull();
    expect(await electricityOn('2025-06-05')).toMatchObject([
      { kgCo2ePerUnit: 0.4665, supersedesId: current?.id },
    ]);
    const { emissionFactors } = await member.browser.dataOf(IN_FORCE, {});
    expect(emissionFactors.find(({ id }) => id === current?.id)).toMatchObject({ kgCo2ePerUnit: 0.466 });
    const refused = await ACTS.release(admin, second);
    expect(issuesOf(refused)).toContainEqual(['changes/0/supersedesId', 'CHANGED_MEANWHILE']);
    const { factorProposal } = await officer.dataOf(PROPOSAL, { id: second });
    expect(factorProposal.state).toBe('PROPOSED');
  });
});

describe('a new source', () => {
  it('is offered with its factor as soon as it is released, also in a second unit', async () => {
    const coal: Partial<FactorChange> = {
      ...{ sourceId: 'coal', category: 'SCOPE1_STATIONARY', isAnnual: false, gwpSet: 'AR5' },
      ...{ nameZhTw: '煤炭', nameEn: 'Coal', kgCo2ePerUnit: 2.5 },
    };
    const id = await proposed(
      officer,
      aChange({ ...coal, kind: 'ADD_SOURCE', sourceNameZhTw: '煤炭', sourceNameEn: 'Coal', unit: 'kg' }),
      aChange({ ...coal, unit: 'GJ', kgCo2ePerUnit: 95 }),
    );
    const line = anActivity({
      ...{ sourceId: 'coal', category: 'SCOPE1_STATIONARY', unit: 'GJ', quantity: 2 },
    });
    await expect(member.record({ activityData: [line] })).rejects.toThrow('UNKNOWN_SOURCE');
    expect(codeOf(await ACTS.release(admin, id))).toBeNull();
    expect(await emissionsOf(await member.record({ activityData: [line], workOrderNumber: 'WO-COAL' }))).toBe(
      190,
    );
  });
});

describe('a proposal', () => {
  const another = () => aChange({ validFrom: '2026-09-01' });

  it('is not decided by its proposer, who alone may withdraw it', async () => {
    const id = await proposed(officer, another());
    for (const act of [ACTS.release, ACTS.reject]) expect(codeOf(await act(officer, id))).toBe('FORBIDDEN');
    expect(codeOf(await ACTS.withdraw(admin, id))).toBe('FORBIDDEN');
    expect((await ACTS.withdraw(officer, id)).data?.withdrawFactorProposal.state).toBe('WITHDRAWN');
    expect(codeOf(await ACTS.release(admin, id))).toBe('MOVE_NOT_ALLOWED');
  });

  it('is rejected with a reason, and then brings nothing', async () => {
    const change = another();
    const id = await proposed(officer, change);
    const { data } = await ACTS.reject(admin, id);
    expect(data?.rejectFactorProposal).toMatchObject({ state: 'REJECTED', decisionReason: '文件與數值不符' });
    expect(await testApp.app.database.read.countBy(EmissionFactorEntity, { id: change.factorId })).toBe(0);
  });

  it('is released once, also when two officers or a repeated command do it', async () => {
    const change = another();
    const id = await proposed(officer, change);
    const commandId = randomUUID();
    const answers = await Promise.all([
      ACTS.release(admin, id, commandId),
      ACTS.release(admin, id, commandId),
      ACTS.release(admin, id),
    ]);
    expect(answers.map((answer) => codeOf(answer) ?? 'RELEASED').toSorted()).toContain('RELEASED');
    expect(codeOf(await ACTS.release(admin, id, commandId))).not.toBe('INTERNAL');
    expect(await testApp.app.database.read.countBy(EmissionFactorEntity, { id: change.factorId })).toBe(1);
  });

  it('R58: takes neither its state nor who checked and released it from the sender', async () => {
    const before = await rowCounts(testApp);
    const claims: readonly object[] = [
      { ...proposalInput([another()]), state: 'RELEASED', decidedBy: '別人' },
      proposalInput([{ ...another(), isVerified: true, releasedBy: '別人' } as FactorChange]),
    ];
    for (const claim of claims) {
      const answer = await ACTS.propose(officer, claim as ReturnType<typeof proposalInput>);
      expect(answer.status).toBe(400);
    }
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('R57: is unknown to members, whoever they are', async () => {
    const input = proposalInput([another()]);
    const { data } = await ACTS.propose(officer, proposalInput([aChange({ validFrom: '2026-10-01' })]));
    const id = data?.proposeFactorChanges.id ?? '';
    for (const account of ['operator-a', 'office-a', 'owner-b']) {
      const browser = await testApp.signedIn(account);
      expect(codeOf(await ACTS.propose(browser, input))).toBe('FORBIDDEN');
      for (const act of [ACTS.release, ACTS.reject, ACTS.withdraw])
        for (const asked of [id, randomUUID()]) expect(codeOf(await act(browser, asked))).toBe('FORBIDDEN');
      expect(codeOf(await browser.execute(PROPOSALS, {}))).toBe('FORBIDDEN');
      expect(codeOf(await browser.execute(PROPOSAL, { id }))).toBe('FORBIDDEN');
    }
    expect(codeOf(await testApp.browser().execute(PROPOSALS, {}))).toBe('UNAUTHENTICATED');
    expect(codeOf(await admin.execute(PROPOSAL, { id: randomUUID() }))).toBe('NOT_FOUND');
    const { factorProposals } = await admin.dataOf(PROPOSALS, { states: ['PROPOSED'] });
    expect(factorProposals.items.find((row) => row.id === id)).toMatchObject({ isOwn: false });
  });
});
