/** Decimals of printed emissions, kg CO2e: to the gram. */
export const PRINTED_DECIMALS = 3;

const UNITS = 10 ** PRINTED_DECIMALS;

/** The figure as it is printed by itself. */
export function printedFigure(value: number): number {
  return Math.round(value * UNITS) / UNITS;
}

/** What printed figures come to when a reader adds them up on the paper. */
export function printedSum(values: readonly number[]): number {
  return values.reduce((units, value) => units + Math.round(value * UNITS), 0) / UNITS;
}
