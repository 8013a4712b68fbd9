import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../server/mail/compose-letter.ts';
import { statementLetter } from '../../server/mail/statement-letter.ts';

const HOSTILE = '<img src=x onerror="a()">&\r\nBcc: everybody@example.org\r\n\r\n<script>';
const TAGS = /<(?!\/?(?:div|p|a)>|br>|a href="https:\/\/carbon\.example\/v\/[0-9A-Z]+">)/u;

describe('a letter', () => {
  it('R79: whatever people wrote into it, nothing of it becomes markup', () => {
    const { html } = statementLetter({
      ...{ company: HOSTILE, customer: HOSTILE, customerOrderNumber: HOSTILE, serialNumber: HOSTILE },
      ...{ sender: HOSTILE, contact: HOSTILE, message: HOSTILE, revision: 1, language: 'ZH_TW_EN' },
      verifyUrl: 'https://carbon.example/v/ABC',
    });
    expect(html).not.toMatch(TAGS);
    expect(html.match(/<a /gu)).toHaveLength(2);
    expect(html).toContain('&lt;script&gt;');
  });

  it('R79, R85: holds for any text, in one line of a subject that the database can keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const { subject, html } = composeLetter([{ subject: words, paragraphs: [words] }]);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(Array.from(subject).length).toBeLessThanOrEqual(290);
        expect(() => encodeURIComponent(subject)).not.toThrow();
        expect(html.replaceAll('<br>', '')).toMatch(/^<div><p>[^<>"']*<\/p><\/div>$/u);
      }),
      { numRuns: 40 },
    );
  });

  it('says it in one language after the other, each address on a line of its own', () => {
    const words = (language: string) => ({
      subject: `S ${language}`,
      paragraphs: [`Hello ${language}`, { words: 'See', address: 'https://carbon.example/?a=1&b=2' }],
    });
    expect(composeLetter([words('A'), words('B')])).toMatchObject({
      subject: 'S A / S B',
      text: [
        'Hello A',
        'See\nhttps://carbon.example/?a=1&b=2',
        'Hello B',
        'See\nhttps://carbon.example/?a=1&b=2',
      ].join('\n\n'),
      html: expect.stringContaining('<a href="https://carbon.example/?a=1&amp;b=2">') as string,
    });
  });
});
