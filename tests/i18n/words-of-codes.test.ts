import { describe, expect, it } from 'vitest';
import { ERROR_CODES, ISSUE_CODES } from '#domain/errors.ts';
import { UNIT_IDS } from '#domain/units/unit.ts';
import { en } from '#i18n/en.ts';
import { translatorFor } from '#i18n/translator.ts';
import { zhTW } from '#i18n/zh-TW.ts';

const leaves = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
const parametersOf = (words: string) => [...words.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name).sort();

describe('the words of both languages', () => {
  const english = new Map(leaves(en));

  it('take the same parameters under the same key', () => {
    for (const [key, words] of leaves(zhTW)) {
      expect(parametersOf(english.get(key) ?? ''), key).toEqual(parametersOf(words));
    }
  });

  it('are never blank', () => {
    for (const [key, words] of [...leaves(zhTW), ...english]) expect(words.trim(), key).not.toBe('');
  });
});

describe.each(['zh-TW', 'en'] as const)('codes in %s', (locale) => {
  const translate = translatorFor(locale);

  it.each(ERROR_CODES)('%s has a sentence', (code) => {
    expect(translate(`errors.code.${code}`)).not.toContain('errors.');
  });

  it.each(ISSUE_CODES)('%s has words', (code) => {
    expect(translate(`errors.issue.${code}`)).not.toContain('errors.');
  });

  it.each(UNIT_IDS)('the unit %s has words', (unit) => {
    expect(translate(`terms.unit.${unit}`)).not.toContain('terms.');
  });

  it('put the parameters in', () => {
    expect(translate('errors.issue.TOO_LONG', { max: 64 })).toContain('64');
  });
});
