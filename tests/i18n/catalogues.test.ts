import { describe, expect, it } from 'vitest';
import { en } from '#i18n/en.ts';
import { zhTW } from '#i18n/zh-TW.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/** Every key of a catalogue with its words, `report.facts.company`. */
function entriesOf(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : entriesOf(value, `${prefix}${key}.`),
  );
}

/** The name of the other language, and the everyday name of the kilowatt hour on a power bill. */
const NAMES_CHINESE_WORD = new Set([
  'app.languages.zh-TW',
  'entry.row.electricityUnitHint',
  'guild.disclaimer.zhTw',
  'statements.language.ZH_TW',
  'statements.language.ZH_TW_EN',
]);

const chinese = entriesOf(zhTW);
const english = new Map(entriesOf(en));

describe('the catalogues', () => {
  it('write no placeholder in a way that would be printed as it stands', () => {
    const all = [...chinese, ...english];
    expect(
      all.filter(([, words]) => /\{(?!\{)[^{]*\}(?!\})|\$t\(/.test(words.replaceAll(/\{\{\w+\}\}/g, ''))),
    ).toEqual([]);
  });

  it('never raise their voice', () => {
    expect([...chinese, ...english].filter(([, words]) => /[!！]/.test(words))).toEqual([]);
  });

  it('write English without Chinese and full-width marks, but where they name a Chinese word', () => {
    const chineseInEnglish = [...english].filter(([, words]) => /[\p{Script=Han}，。；：（）]/u.test(words));
    expect(chineseInEnglish.map(([key]) => key).filter((key) => !NAMES_CHINESE_WORD.has(key))).toEqual([]);
  });
});
