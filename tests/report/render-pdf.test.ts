import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { Block } from '#report/document.ts';
import { textOf } from '#report/document-text.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';
import { renderPdf } from '#report/pdf/render-pdf.ts';
import { aCoating, anActivity, anId } from '../support/builders.ts';
import { fontsOf } from '../support/built-fonts.ts';
import { aCompleteOrder, aStatement, documentOf, tablesOf } from '../support/statements.ts';

const SIZE_LIMIT_BYTES = 250_000;

interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: unknown;
  readonly language: unknown;
}

/** Reads a PDF as a person's viewer does; spaces and line ends are left out, since print has none to keep. */
async function read(bytes: Uint8Array): Promise<ReadPdf> {
  const warnings: unknown[] = [];
  const log = console.log;
  console.log = (...words: unknown[]) => warnings.push(words);
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.WARNINGS,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      await page.getOperatorList();
      const content = await page.getTextContent({ disableNormalization: true });
      const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
      pages.push(text.replaceAll(/\s+/g, ''));
    }
    const { info } = await pdf.getMetadata();
    expect(warnings).toEqual([]);
    return { pages, title: Reflect.get(info, 'Title'), language: Reflect.get(info, 'Language') };
  } finally {
    console.log = log;
    await task.destroy();
  }
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** What a block says, without the figures of the bars, which the tables print. */
function wordsOf(block: Block): string[] {
  // The font has one picture for both dots, and the sheet's other dot is read back for it.
  const text = (value: string): string => value.replaceAll('·', '・');
  switch (block.kind) {
    case 'title':
      return [block.text, block.subtitle ?? '', block.mark ?? ''];
    case 'heading':
    case 'paragraph':
      return [text(block.text)];
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, fact.value]);
    case 'figures':
      return block.figures.flatMap(({ label, value, detail }) => [text(label), value, text(detail ?? '')]);
    case 'table':
      return block.rows.flat().flatMap((cell) => [cell.text, cell.detail ?? '']);
    case 'shareBar':
      return block.segments.flatMap((segment) => [segment.label, segment.shareText]);
    case 'notes':
      return [...block.items];
    case 'verification':
      return [...block.facts.flatMap(({ label, value }) => [label, value]), block.instruction, block.url];
    case 'seal':
      return [block.label, block.detail];
  }
}

/** The text of every cell of both tables. */
function tableTexts(document: ReturnType<typeof documentOf>): string[] {
  return tablesOf(document).flatMap((table) => table.rows.flat().map((cell) => withoutSpaces(cell.text)));
}

