/**
 * Sums that do not depend on the order of their terms (Shewchuk 1997, as in Python's `math.fsum`): the correctly
 * rounded double of the true sum. Tablet and server get the same bits, however a merge ordered the lines.
 */
export function exactSum(values: readonly number[]): number {
  let partials: number[] = [];
  for (const value of values) {
    let high = value;
    const next: number[] = [];
    for (const partial of partials) {
      const [large, small] = Math.abs(high) >= Math.abs(partial) ? [high, partial] : [partial, high];
      const sum = large + small;
      const rest = small - (sum - large);
      if (rest !== 0) next.push(rest);
      high = sum;
    }
    partials = [...next, high];
  }
  return roundedSum(partials);
}

/** Adds non-overlapping partials from the largest down and corrects a tie that the last bit decided wrongly. */
function roundedSum(partials: readonly number[]): number {
  let index = partials.length - 1;
  let high = partials[index] ?? 0;
  let rest = 0;
  while (index > 0) {
    const previous = high;
    index -= 1;
    const partial = partials[index] ?? 0;
    high = previous + partial;
    rest = partial - (high - previous);
    if (rest !== 0) break;
  }
  const below = partials[index - 1] ?? 0;
  if (index > 0 && rest !== 0 && Math.sign(rest) === Math.sign(below)) {
    const doubled = rest * 2;
    const candidate = high + doubled;
    if (doubled === candidate - high) high = candidate;
  }
  return high + 0;
}
