import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import { describe, expect, it } from 'vitest';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { Block, ReportDocument } from '#report/document.ts';
import { renderPdf } from '#report/pdf/render-pdf.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import { fontsOf } from '../support/built-fonts.ts';
import { aCompleteOrder, aStatement, aStatementOf, tablesOf } from '../support/statements.ts';

/** A red square of 2 × 2 pixels. */
const SEAL_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';
const SEAL = { sealedAt: '2026-11-25T01:30:00.000Z', imagePngBase64: SEAL_PNG };

function blockOf<Kind extends Block['kind']>(document: ReportDocument, kind: Kind) {
  return document.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

/** What a reader makes of the code, four dots a module and four modules of white around it. */
function photographed(rows: readonly string[]): string {
  const edge = (rows.length + 8) * 4;
  const isDark = (dot: number, line: number) =>
    rows[Math.floor(line / 4) - 4]?.[Math.floor(dot / 4) - 4] === '1';
  const dots = Array.from({ length: edge * edge }, (_, place) =>
    isDark(place % edge, Math.floor(place / edge)) ? 0 : 255,
  );
  const source = new RGBLuminanceSource(Uint8ClampedArray.from(dots), edge, edge);
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}

/** What poppler reads from the file, and every complaint that it makes. */
function popplerReads(document: ReportDocument): { readonly text: string; readonly complaints: string } {
  const folder = mkdtempSync(join(tmpdir(), 'platecarbon-pdf-'));
  try {
    const file = join(folder, 'statement.pdf');
    writeFileSync(file, renderPdf(document, fontsOf(document)).bytes);
    const script = 'pdftotext -enc UTF-8 "$1" - 2>"$2"';
    const errors = join(folder, 'errors');
    const text = execFileSync('sh', ['-c', script, 'sh', file, errors], { encoding: 'utf8' });
    return { text, complaints: execFileSync('cat', [errors], { encoding: 'utf8' }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sealed = aStatement(aCompleteOrder({ customerName: '堃喆瑠𠮷𡻈有限公司' }), {
  state: 'SEALED',
  seal: SEAL,
  printedAt: SEAL.sealedAt,
});

describe('what makes a statement checkable', () => {
  const document = statementInLanguage(sealed, 'ZH_TW');

  it('is a QR code that a camera reads as the address', () => {
    const rows = blockOf(document, 'verification')?.qrRows ?? [];
    expect(photographed(rows)).toBe(sealed.issue?.verifyUrl);
  });

  it('is printed in words: number, revision, code, the beginning of the hash, the address', () => {
    const block = blockOf(document, 'verification');
    const values = block?.facts.map(({ value }) => value);
    expect(values).toEqual([
      '2026-0012 / 1',
      '2026/11/22 16:00（臺北時間）',
      '3f8c1d2e',
      '01234-56789-ABCDE-FGHJK-MNPQR-S',
    ]);
    expect(block?.url).toBe(sealed.issue?.verifyUrl);
  });

  it('has a seal only when sealed, labelled as what it is', () => {
    expect(blockOf(document, 'seal')?.label).toBe('公會系統用印（格式與係數確認，非第三方查證）');
    expect(blockOf(statementInLanguage(aStatement(), 'ZH_TW'), 'seal')).toBeUndefined();
  });

  it('is missing on a draft', () => {
    const draft = statementInLanguage(aStatement(aCompleteOrder(), { state: 'DRAFT', issue: null }), 'ZH_TW');
    expect(blockOf(draft, 'verification')).toBeUndefined();
    expect(JSON.stringify(draft)).not.toMatch(/核對碼：|2026-0012/);
    expect(draft.watermark).toBe('草稿');
  });

  it('prints the disclaimer of the statement, not the one of today', () => {
    const disclaimer = { version: 7, points: [{ zhTw: '當時的說明。', en: 'The text of then.' }] };
    const then = aStatement(aCompleteOrder(), { disclaimer });
    expect(blockOf(statementInLanguage(then, 'ZH_TW'), 'notes')?.items).toEqual(['當時的說明。']);
    expect(blockOf(statementInLanguage(then, 'EN'), 'notes')?.items).toEqual(['The text of then.']);
    expect(JSON.stringify(statementInLanguage(then, 'ZH_TW'))).toContain('免責說明（第 7 版）');
  });
});

describe('a statement in both languages', () => {
  const document = statementInLanguage(aStatementOf([aCompleteOrder(), aCompleteOrder()]), 'ZH_TW_EN');

  it('says everything in both, and once what both write alike', () => {
    const both = tablesOf(document).flatMap(({ rows }) => rows.flat());
    for (const locale of ['ZH_TW', 'EN'] as const) {
      const single = statementInLanguage(aStatementOf([aCompleteOrder(), aCompleteOrder()]), locale);
      const cells = tablesOf(single).flatMap(({ rows }) => rows.flat());
      expect(cells).toHaveLength(both.length);
      cells.forEach(({ text, detail = '' }, index) => {
        const cell = both[index];
        const said = `${cell?.text ?? ''}\n${cell?.detail ?? ''}`;
        expect(said).toContain(text);
        for (const line of detail.split('\n')) expect(said).toContain(line);
      });
    }
    expect(JSON.stringify(document)).not.toMatch(/25,042\.424\\n25,042\.424/);
    expect(document.language).toBe('zh-TW');
  });
});

describe('the file', () => {
  it.each(['ZH_TW', 'EN', 'ZH_TW_EN'] as StatementLanguage[])(
    'opens in poppler without a word, in %s',
    (language) => {
      const { text, complaints } = popplerReads(statementInLanguage(sealed, language));
      expect(complaints).toBe('');
      for (const part of ['堃喆瑠𠮷𡻈有限公司', '25,042.424', '3.120726839', '2026-0012', '3f8c1d2e'])
        expect(text).toContain(part);
    },
  );

  it('reads back look-alikes that share one glyph as they were typed', () => {
    const customerName = 'A·B・C 5µm 5μm Ω Ω 一⼀';
    const { text } = popplerReads(statementInLanguage(aStatement(aCompleteOrder({ customerName })), 'ZH_TW'));
    expect(text).toContain(customerName);
  });

  it('stays below 250 kB with 38 orders, and with five, a seal and both languages', () => {
    const many = Array.from({ length: 38 }, (_, index) => aCompleteOrder({ workOrderNumber: `WO-${index}` }));
    const inChinese = statementInLanguage(aStatementOf(many), 'ZH_TW');
    expect(renderPdf(inChinese, fontsOf(inChinese)).bytes.length).toBeLessThan(250_000);
    const orders = Array.from({ length: 5 }, (_, index) =>
      aCompleteOrder({ workOrderNumber: `WO-${index}`, customerName: '堃喆瑠𠮷𡻈有限公司' }),
    );
    const parts = { state: 'SEALED', seal: SEAL, printedAt: SEAL.sealedAt } as const;
    const document = statementInLanguage(aStatementOf(orders, parts), 'ZH_TW_EN');
    expect(renderPdf(document, fontsOf(document)).bytes.length).toBeLessThan(250_000);
  });
});
