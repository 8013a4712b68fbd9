/**
 * How many runs a property or model test makes: `everyday` of them, times TEST_SCALE (1 when unset).
 * TEST_SCALE=20 npm test is a long night; the seed of a failure is printed and repeats it.
 */
export function scaled(everyday: number): number {
  const scale = Number(process.env['TEST_SCALE'] ?? 1);
  if (!Number.isFinite(scale) || scale <= 0) throw new Error('TEST_SCALE must be a number above 0');
  return Math.max(1, Math.ceil(everyday * scale));
}
