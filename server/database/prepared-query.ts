import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { SqlValue } from './statements.ts';

export interface PreparedQuery {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** SQL of single values by the names under which they are read in every row; their parameters are those of the query. */
export type ValuesBeside = Readonly<Record<string, string>>;

/** The text of a query, cut where its parameters stand; every second piece is the name of one. */
type Pieces = readonly string[];

const MOST_TEXTS = 1_000;
const texts = new WeakMap<DataSource, Map<string, Pieces>>();
const PARAMETER = /:(?:\.\.\.)?(\w+)/u;

/**
 * The text and values of `query` without joins, reading `columns` of its table. To make the text takes longer than the database needs
 * to answer it: it is kept for the next query of the same shape. Names of lists stand for as many values as they hold.
 */
export function prepareQuery<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: readonly string[],
  beside: ValuesBeside = {},
): PreparedQuery {
  const pieces = piecesOf(query, columns, beside);
  const parameters = query.getParameters() as Readonly<Record<string, unknown>>;
  const values: SqlValue[] = [];
  const sql = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece;
    const value = parameters[piece];
    const given = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    for (const one of given) values.push(sqlValueOf(one));
    return given.map(() => '?').join(', ');
  });
  return { sql: sql.join(''), values };
}

function piecesOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: readonly string[],
  beside: ValuesBeside,
): Pieces {
  const { mainAlias, wheres, orderBys, limit, offset, lockMode } = query.expressionMap;
  if (mainAlias === undefined) throw new Error('a query reads from a table');
  const { name: alias, metadata } = mainAlias;
  const shape = [metadata.tableName, alias, columns, beside, wheres, orderBys, limit, offset, lockMode];
  const key = JSON.stringify(shape);
  const known = texts.get(query.dataSource) ?? new Map<string, Pieces>();
  texts.set(query.dataSource, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const selected = selectedColumns(query, columns, beside);
  const pieces = query.clone().select(selected).getQuery().split(PARAMETER);
  const [oldest] = known.keys();
  if (known.size >= MOST_TEXTS && oldest !== undefined) known.delete(oldest);
  known.set(key, pieces);
  return pieces;
}

const sqlValueOf = (value: unknown): SqlValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('a statement is given texts, numbers and truths');
};

/** The columns of the main table, and values beside them, under their own names, in quotes: `before` is a word of SQL to one of the databases. */
export function selectedColumns<Row extends ObjectLiteral>(
  { alias, dataSource }: SelectQueryBuilder<Row>,
  columns: readonly string[],
  beside: ValuesBeside,
): string[] {
  const { driver } = dataSource;
  return [
    ...columns.map((column) => `${alias}.${column} AS ${driver.escape(column)}`),
    ...Object.entries(beside).map(([name, sql]) => `(${sql}) AS ${driver.escape(name)}`),
  ];
}
