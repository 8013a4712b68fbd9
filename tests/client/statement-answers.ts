import { canonicalPayload, type StatementPayload } from '#domain/statement/statement-payload.ts';
import { statementOrderOf } from '#domain/statement/statement-order.ts';
import { anId, footprintOf, theSlidesExample } from '../support/builders.ts';
import { officeViewer } from './client-setup.tsx';

export const STATEMENT_ID = anId(700);
export const ORDER_ID = anId(500);
const CODE = '0123456789ABCDEFGHJKMNPQRS';

/** What was signed about the slides' example. */
export function aPayload(): StatementPayload {
  const content = theSlidesExample();
  return {
    format: 'PLATECARBON_STATEMENT_1',
    serialNumber: '2026-0012',
    revision: 1,
    code: CODE,
    language: 'ZH_TW',
    issuedAt: '2026-11-22T03:00:00.000Z',
    issuer: { companyName: '永續電鍍股份有限公司', taxId: '04595257' },
    customerName: '大展扣件',
    customerOrderNumber: content.customerOrderNumber,
    orders: [
      statementOrderOf({
        ids: { workOrderId: ORDER_ID, number: 7, revision: 1 },
        plant: { name: '彰化廠', address: null },
        content,
        footprint: footprintOf(content),
      }),
    ],
    disclaimer: { version: 1, points: [{ zhTw: '僅供參考。', en: 'For information.' }] },
    calculationVersion: 1,
    previousSha256: null,
  };
}

/** A statement as the platform answers it. */
export function statementAnswer(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { id = '', name = '' } = officeViewer.company ?? {};
  return {
    __typename: 'Statement',
    id: STATEMENT_ID,
    serialNumber: '2026-0012',
    revision: 1,
    code: CODE,
    verifyUrl: `https://platecarbon.example/v/${CODE}`,
    language: 'ZH_TW',
    state: 'ISSUED',
    isIntact: true,
    company: { __typename: 'Company', id, name },
    customerName: '大展扣件',
    customerOrderNumber: 'PO-0611',
    attributedEmissionsKgCo2e: 25042.4,
    issuedAt: '2026-11-22T03:00:00.000Z',
    submittedAt: null,
    submittedBy: null,
    sealedAt: null,
    returnedAt: null,
    returnReason: null,
    supersededAt: null,
    supersededBy: null,
    revokedAt: null,
    revokedBy: null,
    revokeReason: null,
    orders: [
      {
        __typename: 'StatementOrder',
        workOrderId: ORDER_ID,
        workOrderNumber: 'WO-0611',
        number: 7,
        revision: 1,
        isCurrent: true,
      },
    ],
    payload: canonicalPayload(aPayload()),
    payloadSha256: 'a'.repeat(64),
    keyId: 'key-1',
    sealImagePng: null,
    checkCount: 3,
    events: [
      {
        __typename: 'StatementEvent',
        at: '2026-11-22T03:00:00.000Z',
        by: '林怡君',
        kind: 'ISSUED',
        reason: null,
      },
    ],
    letters: [],
    ...more,
  };
}

/** One page of statements. */
export function statementsAnswer(items: readonly object[]): object {
  return {
    statements: {
      __typename: 'StatementPage',
      items,
      total: items.length,
      totalIsExact: true,
      pageInfo: { startCursor: 'first', endCursor: 'last', hasNextPage: false, hasPreviousPage: false },
    },
  };
}
