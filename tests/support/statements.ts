/** Statements and fonts for tests of the report. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { Locale } from '#i18n/translator.ts';
import { translatorFor } from '#i18n/translator.ts';
import type { ReportDocument, TableBlock } from '#report/document.ts';
import { textOf } from '#report/document-text.ts';
import { REPORT_FONT_FILES, type ReportFontFile } from '#report/font-files.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';
import { statementDocument } from '#report/statement-document.ts';
import { aCoating, footprintOf, theSlidesExample } from './builders.ts';
import { officialCatalogue } from './official-catalogue.ts';

/** The statement of `content`, saved, of the demo company. */
export function aStatement(
  content: WorkOrderContent = theSlidesExample(),
  statement: Partial<EmissionStatement> & { readonly catalogue?: FactorCatalogue } = {},
): EmissionStatement {
  const { catalogue = officialCatalogue, ...rest } = statement;
  return {
    state: 'SELF_DECLARED',
    issuer: {
      companyName: '永續電鍍股份有限公司',
      taxId: '04595257',
      plantName: '彰化廠',
      plantAddress: '彰化縣鹿港鎮工業東路 12 號',
    },
    number: 611,
    revision: 1,
    content,
    footprint: footprintOf(content, catalogue),
    voidReason: null,
    printedAt: '2026-11-22T08:00:00.000Z',
    ...rest,
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

const projectFolder = join(import.meta.dirname, '../..');
let areFontsMade = false;

function fontOf(file: ReportFontFile): Uint8Array {
  if (!areFontsMade) execFileSync(process.execPath, [join(projectFolder, 'scripts/build-fonts.mjs')]);
  areFontsMade = true;
  return new Uint8Array(readFileSync(join(projectFolder, 'client/public/fonts', file)));
}

/** The fonts that the product ships, as many as `document` needs. */
export function fontsOf(document: ReportDocument): Uint8Array[] {
  const text = textOf(document);
  const [everyday, ...larger] = REPORT_FONT_FILES;
  const fonts = [fontOf(everyday)];
  for (const file of larger) {
    if (charactersWithoutGlyph(text, fonts).length > 0) fonts.push(fontOf(file));
  }
  return fonts;
}
