/** Shares in percent by largest remainder, so that a printed list adds up to exactly 100. Golden case G01. */

/**
 * Percentages of `values` in their sum with `decimals` decimals. They add up to exactly 100, or all are 0 when the
 * sum is 0. A value of 0 has the share 0; equal remainders are served in the order of the list.
 */
export function sharesOf(values: readonly number[], decimals: number): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return values.map(() => 0);
  const scale = 10 ** decimals;
  const exact = values.map((value) => (value / total) * 100 * scale);
  const parts = exact.map(Math.floor);
  const left = 100 * scale - parts.reduce((sum, part) => sum + part, 0);
  exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => {
      parts[index] = (parts[index] ?? 0) + 1;
    });
  return parts.map((part) => part / scale);
}
