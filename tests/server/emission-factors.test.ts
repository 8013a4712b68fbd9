import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../support/generated/gql.ts';
import type { DefineEmissionSourceInput } from '../support/generated/graphql.ts';
import { anActivity } from '../support/builders.ts';
import { officialFactors, officialSources } from '../support/official-catalogue.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const SOURCES = graphql(`
  query TestEmissionSources {
    emissionSources {
      id
      ownerId
      nameZhTw
      nameEn
      fallbackSourceId
      sortOrder
      uses {
        category
        units
      }
    }
  }
`);

const FACTORS = graphql(`
  query TestEmissionFactors($inForceOn: LocalDate) {
    emissionFactors(inForceOn: $inForceOn) {
      id
      ownerId
      sourceId
      category
      unit
      nameZhTw
      nameEn
      kgCo2ePerUnit
      co2KgPerUnit
      ch4KgPerUnit
      n2oKgPerUnit
      gwpSet
      validFrom
      validTo
      publishedOn
      publisher
      document
      publisherEn
      documentEn
      year
      url
      note
      isVerified
      isAnnual
      countsInTotal
      supersedesId
    }
  }
`);

const REFERENCE_VALUES = graphql(`
  query TestReferenceValues($kind: ReferenceValueKind) {
    referenceValues(kind: $kind) {
      id
      kind
      key
      value
      gwpSet
      publisher
      document
    }
  }
`);

const DEFINE_SOURCE = graphql(`
  mutation TestDefineEmissionSource($input: DefineEmissionSourceInput!) {
    defineEmissionSource(input: $input) {
      id
      ownerId
      nameZhTw
      nameEn
      uses {
        category
        units
      }
    }
  }
`);

let testApp: TestApp;
let operator: Submitter;
let office: Submitter;
let stranger: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OWNER');
});
afterAll(() => testApp.close());

const steam = (input: Partial<DefineEmissionSourceInput> = {}): DefineEmissionSourceInput => ({
  commandId: randomUUID(),
  sourceId: randomUUID(),
  factorId: randomUUID(),
  nameZhTw: '外購蒸汽',
  category: 'SCOPE2',
  unit: 'GJ',
  kgCo2ePerUnit: 61.5,
  validFrom: '2024-01-01',
  publisher: '蒸汽供應商',
  document: '供應合約附件',
  year: 2024,
  ...input,
});

describe('the official register', () => {
  it('is delivered whole, every figure to the last bit', async () => {
    const { emissionFactors } = await operator.browser.dataOf(FACTORS);
    const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
    expect([...emissionFactors].sort(byId)).toEqual([...officialFactors].sort(byId));
    const { emissionSources } = await operator.browser.dataOf(SOURCES);
    expect([...emissionSources].sort(byId)).toEqual([...officialSources].sort(byId));
  });

  it('has one factor in force per source, use and unit on a day', async () => {
    const { emissionFactors } = await operator.browser.dataOf(FACTORS, { inForceOn: '2024-12-31' });
    const keys = emissionFactors.map(({ sourceId, category, unit }) => [sourceId, category, unit].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    const electricity = emissionFactors.filter(({ sourceId }) => sourceId === 'electricity');
    expect(electricity.map(({ kgCo2ePerUnit }) => kgCo2ePerUnit)).toEqual([0.474]);
  });

  it('carries GWP values, leak rates and densities with their sources', async () => {
    const { referenceValues } = await operator.browser.dataOf(REFERENCE_VALUES);
    expect(new Set(referenceValues.map(({ kind }) => kind))).toEqual(
      new Set(['GWP100', 'LEAK_RATE_PERCENT_PER_YEAR', 'DENSITY_KG_PER_M3']),
    );
    expect(referenceValues.every(({ publisher, document }) => publisher !== '' && document !== '')).toBe(
      true,
    );
    const { referenceValues: gwp } = await operator.browser.dataOf(REFERENCE_VALUES, { kind: 'GWP100' });
    expect(gwp.find(({ key, gwpSet }) => key === 'CH4' && gwpSet === 'AR5')?.value).toBe(28);
  });

  it('is open to the guild, and closed to whoever has not signed in', async () => {
    const guild = await testApp.signedIn('guild-officer');
    expect((await guild.dataOf(SOURCES)).emissionSources).toHaveLength(officialSources.length);
    const { errors } = await testApp.browser().execute(SOURCES);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a source of a company', () => {
  it('can be used at once by its company, and by no other', async () => {
    const input = steam();
    const { defineEmissionSource } = await office.browser.dataOf(DEFINE_SOURCE, { input });
    expect(defineEmissionSource).toEqual({
      id: input.sourceId,
      ownerId: office.companyId,
      nameZhTw: '外購蒸汽',
      nameEn: '外購蒸汽',
      uses: [{ category: 'SCOPE2', units: ['GJ'] }],
    });
    const line = anActivity({ sourceId: input.sourceId, unit: 'GJ', quantity: 2 });
    await operator.record({ activityData: [line] });
    await expect(stranger.record({ activityData: [line] })).rejects.toThrow('UNKNOWN_SOURCE');
  });

  it('is seen by its own company only', async () => {
    const input = steam({ nameZhTw: '甲廠秘密蒸汽' });
    await office.browser.dataOf(DEFINE_SOURCE, { input });
    const own = await operator.browser.execute(SOURCES);
    const foreign = await stranger.browser.execute(SOURCES);
    const foreignFactors = await stranger.browser.execute(FACTORS, {});
    expect(JSON.stringify(own)).toContain('甲廠秘密蒸汽');
    expect(JSON.stringify([foreign, foreignFactors])).not.toContain('甲廠秘密蒸汽');
  });

  it('defined again by the same command is the same source', async () => {
    const input = steam();
    await office.browser.dataOf(DEFINE_SOURCE, { input });
    const before = await rowCounts(testApp);
    const { defineEmissionSource } = await office.browser.dataOf(DEFINE_SOURCE, { input });
    expect(defineEmissionSource.id).toBe(input.sourceId);
    expect(await rowCounts(testApp)).toEqual(before);
  });

  const refusals: readonly (readonly [string, () => Promise<DefineEmissionSourceInput>, string])[] = [
    [
      'the same command with another factor',
      async () => ({ ...(await defined()), kgCo2ePerUnit: 1 }),
      'ID_REUSED',
    ],
    [
      'another command for the same source',
      async () => ({ ...(await defined()), commandId: randomUUID(), factorId: randomUUID() }),
      'ID_REUSED',
    ],
    ['a negative factor', () => Promise.resolve(steam({ kgCo2ePerUnit: -1 })), 'VALIDATION_FAILED'],
    ['no publisher', () => Promise.resolve(steam({ publisher: ' ' })), 'VALIDATION_FAILED'],
    [
      'a script as address',
      () => Promise.resolve(steam({ url: 'javascript:alert(1)' })),
      'VALIDATION_FAILED',
    ],
  ];
  it.each(refusals)('%s is refused and changes nothing', async (_name, inputOf, code) => {
    const input = await inputOf();
    const before = await rowCounts(testApp);
    const { errors } = await office.browser.execute(DEFINE_SOURCE, { input });
    expect(errors[0]?.extensions.code).toBe(code);
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('is not for operators to define', async () => {
    const { errors } = await operator.browser.execute(DEFINE_SOURCE, { input: steam() });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  async function defined() {
    const input = steam();
    await office.browser.dataOf(DEFINE_SOURCE, { input });
    return input;
  }
});
