import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Month } from '#domain/statistics/month.ts';

/** What companies have of something in each month: one list of amounts for each month, in their order. */
export type AmountsByMonth = readonly (readonly number[])[];

interface Counting {
  /** Column of the instant by which a row belongs to a month, as the query names it. */
  readonly at: string;
  /** Column of the company; null where amounts are not kept apart. */
  readonly company: string | null;
  /** What is added up; rows are counted when absent. */
  readonly amount?: string;
}

interface CountedRow {
  readonly month: number | string;
  readonly amount: number | string | null;
}

/** Counts the rows of `query`, or adds up one column of them, by month and company, in one pass over them. */
export async function countByMonth<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  months: readonly Month[],
  { at, company, amount }: Counting,
): Promise<AmountsByMonth> {
  const cases = months.map((_month, index) => `WHEN ${at} < :until${String(index)} THEN ${String(index)}`);
  const counted = query
    .select(`CASE ${cases.join(' ')} END`, 'month')
    .addSelect(amount === undefined ? 'COUNT(*)' : `SUM(${amount})`, 'amount')
    .andWhere(`${at} >= :first AND ${at} < :last`, { first: months[0]?.since, last: months.at(-1)?.until })
    .setParameters(Object.fromEntries(months.map(({ until }, index) => [`until${String(index)}`, until])))
    .groupBy('month');
  if (company !== null) counted.addGroupBy(company);
  const rows = await counted.getRawMany<CountedRow>();
  return months.map((_month, index) =>
    rows.filter(({ month }) => Number(month) === index).map((row) => Number(row.amount ?? 0)),
  );
}
