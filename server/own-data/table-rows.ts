import type { ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../request-context.ts';
import { MAX_PAGE_SIZE, readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import type { ExportedTable } from './exported-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** All pages of a list, one after the other; the next one is read when the last one is used up. */
export async function* pagesOf<Item>(
  read: (request: PageRequest) => Promise<Page<Item>>,
  first = MAX_PAGE_SIZE,
): AsyncGenerator<readonly Item[]> {
  let after: string | null = null;
  for (;;) {
    const { items, pageInfo }: Page<Item> = await read({ first, after });
    if (items.length > 0) yield items;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** The rows of `companyId` in the order of their keys, page by page, with the columns that may leave and no other. */
export function rowsOf(
  { manager }: RequestContext,
  companyId: string,
  { entity, owner, without, only }: ExportedTable,
): AsyncGenerator<readonly Row[]> {
  const { columns, primaryColumns } = manager.dataSource.getMetadata(entity);
  const names = columns
    .map(({ propertyName }) => propertyName)
    .filter((name) => !without.includes(name) && (only === undefined || only.includes(name)));
  // the owner is the same in all of them; a company is the one row that is its own
  const ordering = primaryColumns.filter(({ propertyName }) => owner === 'id' || propertyName !== owner);
  const keys = ordering.map(({ propertyName }): PageKey<ObjectLiteral> => {
    const valueOf = (row: ObjectLiteral) => row[propertyName] as string | number;
    return { column: `row.${propertyName}`, direction: 'ASC', valueOf };
  });
  return pagesOf(async (request) => {
    const query = manager
      .createQueryBuilder<ObjectLiteral>(entity, 'row')
      .select(names.map((name) => `row.${name}`))
      .where(`row.${owner} = :companyId`, { companyId });
    const page = await readPage(query, keys, request);
    return {
      ...page,
      items: page.items.map((row) => Object.fromEntries(names.map((name) => [name, row[name] as unknown]))),
    };
  });
}
