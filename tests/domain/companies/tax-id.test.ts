import { describe, expect, it } from 'vitest';
import { isTaxId, normalTaxId } from '#domain/companies/tax-id.ts';

describe('a tax id', () => {
  it.each(['04595257', '22099131', '53212539', '88117125', '10458575'])(
    '%s is right by both rules',
    (taxId) => {
      expect(isTaxId(taxId)).toBe(true);
    },
  );

  it.each(['12345675', '10458574'])(
    '%s is right, as the seven at the seventh place counts as 0 too',
    (taxId) => {
      expect(isTaxId(taxId)).toBe(true);
    },
  );

  it.each(['04595252', '10458570', '12345670'])('%s is right since the rule of 2023', (taxId) => {
    expect(isTaxId(taxId)).toBe(true);
  });

  it.each(['88117126', '22099130', '12345678', '10458576', '12222572'])(
    '%s has a wrong check digit',
    (taxId) => {
      expect(isTaxId(taxId)).toBe(false);
    },
  );

  it.each(['00000000', '', '1234567', '123456789', '1234567a', '0459 5257', '０４５９５２５７'])(
    '%j is none',
    (taxId) => {
      expect(isTaxId(taxId)).toBe(false);
    },
  );

  it('may be typed with full-width digits, spaces and hyphens', () => {
    expect(normalTaxId(' ０４５９-5257 ')).toBe('04595257');
  });

  it('one wrong digit is found in four cases out of five at least', () => {
    const neighbours = Array.from('04595257').flatMap((right, place) =>
      Array.from('0123456789')
        .filter((digit) => digit !== right)
        .map((digit) => `${'04595257'.slice(0, place)}${digit}${'04595257'.slice(place + 1)}`),
    );
    const missed = neighbours.filter(isTaxId).length;
    expect(missed / neighbours.length).toBeLessThanOrEqual(0.2);
  });
});
