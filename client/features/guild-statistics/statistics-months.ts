import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { GuildStatisticsQuery, StatisticsFigurePartsFragment } from '../../graphql/generated/graphql.ts';
import { FigureFragment } from './statistics-operations.ts';

/** A sum over companies, or why it is hidden. */
export type Figure = StatisticsFigurePartsFragment;

type Month = GuildStatisticsQuery['guildStatistics']['months'][number];

export const FIGURES = [
  'workOrders',
  'emissionsKgCo2e',
  'statementsIssued',
  'statementLetters',
  'receivedEntries',
] as const;
export const COUNTS = ['submitted', 'sealed', 'returned', 'otherLetters'] as const;

export interface StatisticsMonth {
  readonly month: string;
  readonly isOpen: boolean;
  readonly figures: Readonly<Record<(typeof FIGURES)[number], Figure>>;
  readonly counts: Readonly<Record<(typeof COUNTS)[number], number>>;
}

const figureOf = (month: Month, name: (typeof FIGURES)[number]): Figure =>
  readFragment(FigureFragment, month[name]);

export function monthOf(month: Month): StatisticsMonth {
  const { submitted, sealed, returned, otherLetters } = month;
  return {
    month: month.month,
    isOpen: month.isOpen,
    figures: {
      workOrders: figureOf(month, 'workOrders'),
      emissionsKgCo2e: figureOf(month, 'emissionsKgCo2e'),
      statementsIssued: figureOf(month, 'statementsIssued'),
      statementLetters: figureOf(month, 'statementLetters'),
      receivedEntries: figureOf(month, 'receivedEntries'),
    },
    counts: { submitted, sealed, returned, otherLetters },
  };
}
