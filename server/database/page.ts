import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Refusal } from '../refusal.ts';
import { readEntities, type EntityReading } from './read-entities.ts';

/** Which page is asked for. At most one of `after` and `before`; `before: 'END'` is the last page. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Counted when asked for, and no further than `MAX_COUNTED`. */
  readonly total: () => Promise<number>;
  readonly totalIsExact: () => Promise<boolean>;
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

type KeyValue = string | number;

/** One key of the order of a list; the last key must be unique. Keys are never null. */
export interface PageKey<Row> {
  /** Column as the query builder names it: `alias.property`. */
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
  readonly valueOf: (row: Row) => KeyValue;
}

export const MAX_PAGE_SIZE = 100;
const MAX_COUNTED = 1_000;
const LAST_PAGE = 'END';

/**
 * Reads one page of `query` by its keys, so that rows added meanwhile neither repeat nor hide a row. The query must
 * already be narrowed to what the actor may see: cursors are not secrets and add no rights. `reading` is for
 * `readEntities`.
 */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  keys: readonly PageKey<Row>[],
  request: PageRequest,
  reading: EntityReading<Row> = {},
): Promise<Page<Row>> {
  checkRequest(request);
  const isBackward = typeof request.before === 'string';
  const cursor = request.before === LAST_PAGE ? null : (request.before ?? request.after ?? null);
  const selection = query.clone();
  if (cursor !== null) narrowTo(selection, keys, decodeCursor(cursor, keys), isBackward);
  for (const key of keys)
    selection.addOrderBy(key.column, isBackward ? opposite(key.direction) : key.direction);
  const found = await rowsOf(selection.limit(request.first + 1), reading);
  const hasMore = found.length > request.first;
  const items = found.slice(0, request.first);
  if (isBackward) items.reverse();
  const cursorOf = (row: Row | undefined) => (row === undefined ? null : encodeCursor(keys, row));
  const count = cappedCount(query);
  return {
    items,
    total: async () => Math.min(await count(), MAX_COUNTED),
    totalIsExact: async () => (await count()) <= MAX_COUNTED,
    pageInfo: {
      startCursor: cursorOf(items[0]),
      endCursor: cursorOf(items.at(-1)),
      hasNextPage: isBackward ? cursor !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : cursor !== null,
    },
  };
}

/** A query that names its columns leaves the others unread. */
function rowsOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  reading: EntityReading<Row>,
): Promise<Row[]> {
  const { selects, mainAlias } = query.expressionMap;
  const isWhole = selects.length === 1 && selects[0]?.selection === mainAlias?.name;
  return isWhole ? readEntities(query, reading) : query.getMany();
}

function checkRequest(request: PageRequest): void {
  if (!Number.isInteger(request.first) || request.first < 1)
    throw Refusal.ofIssues([{ path: 'page/first', code: 'MUST_BE_POSITIVE', parameters: {} }]);
  if (request.first > MAX_PAGE_SIZE)
    throw Refusal.ofIssues([{ path: 'page/first', code: 'TOO_LARGE', parameters: { max: MAX_PAGE_SIZE } }]);
  if (typeof request.after === 'string' && typeof request.before === 'string')
    throw Refusal.ofIssues([
      { path: 'page/before', code: 'ONLY_ONE_OF', parameters: { fields: 'after, before' } },
    ]);
}

function narrowTo<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  keys: readonly PageKey<Row>[],
  values: readonly KeyValue[],
  isBackward: boolean,
): void {
  const [first] = keys;
  // follows from what comes next; an index is entered at it, where it would be read from its beginning
  if (first !== undefined)
    query.andWhere(
      `${first.column} ${(isBackward ? opposite(first.direction) : first.direction) === 'ASC' ? '>=' : '<='} :pageKey0`,
    );
  query.andWhere(
    new Brackets((where) => {
      keys.forEach((key, index) => {
        const direction = isBackward ? opposite(key.direction) : key.direction;
        const equal = keys.slice(0, index).map((earlier, at) => `${earlier.column} = :pageKey${String(at)}`);
        const beyond = `${key.column} ${direction === 'ASC' ? '>' : '<'} :pageKey${String(index)}`;
        where.orWhere([...equal, beyond].join(' AND '));
      });
    }),
    Object.fromEntries(values.map((value, index) => [`pageKey${String(index)}`, value])),
  );
}

function cappedCount<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): () => Promise<number> {
  let counted: Promise<number> | undefined;
  return () => {
    counted ??= countUpTo(query, MAX_COUNTED + 1);
    return counted;
  };
}

async function countUpTo<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  most: number,
): Promise<number> {
  const counted = query.clone().select('1', 'one').orderBy().limit(most);
  const [sql, parameters] = counted.getQueryAndParameters();
  const [row] = await query.dataSource.manager.query<readonly { readonly counted: number | string }[]>(
    `SELECT COUNT(*) AS counted FROM (${sql}) AS found`,
    parameters,
  );
  return Number(row?.counted ?? 0);
}

const opposite = (direction: 'ASC' | 'DESC') => (direction === 'ASC' ? 'DESC' : 'ASC');

/** A cursor begins with the order to which its values belong: in another order they would lead to a wrong place. */
export function encodeCursor<Row>(keys: readonly PageKey<Row>[], row: Row): string {
  const parts = [orderOf(keys), ...keys.map((key) => key.valueOf(row))];
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

function decodeCursor<Row>(cursor: string, keys: readonly PageKey<Row>[]): readonly KeyValue[] {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [order, ...values] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  if (order !== orderOf(keys) || values.length !== keys.length || !values.every(isKeyValue))
    throw Refusal.ofIssues([{ path: 'page/cursor', code: 'UNKNOWN_CHOICE', parameters: {} }]);
  return values;
}

function orderOf<Row>(keys: readonly PageKey<Row>[]): string {
  return keys.map(({ column, direction }) => `${column} ${direction}`).join(', ');
}

/** JSON reads 1e309 as Infinity, which no database compares. */
const isKeyValue = (value: unknown): value is KeyValue =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