describe('the PDF of a statement', () => {
  it("holds every figure and character of the slides' example on two pages", async () => {
    const document = documentOf(aStatement(aCompleteOrder()));
    const { bytes, missingCharacters } = renderPdf(document, fontsOf(document));
    expect(missingCharacters).toEqual([]);
    expect(bytes.length).toBeLessThan(SIZE_LIMIT_BYTES);
    const { pages, title, language } = await read(bytes);
    expect(pages).toHaveLength(2);
    expect(title).toBe('加工碳排放計算書（自行宣告） 2026-0012 第 1 版');
    expect(language).toBe('zh-TW');
    for (const text of tableTexts(document)) expect(pages.join('')).toContain(text);
    const drawn = new Set(pages.join(''));
    const said = new Set(withoutSpaces(document.blocks.flatMap(wordsOf).join('')));
    expect([...said].filter((character) => !drawn.has(character))).toEqual([]);
  });

  it('is the same to the last byte for the same statement, and another for another', () => {
    const statement = aStatement(aCompleteOrder());
    const document = documentOf(statement);
    const fonts = fontsOf(document);
    const bytesOf = (printedAt: string): Buffer =>
      Buffer.from(renderPdf(documentOf({ ...statement, printedAt }), fonts).bytes);
    const first = bytesOf('2026-11-22T08:00:00.000Z');
    expect(first.equals(bytesOf('2026-11-22T08:00:00.000Z'))).toBe(true);
    expect(first.equals(bytesOf('2026-11-22T08:02:00.000Z'))).toBe(false);
  });

  it('draws rare characters of names, also beyond the basic plane, so that they can be copied', async () => {
    const names = '堃喆瑠𡻈𠮷峯邨裏衞';
    const document = documentOf(aStatement(aCompleteOrder({ customerName: `${names}有限公司` })));
    const { bytes, missingCharacters } = renderPdf(document, fontsOf(document));
    expect(missingCharacters).toEqual([]);
    const { pages } = await read(bytes);
    expect(pages.join('')).toContain(`${names}有限公司`);
  });

  it('draws the letters of names abroad', async () => {
    const customerName = 'Łódź Śruby a.s., Kayseri Çelik Ğ İ ş, Žďár ő ű, Αθήνα, Київ';
    const document = documentOf(aStatement(aCompleteOrder({ customerName })));
    const { bytes, missingCharacters } = renderPdf(document, fontsOf(document));
    expect(missingCharacters).toEqual([]);
    expect((await read(bytes)).pages.join('')).toContain(withoutSpaces(customerName));
  });

  it('puts 〓 where no font has the character, and says which', async () => {
    const document = documentOf(aStatement(aCompleteOrder({ productName: '螺絲😀甲\u202e乙' })));
    const fonts = fontsOf(document);
    const { bytes, missingCharacters } = renderPdf(document, fonts);
    expect(missingCharacters).toEqual(['😀']);
    expect(charactersWithoutGlyph(textOf(document), fonts)).toEqual(['😀']);
    expect((await read(bytes)).pages.join('')).toContain('螺絲〓甲乙');
  });

  it('wraps names of 300 characters and loses none of them', async () => {
    const productName = '超長品名螺絲'.repeat(50);
    const customerName = 'A customer whose name does not end '.repeat(9).trim();
    const workOrderNumber = `WO-${'8'.repeat(90)}`;
    const document = documentOf(aStatement(aCompleteOrder({ productName, customerName, workOrderNumber })));
    const text = (await read(renderPdf(document, fontsOf(document)).bytes)).pages.join('');
    expect(text).toContain(productName);
    expect(text).toContain(withoutSpaces(customerName));
    expect(text).toContain(workOrderNumber);
  });

  it('repeats the head of a table on each page and divides no row', async () => {
    const stageEquipment = {
      PRE_TREATMENT: '脫脂',
      ELECTROPLATING: '銅鎳鉻線',
      POST_TREATMENT: null,
      PERIPHERAL: null,
    };
    const activityData = Array.from({ length: 64 }, (_, index) =>
      anActivity({
        id: anId(index + 1),
        stage: PROCESS_STAGES[index % PROCESS_STAGES.length] ?? 'PRE_TREATMENT',
        quantity: 100.5 + index,
        equipment: `整流器第 ${index + 1} 號，含循環幫浦、加熱棒與抽風機`,
      }),
    );
    const coatings = (['COPPER', 'NICKEL', 'CHROMIUM'] as const).map((metal) =>
      aCoating({ metal, thicknessUm: 5 }),
    );
    const document = documentOf(aStatement(aCompleteOrder({ activityData, coatings, stageEquipment })));
    const { pages } = await read(renderPdf(document, fontsOf(document)).bytes);
    expect(pages.length).toBeGreaterThan(1);
    const head = '排放源・數據來源活動數據';
    expect(pages.slice(0, 2).every((page) => page.includes(head))).toBe(true);
    for (const [index] of activityData.entries()) {
      const row = `${100.5 + index}kWh`;
      const page = pages.find((text) => text.includes(`第${index + 1}號，`));
      expect(page).toContain(row);
    }
  });

  it('names the stage again that goes on after a page break', async () => {
    const activityData = Array.from({ length: 64 }, (_, index) =>
      anActivity({ id: anId(index + 1), stage: 'ELECTROPLATING', quantity: 100.5 + index }),
    );
    const document = documentOf(aStatement(aCompleteOrder({ activityData })));
    const { pages } = await read(renderPdf(document, fontsOf(document)).bytes);
    expect(pages[0]).not.toContain('電鍍（續）');
    expect(pages[1]).toContain('電鍍（續）');
    expect(pages.at(-1)).not.toContain('電鍍（續）');
  });

  it('leaves no sum alone at the head of a page', async () => {
    const sheet = documentOf(aStatement(aCompleteOrder()));
    const pagesOf = async (rowCount: number): Promise<readonly string[]> => {
      const table: Block = {
        kind: 'table',
        caption: 'Caption',
        columns: [1, 2].map((weight) => ({ label: `Head${String(weight)}`, align: 'start', weight })),
        rows: [
          ...Array.from({ length: rowCount }, (_, index) => [{ text: `row${String(index)}.` }, { text: '' }]),
          [{ text: 'SUM', emphasis: 'total' as const }, { text: '' }],
        ],
        footnote: null,
      };
      const document = { ...sheet, blocks: [table] };
      return (await read(renderPdf(document, fontsOf(document)).bytes)).pages;
    };
    // Two full pages of rows; what is a little more than one page would be drawn smaller.
    const full = (await pagesOf(150)).slice(0, 2).join('');
    const rowCount = full.match(/row\d+\./gu)?.length ?? 0;
    const last = (await pagesOf(rowCount)).at(-1);
    expect(last).toContain(`Head1Head2row${String(rowCount - 1)}.SUM`);
  });
});
