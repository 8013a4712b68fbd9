import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { graphql } from '../support/generated/gql.ts';
import {
  aCatalogue,
  aFactor,
  anActivity,
  anId,
  aSource,
  aWorkOrder,
  theSlidesExample,
} from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { demoOf, recordCommand, submitterOf, type Submitter } from './work-order-operations.ts';

const RESULT = graphql(`
  query TestEmissionResult($workOrderId: ID!, $revision: Int) {
    emissionResult(workOrderId: $workOrderId, revision: $revision) {
      workOrderId
      revision
      calculationVersion
      processingDate
      batchEmissionsKgCo2e
      attributedEmissionsKgCo2e
      allocationSharePercent
      reportedApartKgCo2e
      hasProvisionalFactor
      hasEstimatedData
      lines {
        activityDataId
        quantity
        quantityInFactorUnit
        emissionsKgCo2e
        countsInTotal
        factor {
          factorId
          kgCo2ePerUnit
          isProvisional
          isFallback
        }
      }
      stages {
        key
        emissionsKgCo2e
        sharePercent
      }
      sources {
        key
        emissionsKgCo2e
        sharePercent
      }
      categories {
        key
        emissionsKgCo2e
        sharePercent
      }
      isoCategories {
        key
        emissionsKgCo2e
        sharePercent
      }
      scopes {
        key
        emissionsKgCo2e
        sharePercent
      }
      gases {
        key
        emissionsKgCo2e
        sharePercent
      }
      intensities {
        declaredUnit
        kgCo2ePerUnit
        missing
      }
    }
  }
`);

const DEFINE = graphql(`
  mutation TestDefineYy($input: DefineEmissionSourceInput!) {
    defineEmissionSource(input: $input) {
      id
    }
  }
`);

let testApp: TestApp;
let operator: Submitter;

const { plantId, companyId } = demoOf('a');
const YY = aSource({ ownerId: companyId });
const YY_FACTOR = aFactor({ ownerId: companyId });
const CATALOGUE = aCatalogue({ sources: [YY], factors: [YY_FACTOR] });

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  const office = await submitterOf(testApp, 'a', 'OFFICE');
  await office.browser.dataOf(DEFINE, {
    input: {
      commandId: anId(990),
      sourceId: YY.id,
      factorId: YY_FACTOR.id,
      nameZhTw: YY.nameZhTw,
      nameEn: YY.nameEn,
      category: YY_FACTOR.category,
      unit: YY_FACTOR.unit,
      kgCo2ePerUnit: YY_FACTOR.kgCo2ePerUnit,
      validFrom: YY_FACTOR.validFrom,
      publisher: YY_FACTOR.publisher,
      document: YY_FACTOR.document,
      year: YY_FACTOR.year,
    },
  });
});
afterAll(() => testApp.close());

const oneLine = (processingDate: string, line: Partial<ActivityData>): WorkOrderContent =>
  aWorkOrder({ processingDate, activityData: [anActivity(line)] });
const diesel = (category: 'SCOPE1_MOBILE' | 'SCOPE1_STATIONARY') => ({
  stage: 'PERIPHERAL' as const,
  sourceId: 'diesel',
  category,
  quantity: 120,
  unit: 'L',
});
const leak = (sourceId: string, quantity: number, fugitive: ActivityData['fugitive']) => ({
  stage: 'PERIPHERAL' as const,
  sourceId,
  category: 'SCOPE1_FUGITIVE' as const,
  quantity,
  unit: 'kg',
  fugitive,
});

const FULL = 1e-12;
const SIX_DIGITS = 5e-6;

const CASES: readonly (readonly [string, WorkOrderContent, number, number])[] = [
  ['G01 the slides on 2023-06-05', theSlidesExample(), 25042.423809184, FULL],
  ['G02 the slides on 2026-11-22', theSlidesExample({ processingDate: '2026-11-22' }), 24885.623809184, FULL],
  ['G05 the last day of 2024', oneLine('2024-12-31', { quantity: 12000 }), 5688, FULL],
  ['G05 the first day of 2025', oneLine('2025-01-01', { quantity: 12000 }), 5592, FULL],
  ['G06 forklift 2026', oneLine('2026-03-01', diesel('SCOPE1_MOBILE')), 326.468, SIX_DIGITS],
  ['G06 boiler 2026', oneLine('2026-03-01', diesel('SCOPE1_STATIONARY')), 322.564, SIX_DIGITS],
  ['G06 forklift 2024', oneLine('2024-06-30', diesel('SCOPE1_MOBILE')), 317.546, SIX_DIGITS],
  [
    'G09 R-410A topped up',
    oneLine(
      '2026-03-01',
      leak('R-410A', 2.5, { method: 'TOP_UP', chargeKg: null, leakRatePercentPerYear: null, months: null }),
    ),
    4808.75,
    FULL,
  ],
  [
    'G09 R-134a by charge and leak rate',
    oneLine(
      '2026-03-01',
      leak('R-134a', 0.3, {
        method: 'CHARGE_AND_LEAK_RATE',
        chargeKg: 40,
        leakRatePercentPerYear: 9,
        months: 1,
      }),
    ),
    390,
    FULL,
  ],
  [
    "G12 a company's own source YY",
    oneLine('2026-03-01', {
      sourceId: YY.id,
      category: YY_FACTOR.category,
      unit: YY_FACTOR.unit,
      quantity: 250,
    }),
    249.775,
    FULL,
  ],
  [
    'G13 a share of 30 % and 1,000 kg',
    theSlidesExample({ processingDate: '2026-11-22', allocationSharePercent: 30, massKg: 1000 }),
    7465.69,
    SIX_DIGITS,
  ],
  ['G18 an empty work order', aWorkOrder(), 0, FULL],
];

describe('golden cases through the API', () => {
  it.each(CASES)('%s', async (_name, stated, expectedKgCo2e, tolerance) => {
    const content = { ...stated, plantId };
    const command = recordCommand(content);
    const [outcome] = await operator.submit([command]);
    expect(outcome?.issues).toEqual([]);
    const { emissionResult } = await operator.browser.dataOf(RESULT, { workOrderId: command.workOrderId });
    const computed = calculateFootprint(content, CATALOGUE);
    if (computed.kind !== 'FOOTPRINT') throw new Error('the domain has a factor for every line');
    const { footprint } = computed;
    expect(Math.abs(emissionResult.attributedEmissionsKgCo2e - expectedKgCo2e)).toBeLessThanOrEqual(
      tolerance * expectedKgCo2e,
    );
    expect(Object.is(emissionResult.attributedEmissionsKgCo2e, footprint.attributedEmissionsKgCo2e)).toBe(
      true,
    );
    // toMatchObject compares numbers by Object.is: every figure has the same bits as the tablet's
    expect(footprint).toMatchObject(withoutKeys(emissionResult, ['workOrderId', 'revision']));
  });
});

function withoutKeys(value: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
