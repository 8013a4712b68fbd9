/** Statements for tests of what is printed and checked. */
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { CALCULATION_VERSION } from '#domain/footprint/footprint.ts';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { statementOrderOf } from '#domain/statement/statement-order.ts';
import { STATEMENT_FORMAT, type StatementPayload } from '#domain/statement/statement-payload.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { BUILT_IN_DISCLAIMER } from '#i18n/built-in-disclaimer.ts';
import type { Locale } from '#i18n/translator.ts';
import { translatorFor } from '#i18n/translator.ts';
import type { ReportDocument, TableBlock } from '#report/document.ts';
import { statementDocument } from '#report/statement-document.ts';
import { aCoating, anId, footprintOf, theSlidesExample } from './builders.ts';
import { officialCatalogue } from './official-catalogue.ts';

const PLANT = { name: '彰化廠', address: '彰化縣鹿港鎮工業東路 12 號' };

const CODE = '0123456789ABCDEFGHJKMNPQRS';
const AN_ISSUE = {
  serialNumber: '2026-0012',
  revision: 1,
  code: CODE,
  verifyUrl: `https://carbon.example/v/${CODE}`,
  issuedAt: '2026-11-22T08:00:00.000Z',
  payloadSha256: '3f8c1d2e'.repeat(8),
  keyId: 'key-1',
} as const;

interface StatementParts extends Partial<EmissionStatement> {
  readonly catalogue?: FactorCatalogue;
  readonly number?: number | null;
  readonly revision?: number | null;
}

/** The statement of `content`, issued, of the demo company. */
export function aStatement(
  content: WorkOrderContent = theSlidesExample(),
  parts: StatementParts = {},
): EmissionStatement {
  return aStatementOf([content], parts);
}

/** The statement of several orders of one customer order. */
export function aStatementOf(
  contents: readonly WorkOrderContent[],
  { catalogue = officialCatalogue, number = 611, revision = 1, ...rest }: StatementParts = {},
): EmissionStatement {
  const [first = theSlidesExample()] = contents;
  return {
    state: 'ISSUED',
    issuer: { companyName: '永續電鍍股份有限公司', taxId: '04595257' },
    customerName: first.customerName,
    customerOrderNumber: first.customerOrderNumber,
    orders: contents.map((content, index) =>
      statementOrderOf({
        ids: { workOrderId: anId(index + 1), number: number === null ? null : number + index, revision },
        plant: PLANT,
        content,
        footprint: footprintOf(content, catalogue),
      }),
    ),
    disclaimer: BUILT_IN_DISCLAIMER,
    issue: AN_ISSUE,
    seal: null,
    voidReason: null,
    printedAt: AN_ISSUE.issuedAt,
    ...rest,
  };
}

/** The payload of an issued statement of `contents`, in Chinese. */
export function aPayload(
  contents: readonly WorkOrderContent[],
  payload: Partial<StatementPayload> = {},
): StatementPayload {
  const { issuer, customerName, customerOrderNumber } = aStatementOf(contents);
  return {
    format: STATEMENT_FORMAT,
    serialNumber: AN_ISSUE.serialNumber,
    revision: AN_ISSUE.revision,
    code: AN_ISSUE.code,
    language: 'ZH_TW',
    issuedAt: AN_ISSUE.issuedAt,
    issuer,
    customerName,
    customerOrderNumber,
    orders: contents.map((content, index) =>
      statementOrderOf({
        ids: { workOrderId: anId(index + 1), number: 611 + index, revision: 1 },
        plant: PLANT,
        content,
        footprint: footprintOf(content),
      }),
    ),
    disclaimer: BUILT_IN_DISCLAIMER,
    calculationVersion: CALCULATION_VERSION,
    previousSha256: null,
    ...payload,
  };
}

/** The slides' example with every fact of the sheet filled in. */
export function aCompleteOrder(content: Partial<WorkOrderContent> = {}): WorkOrderContent {
  return theSlidesExample({
    customerName: '宏亮五金有限公司',
    massKg: 1000,
    pieceCount: 52_000,
    areaCm2: 600_000,
    platingMethod: 'BARREL',
    coatings: [aCoating({ thicknessUm: 12, densityKgPerM3: 8908, bath: 'NICKEL_WATTS' })],
    ...content,
  });
}

export function documentOf(statement: EmissionStatement, locale: Locale = 'zh-TW'): ReportDocument {
  return statementDocument(statement, locale, translatorFor(locale));
}

/** The tables of a document: the lines, then the totals by source. */
export function tablesOf(document: ReportDocument): TableBlock[] {
  return document.blocks.filter((block) => block.kind === 'table');
}
