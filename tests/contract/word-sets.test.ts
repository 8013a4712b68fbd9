import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zhTW } from '#i18n/zh-TW.ts';
import { floorWordsEn } from '../../client/words/floor.en.ts';
import { floorWordsZhTw } from '../../client/words/floor.zh-TW.ts';
import { guildWordsEn } from '../../client/words/guild.en.ts';
import { guildWordsZhTw } from '../../client/words/guild.zh-TW.ts';
import { officeWordsEn } from '../../client/words/office.en.ts';
import { officeWordsZhTw } from '../../client/words/office.zh-TW.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIRST = ['app', 'common', 'errors', 'signIn'];
const FLOOR = [...FIRST, ...Object.keys(floorWordsZhTw)];
const SETS: Readonly<Record<string, readonly string[]>> = {
  OFFICE: [...FLOOR, ...Object.keys(officeWordsZhTw)],
  GUILD: [...FLOOR, ...Object.keys(guildWordsZhTw)],
};
const KEY = new RegExp(`['"\`](${Object.keys(zhTW).join('|')})\\.[a-zA-Z$]`, 'gu');
/** Paper is written by a translator of its own, which has every word. */
const PAPER = /^core\/report\//u;

/** Files that `start` leads to; lazily loaded pages of the frame are looked at by themselves. */
function reached(start: string): Map<string, string> {
  const texts = new Map<string, string>();
  const waiting = [resolve(ROOT, start)];
  for (const file of waiting) {
    const name = relative(ROOT, file);
    if (texts.has(name) || name.includes('generated') || PAPER.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    texts.set(name, text);
    if (name === 'client/app/page-loaders.ts') continue;
    for (const [, path = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/gu))
      waiting.push(join(dirname(file), path));
  }
  return texts;
}

/** Subjects whose words are asked for somewhere from `start` on and that are not in `known`. */
function missing(start: string, known: readonly string[]): string[] {
  return [...reached(start)].flatMap(([name, text]) =>
    [...text.matchAll(KEY)].flatMap(([, subject = '']) =>
      known.includes(subject) || BRINGS_ITS_OWN[name] === subject ? [] : [`${name}: ${subject}`],
    ),
  );
}

/** Shown where a company has left, without the words of the office. */
const BRINGS_ITS_OWN: Readonly<Record<string, string>> = {
  'client/app/left-queue.tsx': 'leaving',
  'client/app/page-loaders.ts': '',
};

const loaders = readFileSync(join(ROOT, 'client/app/page-loaders.ts'), 'utf8');
const pages = [...loaders.matchAll(/import\('\.\.\/(features\/[^']+)'\)\)\.\w+(?:,\s*'(\w+)')?/gu)].map(
  ([, file = '', set]) => ({ page: `client/${file}`, set: set ?? 'FLOOR' }),
);

describe('the words that a page is loaded with', () => {
  it('are looked at for every page', () => {
    expect(pages).toHaveLength(loaders.match(/import\('\.\.\/features\//gu)?.length ?? 0);
  });

  it.each(pages)('hold everything that $page says, with $set', ({ page, set }) => {
    expect(missing(page, SETS[set] ?? FLOOR)).toEqual([]);
  });

  it('of the frame hold everything that it says', () => {
    expect(missing('client/app/signed-in-routes.tsx', FLOOR)).toEqual([]);
    expect(missing('client/app/layout.tsx', FLOOR)).toEqual([]);
    expect(missing('client/app/rescue-page.tsx', FLOOR)).toEqual([]);
  });

  it('are about the same in both languages', () => {
    expect(Object.keys(floorWordsEn)).toEqual(Object.keys(floorWordsZhTw));
    expect(Object.keys(officeWordsEn)).toEqual(Object.keys(officeWordsZhTw));
    expect(Object.keys(guildWordsEn)).toEqual(Object.keys(guildWordsZhTw));
  });
});
