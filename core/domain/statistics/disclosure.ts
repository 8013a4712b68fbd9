/**
 * Which figures about what companies produce may be shown to the guild. A figure is a sum over companies of one closed
 * month; it is shown where at least three companies are in it, none of them makes up most of it, and a count is not so
 * small that each can have but one. No sum over months and no part of a figure is shown beside it, nor how many companies
 * are in it, and a month is shown once it cannot change any more: then no figure of a company is the difference of two
 * that are shown, neither side by side nor from one day to the next.
 */
export const LEAST_COMPANIES = 3;
/** Below it, as a mean, a count would tell about each company that it has one. */
export const LEAST_FOR_EACH = 2;
/** Above it, the sum would tell about how much the largest company has. */
export const LARGEST_SHARE = 0.8;

export const HIDING_REASONS = ['OPEN_MONTH', 'TOO_FEW', 'ONE_PREVAILS'] as const;
export type HidingReason = (typeof HIDING_REASONS)[number];

/** A figure, or why it is not shown. */
export type Figure =
  | { readonly value: number; readonly hiddenBecause: null }
  | { readonly value: null; readonly hiddenBecause: HidingReason };

interface FigureKind {
  /** The month is not over. */
  readonly isOpen: boolean;
  /** Things are counted, not measured. */
  readonly isCount: boolean;
}

const hidden = (hiddenBecause: HidingReason): Figure => ({ value: null, hiddenBecause });

/** The sum of what each company has, in whole units, as far as it may be shown. */
export function figureOf(contributions: readonly number[], { isOpen, isCount }: FigureKind): Figure {
  if (isOpen) return hidden('OPEN_MONTH');
  const own = contributions.filter((contribution) => contribution > 0);
  const sum = own.reduce((total, contribution) => total + contribution, 0);
  if (own.length < LEAST_COMPANIES || (isCount && sum < own.length * LEAST_FOR_EACH))
    return hidden('TOO_FEW');
  if (Math.max(...own) > sum * LARGEST_SHARE) return hidden('ONE_PREVAILS');
  return { value: Math.round(sum), hiddenBecause: null };
}
