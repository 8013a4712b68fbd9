/**
 * Decimals as people write them, added and multiplied without the dust of binary fractions: 12905.3 − 12345.1 is
 * 560.2. A number stands for the shortest decimal that reads back to it.
 */
export interface Decimal {
  /** The digits; the value is `coefficient` ÷ 10^`scale`. */
  readonly coefficient: bigint;
  readonly scale: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u;

/** The decimal that a finite `value` is written as. Throws for others. */
export function decimalOf(value: number): Decimal {
  const match = WRITTEN.exec(String(value));
  if (match === null) throw new RangeError(`no decimal: ${String(value)}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0
    ? { coefficient: digits, scale }
    : { coefficient: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The double nearest to `decimal`. */
export function numberOf({ coefficient, scale }: Decimal): number {
  return Number(`${String(coefficient)}e-${String(scale)}`) + 0;
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { coefficient: coefficientAt(left, scale) + coefficientAt(right, scale), scale };
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { ...right, coefficient: -right.coefficient });
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { coefficient: left.coefficient * right.coefficient, scale: left.scale + right.scale };
}

function coefficientAt({ coefficient, scale }: Decimal, wanted: number): bigint {
  return coefficient * 10n ** BigInt(wanted - scale);
}
