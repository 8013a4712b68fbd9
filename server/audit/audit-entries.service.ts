import { LONGEST_AUDIT_SEARCH, MOST_SEARCHED_AUDIT_ENTRIES } from '#domain/audit/audit-rules.ts';
import { auditWordsOf } from '#i18n/audit-words.ts';
import { formatsFor } from '#i18n/formats.ts';
import { LOCALES } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import {
  encodeCursor,
  MAX_PAGE_SIZE,
  readPage,
  type Page,
  type PageKey,
  type PageRequest,
} from '../database/page.ts';
import type { RequestContext } from '../request-context.ts';
import type { AuditEntryEntity } from './audit-entry.entity.ts';
import { loadAuditNames } from './audit-names.ts';
import { entriesFor, requireAuditReader, type AuditFilter } from './audit-scope.ts';
import { shownEntry, type ShownEntry } from './shown-entry.ts';

const NEWEST_FIRST: readonly PageKey<AuditEntryEntity>[] = [
  { column: 'entry.recordedAt', direction: 'DESC', valueOf: ({ recordedAt }) => recordedAt },
  { column: 'entry.id', direction: 'DESC', valueOf: ({ id }) => id },
];

/** A page of entries; `searched` is null where nothing had to be looked for in them. */
export interface AuditPage extends Page<ShownEntry> {
  /** How many entries were looked through; there may be more beyond where it is not all. */
  readonly searched: number | null;
}

export interface AuditPerson {
  readonly id: string;
  readonly name: string;
  readonly isTablet: boolean;
}

/**
 * The audit log, newest first: a company's own for its owner, for the guild what itself did and what is about membership,
 * seals and the register. Refuses with FORBIDDEN or VALIDATION_FAILED.
 */
export async function readAuditEntries(
  context: RequestContext,
  filter: AuditFilter,
  request: PageRequest,
): Promise<AuditPage> {
  const companyId = requireAuditReader(context);
  const query = await entriesFor(context, companyId, filter);
  const read = async (asked: PageRequest) => {
    const page = await readPage(query, NEWEST_FIRST, asked);
    const names = await loadAuditNames(context.manager, companyId, page.items);
    return { ...page, rows: page.items, items: page.items.map((row) => shownEntry(row, companyId, names)) };
  };
  const wanted = folded((filter.text ?? '').trim().slice(0, LONGEST_AUDIT_SEARCH));
  if (wanted === '') return { ...(await read(request)), searched: null };
  return search(read, wanted, request);
}

type ReadEntries = (
  request: PageRequest,
) => Promise<Page<ShownEntry> & { readonly rows: readonly AuditEntryEntity[] }>;

/**
 * Looks for a text in what is shown of each entry, page by page, until enough are found or many were looked through: then
 * the page ends where the search stopped, and the next one goes on from there.
 */
async function search(read: ReadEntries, wanted: string, request: PageRequest): Promise<AuditPage> {
  // checks what was asked for before anything is read
  const first = await read(request);
  const isBackward = typeof request.before === 'string';
  const found: { readonly entry: ShownEntry; readonly row: AuditEntryEntity }[] = [];
  let searched = 0;
  let cursor = isBackward ? request.before : request.after;
  let hasMore = true;
  while (hasMore && found.length <= request.first && searched < MOST_SEARCHED_AUDIT_ENTRIES) {
    const page = await read({
      first: MAX_PAGE_SIZE,
      ...(isBackward ? { before: cursor } : { after: cursor }),
    });
    const matches = page.items.flatMap((entry, index) => {
      const row = page.rows[index];
      return row !== undefined && saysText(entry, wanted) ? [{ entry, row }] : [];
    });
    if (isBackward) found.unshift(...matches);
    else found.push(...matches);
    searched += page.items.length;
    const { startCursor, endCursor, hasPreviousPage, hasNextPage } = page.pageInfo;
    hasMore = isBackward ? hasPreviousPage : hasNextPage;
    cursor = (isBackward ? startCursor : endCursor) ?? cursor;
  }
  const hasFoundMore = found.length > request.first;
  const items = isBackward ? found.slice(-request.first) : found.slice(0, request.first);
  const edge = (at: number) => {
    const row = items.at(at)?.row;
    return row === undefined ? null : encodeCursor(NEWEST_FIRST, row);
  };
  const isOnward = hasFoundMore || hasMore;
  const stopped = hasFoundMore ? null : (cursor ?? null);
  return {
    items: items.map(({ entry }) => entry),
    total: () => Promise.resolve(found.length),
    totalIsExact: () => Promise.resolve(!isOnward && !first.pageInfo.hasPreviousPage && !isBackward),
    searched,
    pageInfo: {
      startCursor: isBackward ? (stopped ?? edge(0)) : (edge(0) ?? first.pageInfo.startCursor),
      endCursor: isBackward ? (edge(-1) ?? first.pageInfo.endCursor) : (stopped ?? edge(-1)),
      hasNextPage: isBackward ? first.pageInfo.hasNextPage : isOnward,
      hasPreviousPage: isBackward ? isOnward : first.pageInfo.hasPreviousPage,
    },
  };
}

/** Whether the words of an entry, in either language, hold this text. */
function saysText(entry: ShownEntry, wanted: string): boolean {
  const said = LOCALES.flatMap((locale) => {
    const vocabulary = { translate: translatorFor(locale), formats: formatsFor(locale) };
    const { action, group, person, device, object, changes } = auditWordsOf(entry, vocabulary);
    return [action, group, person, device, object, ...changes];
  });
  return [...said, entry.reason, entry.companyName].some((word) => folded(word ?? '').includes(wanted));
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** By whom entries can be: the people and tablets of the reader's company, or of the guild. Refuses with FORBIDDEN. */
export async function readAuditPeople(context: RequestContext): Promise<readonly AuditPerson[]> {
  const companyId = requireAuditReader(context);
  const query = context.manager.createQueryBuilder(AccountEntity, 'account');
  if (companyId === null) query.where('account.companyId IS NULL');
  else query.where('account.companyId = :companyId', { companyId });
  const accounts = await query.orderBy('account.displayName').addOrderBy('account.id').getMany();
  return accounts.map(({ id, displayName: name, role }) => ({ id, name, isTablet: role === 'TABLET' }));
}
