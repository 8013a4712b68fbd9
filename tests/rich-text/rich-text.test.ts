import { describe, expect, it } from 'vitest';
import { plainText, type RichBlock, type RichInline } from '#rich-text/rich-text.ts';
import { readRichText } from '#rich-text/read-rich-text.ts';

/** Every link and picture of a text, wherever it stands. */
function addressesIn(blocks: readonly (RichBlock | RichInline)[]): string[] {
  return JSON.stringify(blocks)
    .split(/(?="(?:href|imageId)":)/u)
    .slice(1)
    .map((part) => JSON.parse(`{${/^"\w+":"(?:[^"\\]|\\.)*"/u.exec(part)?.[0] ?? ''}}`) as object)
    .flatMap((found) => Object.values(found) as string[]);
}

describe('rich text', () => {
  it('reads headings, lists, tables, quotes and emphasis', () => {
    expect(readRichText('# 標題\n\n第一行\n第二行 **重點** `CO2e`\n\n1. 甲\n2. 乙')).toEqual([
      { kind: 'HEADING', level: 2, children: [{ kind: 'TEXT', text: '標題' }] },
      {
        kind: 'PARAGRAPH',
        children: [
          { kind: 'TEXT', text: '第一行' },
          { kind: 'BREAK' },
          { kind: 'TEXT', text: '第二行 ' },
          { kind: 'STRONG', children: [{ kind: 'TEXT', text: '重點' }] },
          { kind: 'TEXT', text: ' ' },
          { kind: 'CODE', text: 'CO2e' },
        ],
      },
      {
        kind: 'LIST',
        isOrdered: true,
        start: 1,
        items: ['甲', '乙'].map((text) => [{ kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text }] }]),
      },
    ]);
    expect(readRichText('> 引\n\n| 年 | 係數 |\n|---|---|\n| 114 | 0.466 |').map(({ kind }) => kind)).toEqual(
      ['QUOTE', 'TABLE'],
    );
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](javascript&#58;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example)',
    '[x](file:///etc/passwd)',
    '[x](https:alert(1))',
    '[x][ref]\n\n[ref]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '![x](javascript:alert(1))',
    '![x](/site-images/../graphql)',
    '![x](/site-images/3f2c9a52-6a0e-4c5e-9b1f-0a6d9e1c2b3a/../x)',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  ])('gives no address for %j', (markdown) => {
    expect(addressesIn(readRichText(markdown))).toEqual([]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onmouseover=alert(1)>b</b>',
    '<svg><script>alert(1)</script></svg>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<style>*{display:none}</style>',
    '- <iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '| <a href="javascript:alert(1)">x</a> |\n|---|\n| y |',
  ])('%j stays the text that was typed', (markdown) => {
    const blocks = readRichText(markdown);
    expect(addressesIn(blocks)).toEqual([]);
    // Every piece of a tag is found again among the words: none of it became an element.
    expect(plainText(blocks, 500)).toContain('<');
  });

  it('keeps links to the web and to a mailbox, and the platform’s own pictures', () => {
    const id = '3f2c9a52-6a0e-4c5e-9b1f-0a6d9e1c2b3a';
    const text = `[a](https://example.org/x?y=1) <office@example.org> https://example.com ![圖](/site-images/${id})`;
    expect(addressesIn(readRichText(text))).toEqual([
      'https://example.org/x?y=1',
      'mailto:office@example.org',
      'https://example.com',
      id,
    ]);
  });

  it.each(['> '.repeat(400), '['.repeat(3_000), `${'- '.repeat(300)}x`, '*'.repeat(3_000)])(
    'reads what is nested without end, in time (%#)',
    (markdown) => {
      const start = performance.now();
      expect(() => JSON.stringify(readRichText(markdown))).not.toThrow();
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );

  it('has a short form in plain words', () => {
    const blocks = readRichText('## 公告\n\n- 一\n- 二\n\n[連結](https://example.org)');
    expect(plainText(blocks, 50)).toBe('公告 一 二 連結');
    expect(plainText(blocks, 4)).toBe('公告…');
  });
});
