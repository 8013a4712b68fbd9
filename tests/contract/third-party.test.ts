import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAccepted, thirdParties, thirdPartyPage } from '../../scripts/third-party.ts';

test('every package that travels with the product has a licence that we accept', () => {
  const parties = thirdParties();
  expect(parties.length).toBeGreaterThan(100);
  expect(parties.map(({ name }) => name)).toContain('@expo-google-fonts/noto-sans-tc');
  expect(parties.filter(({ licence }) => !isAccepted(licence))).toEqual([]);
});

test('THIRD-PARTY.md lists them; npm run licences writes it', () => {
  expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdPartyPage());
});

test.each([
  ['MIT', true],
  ['(MPL-2.0 OR Apache-2.0)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-only', false],
  ['UNLICENSED', false],
  ['none', false],
])('a package under %s: %s', (licence, expected) => {
  expect(isAccepted(licence)).toBe(expected);
});
