import type { DataSource, EntityMetadata, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { changeRows, type SqlValue } from './statements.ts';

/** Stores rows of one table, as `manager.insert` does in several times the time. Columns left out are null. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const { dataSource } = manager;
  const metadata = dataSource.getMetadata(table);
  for (const part of parted(rows)) {
    const values = part.flatMap((row) => storedValues(row, metadata, dataSource));
    await changeRows(manager, insertionOf(metadata, dataSource, part.length), values);
  }
}

const MOST_AT_ONCE = 64;
const FEW = 16;

/** In few different lengths: each is a text that every connection prepares and keeps. */
function parted<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: (readonly Row[])[] = [];
  for (let from = 0; from < rows.length;) {
    const left = rows.length - from;
    const size = left >= MOST_AT_ONCE ? MOST_AT_ONCE : Math.min(left, FEW);
    parts.push(rows.slice(from, from + size));
    from += size;
  }
  return parts;
}

function storedValues(
  row: ObjectLiteral,
  { columns }: EntityMetadata,
  { driver }: Pick<DataSource, 'driver'>,
): SqlValue[] {
  return columns.map((column) => {
    const stored: unknown = driver.preparePersistentValue(row[column.propertyName], column);
    if (stored === null || stored === undefined) return null;
    if (typeof stored === 'string' || typeof stored === 'number') return stored;
    throw new Error(`${column.databaseName} takes a text or a number`);
  });
}

function insertionOf(
  { columns, tableName }: EntityMetadata,
  { driver }: Pick<DataSource, 'driver'>,
  rows: number,
): string {
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const places = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${driver.escape(tableName)} (${names}) VALUES ${Array.from({ length: rows }, () => places).join(', ')}`;
}
